import type { ClockState, Run } from "../domain/run.js";
import type { Value } from "../domain/value.js";
import { stateOf } from "../engine/clocks.js";
import type { DraftedStatement } from "../walk/expectations.js";
import type { Diagnostics } from "./diagnostics.js";

/** What a reporter needs of one replayed scenario. */
export interface ReplayResult {
  readonly file: string;
  readonly scenario: string;
  readonly playbook: string;
  readonly passed: boolean;
  /** By round. */
  readonly path: readonly (readonly string[])[];
  readonly values: Readonly<Record<string, Value>>;
  readonly statements: readonly DraftedStatement[];
  readonly clocks: readonly ReplayClock[];
  readonly diagnostics: Diagnostics;
}

/** A clock at the end of a replay. */
export interface ReplayClock {
  readonly clock: string;
  readonly round: number;
  readonly state: "met" | "missed" | "running";
  readonly due: string;
  readonly met_at?: string;
}

/** The clocks of a run as a report shows them, at the moment it ended. */
export function replayClocks(run: Run, ended_at: string): ReplayClock[] {
  return run.clocks.map((clock: ClockState) => ({
    clock: clock.id,
    round: clock.round,
    state: stateOf(clock, ended_at),
    due: clock.due,
    ...(clock.met_at === undefined ? {} : { met_at: clock.met_at }),
  }));
}
