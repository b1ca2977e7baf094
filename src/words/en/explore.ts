/** What `lectern explore` says, in English. */
export const exploreEn = {
  walks: (count: string): string => `${count} walks to the end of the first round`,
  walksAtMost: (count: string): string => `at most ${count} walks to the end of the first round (parts are not exact)`,
  notCounted: (step: string, names: string): string =>
    `the walks are not counted: at "${step}" too many answers have to be remembered at once (${names})`,
  questions: (shortest: number, longest: number): string =>
    shortest === longest ? `${longest} questions each` : `${shortest} to ${longest} questions each`,
  reached: (steps: number, of: number): string =>
    steps === of ? `all ${of} steps can be reached` : `${steps} of ${of} steps can be reached`,
  states: (count: number): string => `${count} states`,
  clock: (title: string, soonest: number, latest: number, within: string): string =>
    `${title}: ${soonest === latest ? soonest : `${soonest} to ${latest}`} minutes, ${within} allowed`,
  clockNever: (title: string): string => `${title}: no walk of the first round ends it`,
  clockOpen: (title: string): string => `${title}: answers alone do not tell when it ends`,
  holds: "holds on every walk",
  broken: "is broken",
  open: "not finished",
  inexact: "not exact",
  noSuchStep: (step: string): string => `the playbook has no step "${step}"`,
  neverReached: (step: string): string => `no walk reaches "${step}", so there is none to show`,
  notTaken: (step: string): string => `the walk to "${step}" rests on a guess that does not come about`,
  written: (files: number, folder: string): string =>
    `${files} ${files === 1 ? "scenario" : "scenarios"} written to ${folder}`,
  exists: (file: string): string => `"${file}" is there already`,
  existsHelp: "name a folder without scenarios of these names; nothing is written over",
};
