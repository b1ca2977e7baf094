import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { Scenario } from "../domain/scenario.js";
import { dryRun, type DryRun, type Pictures } from "./dry_run.js";
import { unmetExpectations } from "./expectations.js";

/** A scenario replayed and held against what it expects. */
export interface Played extends DryRun {
  readonly scenario: Scenario;
  readonly playbook: Playbook;
  /** Empty when everything came as expected. */
  readonly findings: readonly Finding[];
}

/** Replays a scenario and checks its expectations; those are only looked at when the walk came to its end. */
export function play(playbook: Playbook, scenario: Scenario, pictures?: Pictures): Played {
  const run = dryRun(playbook, scenario, pictures);
  const unmet = run.findings.length > 0 ? [] : unmetExpectations(playbook, run.run, scenario, run.ended_at);
  return { ...run, scenario, playbook, findings: [...run.findings, ...unmet] };
}
