import { addMs, msOf } from "../domain/clock_time.js";
import type { RecordEvent } from "../domain/event.js";
import type { ClockDefinition, Playbook } from "../domain/playbook.js";
import type { ClockState, Run } from "../domain/run.js";
import type { Outcome, Value } from "../domain/value.js";
import { kindOf } from "../kinds/registry.js";
import { holds } from "./evaluate.js";
import { layoutOf } from "./layout.js";
import { templateNames } from "./template_names.js";

/** What has just happened, for clocks that a step ends. */
export interface Happened {
  readonly at: string;
  readonly answered?: { readonly step: string; readonly outcome: Outcome };
  /** What happened to a statement of the incident. */
  readonly desk?: RecordEvent;
}

/**
 * The clocks after an event: new ones for a new round, starts that became known or were corrected, and those that
 * this event has met. A clock that was met stays met; a corrected start still moves its due time.
 */
export function clocksAfter(playbook: Playbook, run: Run, happened: Happened): ClockState[] {
  const states = [...run.clocks];
  for (const definition of playbook.clocks) {
    const round = definition.each_round ? run.round : 1;
    const at = states.findIndex((state) => state.id === definition.id && state.round === round);
    const state = started(definition, run, round, at === -1 ? undefined : states[at]);
    const next =
      state.met_at === undefined && isMet(definition, playbook, run, happened)
        ? { ...state, met_at: happened.at }
        : state;
    if (at === -1) states.push(next);
    else states[at] = next;
  }
  return states;
}

function started(definition: ClockDefinition, run: Run, round: number, state: ClockState | undefined): ClockState {
  const known = startOf(definition, run);
  if (known === undefined && state !== undefined) return state;
  const start = known ?? (round === 1 ? run.opened_at : run.round_at);
  if (state !== undefined && !state.at_least && state.starts.at(-1) === start) return state;
  const starts = state === undefined || state.at_least ? [start] : [...state.starts, start];
  return {
    id: definition.id,
    round,
    starts,
    at_least: known === undefined,
    due: addMs(start, definition.within),
    ...(state?.met_at === undefined ? {} : { met_at: state.met_at }),
  };
}

/** The start that a person gave; for a clock of each round only if it was given in this round. */
function startOf({ from }: ClockDefinition, run: Run): string | undefined {
  const value: Value | undefined = run.reached.has(from) ? run.values.get(from) : undefined;
  return typeof value === "string" ? value : undefined;
}

function isMet({ until }: ClockDefinition, playbook: Playbook, run: Run, { answered, desk }: Happened): boolean {
  if (answered === undefined && desk === undefined) return false;
  if ("condition" in until) return holds(until.condition.expression, templateNames(playbook, run, run.language), false);
  const step = layoutOf(playbook).byId.get(until.step)?.step;
  const kind = step === undefined ? undefined : kindOf(step);
  if (step !== undefined && kind?.ends !== undefined)
    return desk !== undefined && kind.ends(step, desk, run.standing.get(step.id) ?? false);
  return answered?.step === until.step && isAffirmative(playbook, answered.step, answered.outcome);
}

/** Whether a step is done in the sense of "yes": given, not skipped, not unknown, and not a no. */
function isAffirmative(playbook: Playbook, id: string, outcome: Outcome): boolean {
  if (outcome.is !== "value") return false;
  const placed = layoutOf(playbook).byId.get(id);
  if (placed === undefined) return false;
  if (kindOf(placed.step).standing !== undefined) return true;
  return affirms(kindOf(placed.step).worth(placed.step, outcome.value));
}

/** Whether an answer of this worth means "done": it is no "no", and something was chosen. */
export function affirms(worth: Value | undefined): boolean {
  if (Array.isArray(worth)) return worth.length > 0;
  if (typeof worth !== "object") return worth !== false;
  const { approved, released, status } = worth as Readonly<Record<string, Value | undefined>>;
  return approved !== false && released !== false && status !== "none";
}

/** Milliseconds left of a clock at a moment; negative when it is overdue. */
export function leftOf(clock: ClockState, at: string): number {
  return msOf(clock.due) - msOf(at);
}

/** Whether a clock was met in time, met late, still runs, or has run out. */
export function stateOf(clock: ClockState, at: string): "met" | "missed" | "running" {
  if (clock.met_at !== undefined) return msOf(clock.met_at) <= msOf(clock.due) ? "met" : "missed";
  return leftOf(clock, at) < 0 ? "missed" : "running";
}
