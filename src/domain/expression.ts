import type { Span } from "./span.js";
import type { Value } from "./value.js";

/**
 * A checked expression as plain data: what remains of CEL once names and types are known.
 * `compile` makes it, `engine/evaluate.ts` works it out; no CEL library is needed at run time.
 */
export type Expression =
  /** A literal. Timestamps are ISO 8601, durations milliseconds. */
  | { readonly op: "const"; readonly value: Value }
  | { readonly op: "name"; readonly name: string }
  | { readonly op: "field"; readonly of: Expression; readonly field: string }
  | { readonly op: "index"; readonly of: Expression; readonly index: Expression }
  | { readonly op: "not" | "negate"; readonly of: Expression }
  | {
      readonly op: "and" | "or" | Comparison | Arithmetic | "in";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: "if"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly op: "list"; readonly items: readonly Expression[] }
  | { readonly op: "call"; readonly name: Call; readonly args: readonly Expression[] }
  /** `list.exists(variable, body)` and its like; never nested. */
  | {
      readonly op: "each";
      readonly how: "exists" | "all" | "filter" | "map";
      readonly list: Expression;
      readonly variable: string;
      readonly body: Expression;
    };

/**
 * What can be called. The last four are not written by authors: `compile` puts them where timestamps are compared
 * ("ms"), moved by a duration ("shift"), or subtracted ("between"), and where a choice is printed ("label").
 */
export type Call =
  | "size"
  | "contains"
  | "startsWith"
  | "endsWith"
  | "at_least"
  | "date"
  | "time"
  | "list"
  | "ms"
  | "shift"
  | "between"
  | "label";

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";
/** "quotient" and "remainder" are those of whole numbers; "/" is that of decimals. */
export type Arithmetic = "+" | "-" | "*" | "/" | "quotient" | "remainder";

/** A condition as its author wrote it, its checked form, and where it stands. */
export interface Condition {
  readonly source: string;
  readonly expression: Expression;
  /** The steps whose values it reads, in the order of reading; `known.x` counts as reading x. */
  readonly reads: readonly string[];
  readonly at: Span;
}

/** The severity ladder, lowest first (facts.md 4.4, L1 to L4). */
export const SEVERITIES = ["watch", "alert", "serious", "crisis"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The names an expression reads, once each, in the order of reading; `known.x` and its like read as "known.x". */
export function namesIn(expression: Expression): string[] {
  const found = new Set<string>();
  collect(expression, new Set(), found);
  return [...found];
}

/** Objects that are no steps: reading a field of one is a name of its own. */
export const NAMESPACES: ReadonlySet<string> = new Set(["known", "previous", "confirmed", "org"]);

function collect(expression: Expression, bound: ReadonlySet<string>, found: Set<string>): void {
  switch (expression.op) {
    case "const":
      return;
    case "name":
      if (!bound.has(expression.name)) found.add(expression.name);
      return;
    case "field":
      if (expression.of.op === "name" && NAMESPACES.has(expression.of.name))
        found.add(`${expression.of.name}.${expression.field}`);
      else collect(expression.of, bound, found);
      return;
    case "index":
      collect(expression.of, bound, found);
      return collect(expression.index, bound, found);
    case "not":
    case "negate":
      return collect(expression.of, bound, found);
    case "if":
      for (const part of [expression.test, expression.yes, expression.no]) collect(part, bound, found);
      return;
    case "list":
      for (const item of expression.items) collect(item, bound, found);
      return;
    case "call":
      for (const arg of expression.args) collect(arg, bound, found);
      return;
    case "each":
      collect(expression.list, bound, found);
      return collect(expression.body, new Set([...bound, expression.variable]), found);
    default:
      collect(expression.left, bound, found);
      collect(expression.right, bound, found);
  }
}
