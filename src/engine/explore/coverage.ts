import type { Condition } from "../../domain/expression.js";
import type { State, Trail } from "./state.js";

/** A walk that shows something: the shortest of those seen. */
export interface Shown {
  readonly trail: Trail | undefined;
  /** Questions answered on it. */
  readonly questions: number;
  /** No guess is needed for it. */
  readonly exact: boolean;
  readonly language: string;
  /** The round in which it shows, and whether closing has begun by then. */
  readonly round: number;
  readonly closing: boolean;
}

/** How a condition came out over all walks. */
export interface ConditionSeen {
  met: boolean;
  unmet: boolean;
  /** Nothing of it was a guess. */
  exact: boolean;
}

/** Milliseconds until a clock ends, on the quickest and the slowest walk that ends it. */
export interface ClockTimes {
  readonly soonest: number;
  readonly latest: number;
  readonly exact: boolean;
}

/** What has been seen of a playbook, to add to. */
export interface Coverage {
  /** The walk to each step, up to its question. */
  readonly steps: Map<string, Shown>;
  readonly conditions: Map<Condition, ConditionSeen>;
  /** Questions that can come without anything to answer them. */
  readonly stuck: Map<string, Shown>;
  /** Questions that can come with nothing to choose from, so that they are passed by. */
  readonly empty: Map<string, Shown>;
  /** By the number of the guarantee, up to and with the answer that breaks it. */
  readonly broken: Map<number, Shown>;
  readonly clocks: Map<string, ClockTimes>;
  /** Guarantees that could not be looked at, by their number: there were too many states. */
  readonly open: Set<number>;
  states: number;
}

/** Nothing seen yet. */
export function nothingSeen(): Coverage {
  return {
    steps: new Map(),
    conditions: new Map(),
    stuck: new Map(),
    empty: new Map(),
    broken: new Map(),
    clocks: new Map(),
    open: new Set(),
    states: 0,
  };
}

/** Keeps the better of two walks: one without a guess, then the shorter one. */
export function show<Key>(
  shown: Map<Key, Shown>,
  key: Key,
  state: State,
  {
    trail,
    exact,
    round = 1,
    closing = false,
  }: Pick<Shown, "trail" | "exact"> & Partial<Pick<Shown, "round" | "closing">>,
): void {
  const before = shown.get(key);
  const questions = state.shortest + (trail === state.trail ? 0 : 1);
  if (before !== undefined && (before.exact || !exact) && (before.exact !== exact || before.questions <= questions))
    return;
  shown.set(key, { trail, questions, exact, language: state.language, round, closing });
}

/** Takes in how a condition came out. */
export function seeCondition(
  { conditions }: Coverage,
  condition: Condition,
  verdict: { readonly met: boolean; readonly unmet: boolean },
  exact: boolean,
): void {
  const seen = conditions.get(condition) ?? { met: false, unmet: false, exact: true };
  conditions.set(condition, {
    met: seen.met || verdict.met,
    unmet: seen.unmet || verdict.unmet,
    exact: seen.exact && exact,
  });
}
