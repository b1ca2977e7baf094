import type { FactDefinition } from "../domain/library.js";
import type { Span } from "../domain/span.js";
import type { ValueType } from "../domain/value.js";
import type { Scope } from "./scope.js";

/** A step as expressions may name it. */
export interface StepName {
  /** Its place in the walk, counted from 0 over all phases. */
  readonly index: number;
  readonly type: ValueType;
  readonly at: Span;
  /** It stands behind the rounds. */
  readonly closing: boolean;
  readonly kind: string;
  readonly each_round: boolean;
  /** Its shape was found fault with, so that nothing is said of expressions that name it. */
  readonly broken: boolean;
}

export type StepNames = ReadonlyMap<string, StepName>;

/** Names offered for one misspelt name: in a playbook of thousands of steps the ones just before are meant. */
const OFFERED = 200;

const inOrder = new WeakMap<StepNames, readonly string[]>();

/** The names of the steps before a place, the nearest first, and not more than can be offered. */
function namesBefore(names: StepNames, upTo: number): readonly string[] {
  const order = inOrder.get(names) ?? [...names.keys()];
  inOrder.set(names, order);
  const found: string[] = [];
  for (let i = Math.min(order.length, upTo) - 1; i >= 0 && found.length < OFFERED; i--) {
    const name = order[i] as string;
    if ((names.get(name)?.index ?? upTo) < upTo) found.push(name);
  }
  return found;
}

const NO_FACTS: Readonly<Record<string, FactDefinition>> = {};

/** What can be named by an expression that stands before the step with index `upTo`. */
export function scopeBefore(names: StepNames, upTo: number, facts = NO_FACTS): Scope {
  const earlier = (name: string): StepName | undefined => {
    const step = names.get(name);
    return step !== undefined && step.index < upTo ? step : undefined;
  };
  const factOf = (id: string): FactDefinition | undefined => (Object.hasOwn(facts, id) ? facts[id] : undefined);
  const earlierNames = (): readonly string[] => namesBefore(names, upTo);
  return {
    open: false,
    typeOf: (name) => earlier(name)?.type,
    isKnown: (name) => earlier(name) !== undefined || factOf(name) !== undefined,
    previousType(name) {
      const step = names.get(name);
      return step === undefined || step.closing ? undefined : step.type;
    },
    laterPlace(name) {
      const step = names.get(name);
      return step === undefined || step.index < upTo ? undefined : step.at;
    },
    definedAt: (name) => factOf(name)?.at ?? earlier(name)?.at,
    factType: (id) => factOf(id)?.type,
    factIds: () => Object.keys(facts),
    names: earlierNames,
    knownNames: () => [...earlierNames(), ...Object.keys(facts)],
    previousNames: () => [...names].filter(([, step]) => !step.closing).map(([name]) => name),
  };
}

/** What can be named in a library that is read without a playbook: its own facts, and anything else. */
export function openScope(facts: Readonly<Record<string, FactDefinition>>): Scope {
  return { ...scopeBefore(new Map(), 0, facts), open: true, isKnown: () => true };
}
