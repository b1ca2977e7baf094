import { isoAt, msOf } from "../domain/clock_time.js";
import type { Expression } from "../domain/expression.js";
import type { Value } from "../domain/value.js";
import type { Variable } from "./variables.js";

/** More choices than this have too many combinations to try them all. */
const MOST_CHOICES = 10;

/**
 * Values of a variable such that an expression that comes out the same for all of them comes out the same for
 * every value there is. Undefined where that cannot be promised.
 */
export function samplesOf(variable: Variable, expression: Expression): Value[] | undefined {
  const { type } = variable;
  switch (type.is) {
    case "none":
      return [true];
    case "bool":
      return [true, false];
    case "string":
      return type.oneOf === undefined ? texts(variable.name, expression) : [...type.oneOf];
    case "int":
    case "double":
      return numbers(variable, expression);
    case "timestamp":
      return times(variable.name, expression);
    case "list":
      return type.of.is === "string" && type.of.oneOf !== undefined ? choices(type.of.oneOf, variable) : undefined;
    case "object": {
      const [field, ...more] = Object.entries(type.fields);
      if (field === undefined || more.length > 0 || field[1].is !== "string") return undefined;
      return field[1].oneOf?.map((value) => ({ [field[0]]: value }));
    }
  }
}

/** Where only comparisons with constants decide, the constants and their neighbours stand for all numbers. */
function numbers({ name, type, min, max }: Variable, expression: Expression): number[] | undefined {
  const constants = comparedWith(name, expression);
  if (constants === undefined) return undefined;
  const sorted = [
    ...constants.map(Number),
    ...(min === undefined ? [] : [min]),
    ...(max === undefined ? [] : [max]),
  ].toSorted((a, b) => a - b);
  const near = sorted.flatMap((constant, i) => [
    constant - 1,
    constant,
    constant + 1,
    Math.floor(constant),
    Math.ceil(constant),
    (constant + (sorted[i + 1] ?? constant)) / 2,
  ]);
  const whole = type.is === "int";
  const fits = (number: number): boolean =>
    (!whole || Number.isInteger(number)) &&
    (min === undefined || number >= min) &&
    (max === undefined || number <= max);
  return [...new Set([0, ...near])].filter(fits);
}

function times(name: string, expression: Expression): string[] | undefined {
  const constants = comparedWith(name, expression);
  return constants?.flatMap((iso) => [-1000, 0, 1000].map((ms) => isoAt(msOf(iso as string) + ms, 0)));
}

/** A text that no author writes stands for all the texts that are compared with nothing. */
function texts(name: string, expression: Expression): string[] | undefined {
  const constants = comparedWith(name, expression);
  return constants === undefined ? undefined : [...constants.map(String), "\u0000"];
}

function choices(ids: readonly string[], { min, max }: Variable): string[][] | undefined {
  if (ids.length > MOST_CHOICES) return undefined;
  const sets: string[][] = [];
  for (let bits = 0; bits < 2 ** ids.length; bits += 1) sets.push(ids.filter((_, i) => (bits >> i) & 1));
  return sets.filter((set) => set.length >= (min ?? 0) && set.length <= (max ?? ids.length));
}

/** The constants a name is compared with, or undefined when it is also read in any other way. */
function comparedWith(name: string, expression: Expression): Value[] | undefined {
  if (isName(expression, name)) return undefined;
  switch (expression.op) {
    case "const":
    case "name":
      return [];
    case "field":
      return isKnown(expression) ? [] : comparedWith(name, expression.of);
    case "not":
    case "negate":
      return comparedWith(name, expression.of);
    case "if":
      return merged([expression.test, expression.yes, expression.no], name);
    case "list":
      return merged(expression.items, name);
    case "call":
      return merged(expression.args, name);
    case "index":
      return merged([expression.of, expression.index], name);
    case "each":
      return merged([expression.list, expression.body], name);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "in":
      return compared(expression, name);
    default:
      return merged([expression.left, expression.right], name);
  }
}

function compared(
  { left, right }: { readonly left: Expression; readonly right: Expression },
  name: string,
): Value[] | undefined {
  const [one, other] = [moment(left), moment(right)];
  if (isName(one, name)) return constantsOf(other);
  if (isName(other, name)) return constantsOf(one);
  return merged([left, right], name);
}

/** `compile` compares times as the milliseconds of both sides; what is compared is the time. */
function moment(expression: Expression): Expression {
  return expression.op === "call" && expression.name === "ms" ? (expression.args[0] as Expression) : expression;
}

function constantsOf(expression: Expression): Value[] | undefined {
  if (expression.op === "const") return [expression.value];
  if (expression.op === "negate" && expression.of.op === "const" && typeof expression.of.value === "number")
    return [-expression.of.value];
  if (expression.op !== "list") return undefined;
  const constants = expression.items.map(constantsOf);
  return constants.some((each) => each === undefined) ? undefined : (constants.flat() as Value[]);
}

function merged(expressions: readonly Expression[], name: string): Value[] | undefined {
  const all = expressions.map((each) => comparedWith(name, each));
  return all.some((each) => each === undefined) ? undefined : (all.flat() as Value[]);
}

/** Whether an expression is this variable itself: "x", or "previous.x". */
function isName(expression: Expression, name: string): boolean {
  if (expression.op === "name") return expression.name === name;
  return (
    expression.op === "field" && expression.of.op === "name" && `${expression.of.name}.${expression.field}` === name
  );
}

function isKnown({ of }: Extract<Expression, { op: "field" }>): boolean {
  return of.op === "name" && of.name === "known";
}
