import type { Span } from "./span.js";
import type { Value } from "./value.js";

/**
 * A checked expression as plain data: what remains of CEL once names and types are known.
 * `compile` makes it, `engine/evaluate.ts` works it out; no CEL library is needed at run time.
 */
export type Expression =
  | { readonly op: "const"; readonly value: Value }
  /** A timestamp or duration literal, in milliseconds. */
  | { readonly op: "moment" | "duration"; readonly ms: number }
  | { readonly op: "name"; readonly name: string }
  | { readonly op: "field"; readonly of: Expression; readonly field: string }
  | { readonly op: "index"; readonly of: Expression; readonly index: Expression }
  | { readonly op: "not" | "negate"; readonly of: Expression }
  | { readonly op: "and" | "or" | Comparison | Arithmetic | "in"; readonly left: Expression; readonly right: Expression }
  | { readonly op: "if"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly op: "list"; readonly items: readonly Expression[] }
  | { readonly op: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** `list.exists(variable, body)` and its like; never nested. */
  | { readonly op: "each"; readonly how: "exists" | "all" | "filter" | "map"; readonly list: Expression; readonly variable: string; readonly body: Expression };

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
