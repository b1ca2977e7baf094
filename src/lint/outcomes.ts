import type { Expression } from "../domain/expression.js";
import type { Value } from "../domain/value.js";
import { evaluate, type Names } from "../engine/evaluate.js";
import { samplesOf } from "./samples.js";
import { variableNames, type Variable, type Variables } from "./variables.js";

/** What an expression can come to on its own. */
export interface Outcomes {
  readonly canHold: boolean;
  readonly canFail: boolean;
  readonly canStayOpen: boolean;
}

/** Combinations that are tried at most; above it nothing is said. */
const MOST_COMBINATIONS = 20_000;

/**
 * Tries an expression with everything that its variables can be, each for itself; `openable` says which may be
 * without a value. Undefined where not every case can be tried: then no rule says anything.
 */
export function outcomesOf(
  expression: Expression,
  variables: Variables,
  openable: (variable: Variable) => boolean = (variable) => variable.open,
): Outcomes | undefined {
  const columns: Column[] = [];
  let combinations = 1;
  for (const name of variableNames(expression)) {
    const variable = variables(name);
    const samples = variable === undefined ? undefined : samplesOf(variable, expression);
    if (variable === undefined || samples === undefined) return undefined;
    const states = [...(openable(variable) ? [undefined] : []), ...anyOf(samples)];
    columns.push({ name, states });
    combinations *= states.length;
    if (combinations > MOST_COMBINATIONS) return undefined;
  }
  return tried(expression, columns, combinations);
}

/** A variable that is only asked whether it is known has no constants to be compared with. */
function anyOf(samples: readonly Value[]): readonly Value[] {
  return samples.length === 0 ? [true] : samples;
}

interface Column {
  readonly name: string;
  readonly states: readonly (Value | undefined)[];
}

function tried(expression: Expression, columns: readonly Column[], combinations: number): Outcomes {
  const outcomes = { canHold: false, canFail: false, canStayOpen: false };
  const values = new Map<string, Value | undefined>();
  const names = namesOf(values);
  for (let number = 0; number < combinations; number += 1) {
    let rest = number;
    for (const { name, states } of columns) {
      values.set(name, states[rest % states.length]);
      rest = Math.floor(rest / states.length);
    }
    const outcome = evaluate(expression, names);
    if (outcome === undefined) outcomes.canStayOpen = true;
    else if (outcome === true) outcomes.canHold = true;
    else outcomes.canFail = true;
    // Nothing more can be learnt of most conditions after a few tries.
    if (outcomes.canHold && outcomes.canFail && outcomes.canStayOpen) break;
  }
  return outcomes;
}

function namesOf(values: ReadonlyMap<string, Value | undefined>): Names {
  return {
    value: (name) => values.get(name),
    field: (namespace, field) =>
      namespace === "known" ? values.get(field) !== undefined : values.get(`${namespace}.${field}`),
    label: (_of, id) => id,
  };
}
