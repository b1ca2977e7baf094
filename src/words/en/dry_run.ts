/** What `lectern dry-run` says, in English. */
export const dryRunEn = {
  walked: (steps: number, rounds: number): string =>
    `${steps} ${steps === 1 ? "step" : "steps"}, ${rounds} ${rounds === 1 ? "round" : "rounds"}`,
  counts: (all: number, passed: number, failed: number): string =>
    `${all} ${all === 1 ? "scenario" : "scenarios"}: ${passed} passed, ${failed} failed`,
  nothing: (path: string): string => `there is no scenario in "${path}"`,
  nothingHelp: "A scenario is a YAML file whose first key is scenario: <id>.",
  notFound: (path: string): string => `"${path}" was not found`,
  needed: "<scenario> is missing: name a scenario file or a folder of them",
  updated: (file: string): string => `${file}: expectations rewritten`,
  unchanged: (file: string): string => `${file}: nothing to rewrite`,
};
