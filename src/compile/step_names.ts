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

const NO_FACTS: Readonly<Record<string, FactDefinition>> = {};

/** What can be named by an expression that stands before the step with index `upTo`. */
export function scopeBefore(names: StepNames, upTo: number, facts = NO_FACTS): Scope {
  const earlier = (name: string): StepName | undefined => {
    const step = names.get(name);
    return step !== undefined && step.index < upTo ? step : undefined;
  };
  const factOf = (id: string): FactDefinition | undefined => (Object.hasOwn(facts, id) ? facts[id] : undefined);
  const earlierNames = (): string[] => [...names].filter(([, step]) => step.index < upTo).map(([name]) => name);
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
