import { nothingSeen, type Coverage } from "./coverage.js";
import type { Model } from "./model.js";
import { pass, type GaveUp, type Passed, type Passing } from "./pass.js";
import { wholeWalk, type IsOpen } from "./plan.js";
import { addState, atTheStart, placeOf, type Place, type States } from "./state.js";

/** What later rounds are explored with. */
export interface Later extends Pick<Passing, "model" | "coverage" | "budget" | "goingBack"> {
  readonly isOpen: IsOpen;
  readonly hasCycle: boolean;
}

/** Explores later rounds and closing, until a round ends in no state that has not been seen. */
export function laterRounds({
  model,
  coverage,
  budget,
  isOpen,
  hasCycle,
  goingBack = false,
}: Later): GaveUp | undefined {
  const plans = wholeWalk(model, isOpen);
  if (plans.later.positions.length + plans.closing.positions.length === 0) return undefined;
  const end = placeOf(plans.later.alive.at(-1) ?? new Map(), model);
  const seen = new Set<string>();
  const again = { model, budget, goingBack };
  const unseen: Coverage = nothingSeen();
  const first = { ...again, plan: plans.first, round: 1, number: 1, coverage: unseen };
  let passed: Passed | { readonly gaveUp: GaveUp } = pass(first, (place) => atTheStart(model.languages, place));
  for (let number = 1; ; number += 1) {
    if ("gaveUp" in passed) return passed.gaveUp;
    const round = Math.min(number, model.lastRound);
    const fresh = notSeen(rearranged(passed, end), round, seen);
    if (fresh.states.size === 0) return undefined;
    const begin = (place: Place): States => nextStart(model, fresh, place);
    const closed = pass({ ...again, plan: plans.closing, round, number, coverage }, begin);
    if ("gaveUp" in closed) return closed.gaveUp;
    if (!hasCycle) return undefined;
    const next = { round: Math.min(number + 1, model.lastRound), number: number + 1 };
    passed = pass({ ...again, plan: plans.later, ...next, coverage }, begin);
  }
}

function notSeen({ states, end }: Passed, round: number, seen: Set<string>): Passed {
  const fresh: States = new Map();
  for (const [key, state] of states) {
    const name = `${round}:${key}`;
    if (!seen.has(name)) fresh.set(key, state);
    seen.add(name);
  }
  return { states: fresh, end };
}

/** The same states with the variables of another place. */
function rearranged({ states, end }: Passed, place: Place): Passed {
  const arranged: States = new Map();
  for (const state of states.values()) addState(arranged, { ...state, at: valuesIn(place, end, state.at) });
  return { states: arranged, end: place };
}

/** The states in which the next part of the walk begins, in each language that it may go on in. */
function nextStart({ languages }: Model, { states, end }: Passed, place: Place): States {
  const started: States = new Map();
  for (const state of states.values()) {
    const at = valuesIn(place, end, state.at);
    for (const language of languages) addState(started, { ...state, at, language });
  }
  return started;
}

function valuesIn(place: Place, from: Place, at: readonly number[]): number[] {
  return place.variables.map((variable, i) => {
    const own = from.index.get(variable.startsWith("previous.") ? variable.slice("previous.".length) : variable);
    const number = own === undefined ? 0 : (at[own] as number);
    return (place.keep[i] as (number: number) => number)(number);
  });
}
