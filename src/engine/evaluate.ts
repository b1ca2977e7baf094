import { addMs, msOf } from "../domain/clock_time.js";
import { NAMESPACES, SEVERITIES, type Call, type Expression, type Severity } from "../domain/expression.js";
import { sameValue, type Value } from "../domain/value.js";

/** Where names get their values; undefined is "no value": not reached, skipped, or not known yet. */
export interface Names {
  value(name: string): Value | undefined;
  /** A field of `known`, `previous`, `confirmed` or `org`. */
  field(namespace: string, field: string): Value | undefined;
  /** The title of a choice in the language of the text; the id where it has none. */
  label(name: string, id: string): string;
}

type Binary = Extract<Expression, { readonly left: Expression }>;

/**
 * The value of a checked expression, or undefined where it stays undecided.
 * Total: what cannot be worked out (division by zero, an index out of range) is undecided too.
 * `&&` and `||` decide with one side where they can (CEL, "logical operators").
 */
export function evaluate(expression: Expression, names: Names): Value | undefined {
  switch (expression.op) {
    case "const":
      return expression.value;
    case "name":
      return names.value(expression.name);
    case "field":
      return field(expression, names);
    case "index": {
      const list = evaluate(expression.of, names);
      const index = evaluate(expression.index, names);
      return Array.isArray(list) && typeof index === "number" ? (list[index] as Value | undefined) : undefined;
    }
    case "not": {
      const of = evaluate(expression.of, names);
      return of === undefined ? undefined : of !== true;
    }
    case "negate": {
      const of = evaluate(expression.of, names);
      return typeof of === "number" ? -of : undefined;
    }
    case "if": {
      const test = evaluate(expression.test, names);
      return test === undefined ? undefined : evaluate(test === true ? expression.yes : expression.no, names);
    }
    case "list":
      return all(expression.items, names);
    case "call":
      return call(expression.name, expression.args, names);
    case "each":
      return each(expression, names);
    case "and":
    case "or":
      return logical(expression, names);
    default:
      return binary(expression, names);
  }
}

/** Whether a condition holds; undecided counts as `precaution` says. */
export function holds(expression: Expression, names: Names, precaution: boolean): boolean {
  const value = evaluate(expression, names);
  return value === undefined ? precaution : value === true;
}

function all(expressions: readonly Expression[], names: Names): Value[] | undefined {
  const values: Value[] = [];
  for (const expression of expressions) {
    const value = evaluate(expression, names);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function field(expression: Extract<Expression, { readonly op: "field" }>, names: Names): Value | undefined {
  if (expression.of.op === "name" && NAMESPACES.has(expression.of.name))
    return names.field(expression.of.name, expression.field);
  const object = evaluate(expression.of, names);
  return typeof object === "object" && !Array.isArray(object)
    ? (object as Readonly<Record<string, Value>>)[expression.field]
    : undefined;
}

function logical(expression: Binary, names: Names): boolean | undefined {
  const decides = expression.op === "or";
  const left = evaluate(expression.left, names);
  if (left === decides) return decides;
  const right = evaluate(expression.right, names);
  if (right === decides) return decides;
  return left === undefined || right === undefined ? undefined : !decides;
}

function binary(expression: Binary, names: Names): Value | undefined {
  const left = evaluate(expression.left, names);
  const right = evaluate(expression.right, names);
  if (left === undefined || right === undefined) return undefined;
  switch (expression.op) {
    case "==":
      return sameValue(left, right);
    case "!=":
      return !sameValue(left, right);
    case "in":
      return Array.isArray(right) && right.some((item) => sameValue(item as Value, left));
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return arithmetic(expression.op, left, right);
  }
}

function arithmetic(op: Binary["op"], left: Value, right: Value): Value | undefined {
  if (op === "+" && Array.isArray(left) && Array.isArray(right)) return [...(left as Value[]), ...(right as Value[])];
  if (op === "+" && typeof left === "string" && typeof right === "string") return left + right;
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  const result = {
    "+": left + right,
    "-": left - right,
    "*": left * right,
    "/": left / right,
    quotient: Math.trunc(left / right),
    remainder: left % right,
  }[op as "+"];
  return Number.isFinite(result) ? result : undefined;
}

function call(name: Call, args: readonly Expression[], names: Names): Value | undefined {
  if (name === "label") {
    const [of, which] = args as [Expression, Extract<Expression, { op: "const" }>];
    const chosen = evaluate(of, names);
    const label = (id: Value): string => names.label(asText(which.value), asText(id));
    if (chosen === undefined) return undefined;
    return Array.isArray(chosen) ? chosen.map((id) => label(id as Value)) : label(chosen);
  }
  const values = all(args, names);
  if (values === undefined) return undefined;
  const [first, second] = values as [Value, Value];
  switch (name) {
    case "size":
      return typeof first === "string" ? [...first].length : (first as readonly Value[]).length;
    case "contains":
      return Array.isArray(first)
        ? first.some((item) => sameValue(item as Value, second))
        : asText(first).includes(asText(second));
    case "startsWith":
      return asText(first).startsWith(asText(second));
    case "endsWith":
      return asText(first).endsWith(asText(second));
    case "at_least":
      return SEVERITIES.indexOf(first as Severity) >= SEVERITIES.indexOf(second as Severity);
    case "ms":
      return msOf(asText(first));
    case "shift":
      return addMs(asText(first), Number(second));
    case "between":
      return msOf(asText(first)) - msOf(asText(second));
    case "date":
    case "time":
    case "list":
      return first;
  }
}

/** Names and texts are strings once checked; anything else is shown as it is stored. */
function asText(value: Value): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function each(expression: Extract<Expression, { readonly op: "each" }>, names: Names): Value | undefined {
  const list = evaluate(expression.list, names);
  if (!Array.isArray(list)) return undefined;
  const results = (list as Value[]).map((item) =>
    evaluate(expression.body, withName(names, expression.variable, item)),
  );
  switch (expression.how) {
    case "exists":
      return results.includes(true) ? true : results.includes(undefined) ? undefined : false;
    case "all":
      return results.includes(false) ? false : results.includes(undefined) ? undefined : true;
    case "filter":
      return results.includes(undefined) ? undefined : (list as Value[]).filter((_, i) => results[i] === true);
    case "map":
      return results.includes(undefined) ? undefined : (results as Value[]);
  }
}

/** The same names with one more, as inside a loop. */
export function withName(names: Names, name: string, value: Value): Names {
  return {
    value: (asked) => (asked === name ? value : names.value(asked)),
    field: (namespace, asked) => names.field(namespace, asked),
    label: (of, id) => names.label(of, id),
  };
}
