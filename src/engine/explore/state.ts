import type { Value } from "../../domain/value.js";
import type { Asked, Model, Position } from "./model.js";
import { asksIn, type Part, type Plan } from "./plan.js";
import { projection, type Projection } from "./table.js";

/** How a scenario leaves a question. */
export type Left = { readonly is: "unknown" | "skipped" } | { readonly is: "scripted"; readonly value: Value };

/** The questions answered so far, the last first. */
export interface Trail {
  readonly step: string;
  readonly round: number;
  readonly closing: boolean;
  readonly left: Left;
  readonly before?: Trail | undefined;
}

/** A state of the walk: all that later conditions can still ask, with the walks that lead to it. */
export interface State {
  /** Numbers of classes, or bits, by the place's variables. */
  readonly at: readonly number[];
  /** No guess has led here. */
  readonly exact: boolean;
  /** How many walks lead here. */
  walks: bigint;
  /** Questions on the shortest walk and on the longest. */
  shortest: number;
  longest: number;
  /** Milliseconds from the first question, on the quickest walk and on the slowest. */
  soonest: number;
  latest: number;
  /** The shortest walk. */
  trail: Trail | undefined;
  readonly language: string;
}

/** The variables of a place in a plan, in their order, and what is kept of each. */
export interface Place {
  readonly variables: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly keep: readonly Projection[];
}

const ITSELF: Projection = (number) => number;

/** The place where so much is asked. */
export function placeOf(asked: Asked, model: Model): Place {
  const variables = [...asked].filter(([, atoms]) => atoms.size > 0).map(([variable]) => variable);
  return {
    variables,
    index: new Map(variables.map((variable, i) => [variable, i])),
    keep: variables.map((variable) => {
      const table = model.tables.get(variable.replace(/^(previous|kept)\./, ""));
      return variable.startsWith("asked.") || table === undefined
        ? ITSELF
        : projection(table, asked.get(variable) as ReadonlySet<number>);
    }),
  };
}

/** The states of one place. */
export type States = Map<string, State>;

/** Adds the walks of a state to those that lead to the same state. */
export function addState(states: States, state: State): void {
  const key = `${state.exact ? 1 : 0}${state.language}${String.fromCharCode(...state.at)}`;
  const same = states.get(key);
  if (same === undefined) {
    states.set(key, state);
    return;
  }
  same.walks += state.walks;
  if (state.shortest < same.shortest) {
    same.shortest = state.shortest;
    same.trail = state.trail;
  }
  same.longest = Math.max(same.longest, state.longest);
  same.soonest = Math.min(same.soonest, state.soonest);
  same.latest = Math.max(same.latest, state.latest);
}

/** The places of a plan, one before each position and one behind the last. */
export function placesOf(plan: Plan, model: Model): Place[] {
  return plan.alive.map((asked) => placeOf(asked, model));
}

/** Where a position finds what it asks. */
export function lookupAt(place: Place, at: readonly number[]): (variable: string) => number {
  return (variable) => at[place.index.get(variable) ?? -1] ?? 0;
}

/** The variables that decide what happens at a position, as far as they are there. */
export function decidingAt(position: Position, part: Part, place: Place): number[] {
  const wanted = [...asksIn(part, position).keys(), `kept.${position.id}`];
  return wanted.flatMap((variable) => place.index.get(variable) ?? []);
}

/** The one state in which every walk begins; one for each language that conditions tell apart. */
export function atTheStart(languages: readonly string[], place: Place): States {
  const states: States = new Map();
  const at = place.variables.map(() => 0);
  const nothing = { walks: 1n, shortest: 0, longest: 0, soonest: 0, latest: 0, trail: undefined };
  for (const language of languages) addState(states, { at, exact: true, ...nothing, language });
  return states;
}
