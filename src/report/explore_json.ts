import { harmlessJson, jsonFindings } from "./diagnostics_json.js";
import type { ExploreResult } from "./explore_result.js";

/** For programs: one JSON document; fields are only ever added. */
export function exploreJson(result: ExploreResult, language: string): string {
  const { counted, steps, guarantees, clocks, diagnostics } = result;
  const document = {
    schemaVersion: 1,
    playbook: result.playbook,
    ...("walks" in counted
      ? { walks: counted.walks, exact: counted.exact, shortest: counted.shortest, longest: counted.longest }
      : { notCounted: counted }),
    states: result.states,
    steps,
    guarantees: guarantees.map(({ text, holds, exact, counterexample }) => ({
      text,
      holds: holds === "open" ? null : holds === "yes",
      exact,
      ...(counterexample === undefined ? {} : { counterexample }),
    })),
    clocks,
    findings: jsonFindings(diagnostics, language),
    counts: diagnostics.counts,
  };
  return `${harmlessJson(JSON.stringify(document, undefined, 2))}\n`;
}
