import { seeCondition, show, type Coverage } from "./coverage.js";
import type { Model, Position } from "./model.js";
import { movesAt, type Move, type Moves } from "./moves.js";
import type { Plan } from "./plan.js";
import { addState, decidingAt, lookupAt, placesOf, type Place, type State, type States, type Trail } from "./state.js";

/** How long a question takes where its author does not say, in milliseconds; as in a dry-run. */
const QUESTION_TAKES = 60_000;

/** What a pass works on, and what it adds to. */
export interface Passing {
  readonly model: Model;
  readonly plan: Plan;
  /** The round as conditions see it: from some round on they are all alike. */
  readonly round: number;
  /** The round as it is counted. */
  readonly number: number;
  readonly coverage: Coverage;
  /** Answers of earlier rounds may be changed. */
  readonly goingBack?: boolean;
  /** States that may still be made; below zero the pass has given up. */
  readonly budget: { left: number };
}

/** The states behind the last position of a pass. */
export interface Passed {
  readonly states: States;
  readonly end: Place;
}

/** Where a pass gave up. */
export interface GaveUp {
  readonly position: Position;
  readonly place: Place;
}

/**
 * Takes states past every position of a plan. Gives back the states behind the last one, or where there were too many.
 */
export function pass(passing: Passing, begin: (place: Place) => States): Passed | { readonly gaveUp: GaveUp } {
  const { model, plan, budget } = passing;
  const places = placesOf(plan, model);
  let states = begin(places[0] as Place);
  for (const [number, position] of plan.positions.entries()) {
    const from = places[number] as Place;
    states = past(states, passing, position, [from, places[number + 1] as Place]);
    if (budget.left < 0) return { gaveUp: { position, place: from } };
  }
  return { states, end: places.at(-1) as Place };
}

interface At extends Passing {
  readonly position: Position;
  readonly from: Place;
  readonly to: Place;
  /** Where each variable of the next place comes from; -1 where it is new. */
  readonly sources: readonly number[];
  readonly own: Own;
  readonly next: States;
}

/** Where the next place keeps what this position decides; -1 where it does not. */
interface Own {
  readonly now: number;
  readonly kept: number;
  readonly asked: number;
}

/** What is worked out once for all states that agree in what the position asks. */
interface Known {
  readonly moves: Moves;
  /** The moves, those as one that lead to the same state. */
  readonly ways: readonly Move[];
  /** Whether it has been told to the coverage, for states with and without guesses. */
  readonly told: [exact: boolean, guessed: boolean];
}

function past(states: States, passing: Passing, position: Position, [from, to]: readonly [Place, Place]): States {
  const { model, plan, round, budget, coverage } = passing;
  const at: At = {
    ...passing,
    position,
    from,
    to,
    sources: to.variables.map((variable) => from.index.get(variable) ?? -1),
    own: {
      now: to.index.get(position.id) ?? -1,
      kept: to.index.get(`kept.${position.id}`) ?? -1,
      asked: to.index.get(`asked.${position.id}`) ?? -1,
    },
    next: new Map(),
  };
  const deciding = decidingAt(position, plan.part, from);
  const known = new Map<string, Known>();
  for (const state of states.values()) {
    const key = `${state.language}${String.fromCharCode(...deciding.map((i) => state.at[i] as number))}`;
    let found = known.get(key);
    if (found === undefined) {
      const moves = movesAt(model, position, plan.part, {
        round,
        language: state.language,
        goingBack: passing.goingBack === true,
        classAt: lookupAt(from, state.at),
      });
      found = { moves, ways: waysOf(moves, at), told: [false, false] };
      known.set(key, found);
    }
    tell(found, state, at);
    const carried = carriedOver(state, at);
    for (const way of found.ways) take(state, way, carried, at);
    budget.left -= found.ways.length;
    if (budget.left < 0) break;
  }
  coverage.states += at.next.size;
  return at.next;
}

/** Moves that lead to the same state are one way, with as many answers. */
function waysOf({ moves }: Moves, { to, own }: At): Move[] {
  const ways = new Map<string, Move>();
  for (const move of moves) {
    const asked = move.left !== undefined;
    const after = [own.now, own.kept].map((i) =>
      i === -1 || move.becomes === undefined ? "" : to.keep[i]?.(move.becomes),
    );
    const breaks = move.breaks.map(({ number }) => number);
    const key = [...after, move.reached, asked, move.exact, move.refused, move.becomes === undefined, breaks].join();
    const same = ways.get(key);
    ways.set(key, same === undefined ? move : { ...same, answers: same.answers + move.answers });
  }
  return [...ways.values()];
}

function tell({ moves, told }: Known, state: State, { coverage, position, number: round, plan }: At): void {
  const closing = plan.part === "closing";
  const which = state.exact ? 0 : 1;
  if (!told[which]) {
    told[which] = true;
    for (const [condition, verdict] of moves.seen)
      seeCondition(coverage, condition, verdict, state.exact && !(verdict.met && verdict.unmet));
  }
  if (moves.empty)
    show(coverage.empty, position.id, state, { trail: state.trail, exact: state.exact && moves.exact, round, closing });
  if (moves.stuck)
    show(coverage.stuck, position.id, state, { trail: state.trail, exact: state.exact && moves.exact, round, closing });
}

/** What stays as it is, in the order of the next place. */
function carriedOver(state: State, { sources, to }: At): number[] {
  return sources.map((source, i) =>
    source === -1 ? 0 : (to.keep[i] as (number: number) => number)(state.at[source] as number),
  );
}

function take(state: State, move: Move, carried: readonly number[], at: At): void {
  const { position, coverage, number, plan } = at;
  const exact = state.exact && move.exact;
  const closing = plan.part === "closing";
  if (move.reached) show(coverage.steps, position.id, state, { trail: state.trail, exact, round: number, closing });
  const trail: Trail | undefined =
    move.left === undefined
      ? state.trail
      : { step: position.id, round: number, closing, left: move.left, before: state.trail };
  for (const order of move.breaks) show(coverage.broken, order.number, state, { trail, exact, round: number, closing });
  if (move.refused) return;
  const asked = move.left === undefined ? 0 : 1;
  const takes = asked * (position.placed.step.takes ?? QUESTION_TAKES);
  addState(at.next, {
    at: vectorAfter(move, carried, at),
    exact,
    walks: state.walks * move.answers,
    shortest: state.shortest + asked,
    longest: state.longest + asked,
    soonest: state.soonest + takes,
    latest: state.latest + takes,
    trail,
    language: state.language,
  });
}

function vectorAfter(move: Move, carried: readonly number[], { own, to }: At): number[] {
  const after = [...carried];
  const set = (i: number, number: number): void => {
    if (i !== -1) after[i] = (to.keep[i] as (number: number) => number)(number);
  };
  if (move.becomes !== undefined) {
    set(own.now, move.becomes);
    if (move.left !== undefined) set(own.kept, move.becomes);
  }
  set(own.asked, move.reached ? 1 : 0);
  return after;
}
