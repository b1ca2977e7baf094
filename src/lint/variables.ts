import { namesIn, type Expression } from "../domain/expression.js";
import type { Playbook, Step } from "../domain/playbook.js";
import type { ValueType } from "../domain/value.js";
import { kindOf } from "../kinds/registry.js";

/** What is known of a name that an expression reads, before anybody has answered. */
export interface Variable {
  /** "casualties", or "previous.casualties" for the round before. */
  readonly name: string;
  readonly type: ValueType;
  /** It can be without a value: not reached, skipped, not known yet. */
  readonly open: boolean;
  /** A person may answer "not known yet" to it. */
  readonly may_be_unknown: boolean;
  /** The bounds of a number, or of the size of a list. */
  readonly min?: number;
  readonly max?: number;
}

/** Looks a name up. */
export type Variables = (name: string) => Variable | undefined;

/** Several rules ask for the same playbook, one after the other. */
const known = new WeakMap<Playbook, Variables>();

/** The variables of conditions: the steps of a playbook, the round, the language. */
export function stepVariables(playbook: Playbook): Variables {
  const variables = known.get(playbook) ?? variablesOf(playbook);
  known.set(playbook, variables);
  return variables;
}

function variablesOf(playbook: Playbook): Variables {
  const found = new Map<string, Variable>();
  found.set("round", { name: "round", type: { is: "int" }, open: false, may_be_unknown: false, min: 1 });
  const languages: ValueType = { is: "string", oneOf: playbook.languages };
  found.set("lang", { name: "lang", type: languages, open: false, may_be_unknown: false });
  for (const phase of playbook.phases) {
    for (const step of phase.steps) {
      const variable = { name: step.id, type: step.type, may_be_unknown: step.may_be_unknown, ...bounds(step) };
      const reached = phase.when === undefined && step.when === undefined;
      const answered = !step.may_be_unknown && (step.required || !kindOf(step).may_be_skipped);
      found.set(step.id, { ...variable, open: !(reached && answered) });
      // In the first round there is no round before.
      found.set(`previous.${step.id}`, { ...variable, name: `previous.${step.id}`, open: true });
    }
  }
  return (name) => found.get(name);
}

/** The variables of statements: facts win over steps of the same id, and say nothing of their bounds. */
export function statementVariables(playbook: Playbook, steps: Variables): Variables {
  return (name) => {
    const fact = playbook.facts[name];
    if (fact !== undefined) return { name, type: fact.type, open: true, may_be_unknown: true };
    if (name.startsWith("confirmed.")) return { name, type: { is: "bool" }, open: true, may_be_unknown: false };
    return anytime(steps)(name);
  };
}

/** The same variables where it is not said which steps come before: in clocks, and in what several steps may draft. */
export function anytime(variables: Variables): Variables {
  return (name) => {
    const variable = variables(name);
    return variable === undefined || name === "round" || name === "lang" ? variable : { ...variable, open: true };
  };
}

/** The names whose values decide an expression; `known.x` counts as x. */
export function variableNames(expression: Expression): string[] {
  const names = namesIn(expression).map((name) => (name.startsWith("known.") ? name.slice("known.".length) : name));
  return [...new Set(names)];
}

/** A number is not below zero where its author says nothing (kinds/number.ts), nor is the size of a list. */
function bounds(step: Step): { min?: number; max?: number } {
  if (step.type.is !== "int" && step.type.is !== "double" && step.type.is !== "list") return {};
  const { min = 0, max } = step.fields as { readonly min?: number; readonly max?: number };
  return max === undefined ? { min } : { min, max };
}
