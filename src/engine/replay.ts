import type { Entry } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import type { Divergence, Run } from "../domain/run.js";
import { kindOf } from "../kinds/registry.js";
import { apply, begin, confirmedElsewhere } from "./apply.js";
import { layoutOf } from "./layout.js";

/** A walk as its record tells it. */
export interface Replayed {
  readonly run: Run;
  /** The answers that no longer fit the playbook; none with the version that the walk is pinned to. */
  readonly divergences: readonly Divergence[];
}

/**
 * Works out where a walk stands from the entries of its incident: resume, going back, audit and the report are this
 * one function. Undefined when the record knows no such walk.
 */
export function replay(playbook: Playbook, walk: string, entries: readonly Entry[]): Replayed | undefined {
  const opened = entries.find((entry) => entry.type === "incident_opened");
  const divergences: Divergence[] = [];
  let before: Entry[] = [];
  let run: Run | undefined;
  for (const entry of entries) {
    if (entry.type === "walk_started" && entry.walk === walk) {
      run = begin(playbook, entry, opened?.at ?? entry.at, []);
      // Words of before this walk, said outside it or in another one, are in the ledger it starts with.
      for (const earlier of before) run = apply(playbook, run, earlier);
      before = [];
    } else if (run === undefined) before.push(entry);
    else {
      const misfit = misfitOf(playbook, walk, entry);
      if (misfit === undefined) run = apply(playbook, run, entry);
      else {
        divergences.push(misfit);
        if (entry.type === "answered") run = confirmedElsewhere(playbook, run, entry);
      }
    }
  }
  return run === undefined ? undefined : { run, divergences };
}

function misfitOf(playbook: Playbook, walk: string, entry: Entry): Divergence | undefined {
  if (entry.type !== "answered" || entry.walk !== walk || entry.said === null) return undefined;
  const { outcome } = entry.said;
  const step = layoutOf(playbook).byId.get(entry.step)?.step;
  if (step === undefined)
    return { seq: entry.seq, event: entry, refusal: { refused: "no_such_step", step: entry.step } };
  const fits =
    outcome.is === "value"
      ? kindOf(step).fits(step, outcome.value)
      : outcome.is === "unknown"
        ? step.may_be_unknown
        : outcome.is === "erased" || (!step.required && kindOf(step).may_be_skipped);
  return fits ? undefined : { seq: entry.seq, event: entry, refusal: { refused: "not_an_answer", step: entry.step } };
}
