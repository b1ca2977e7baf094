import { NAMESPACES, type Expression } from "../../domain/expression.js";
import type { ValueType } from "../../domain/value.js";

/** A value that an expression reads: of a step, now or at the end of the round before, or a field of it. */
export interface Subject {
  /** "casualties", or "previous.casualties". */
  readonly variable: string;
  readonly step: string;
  readonly fields: readonly string[];
}

/** Names that no answer decides. */
export const GIVEN: ReadonlySet<string> = new Set(["round", "lang"]);

/** The subject that an expression is itself; undefined for anything else. */
export function subjectOf(expression: Expression, bound: ReadonlySet<string> = new Set()): Subject | undefined {
  if (expression.op === "name") {
    const { name } = expression;
    return GIVEN.has(name) || bound.has(name) ? undefined : { variable: name, step: name, fields: [] };
  }
  if (expression.op !== "field") return undefined;
  const { of, field } = expression;
  if (of.op === "name" && NAMESPACES.has(of.name))
    return of.name === "previous" ? { variable: `previous.${field}`, step: field, fields: [] } : undefined;
  const outer = subjectOf(of, bound);
  return outer === undefined ? undefined : { ...outer, fields: [...outer.fields, field] };
}

/** The step of `known.<step>`. */
export function knownStep(expression: Expression): string | undefined {
  const isKnown = expression.op === "field" && expression.of.op === "name" && expression.of.name === "known";
  return isKnown ? expression.field : undefined;
}

/** The expressions right inside an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "const":
    case "name":
      return [];
    case "field":
    case "not":
    case "negate":
      return [expression.of];
    case "index":
      return [expression.of, expression.index];
    case "if":
      return [expression.test, expression.yes, expression.no];
    case "list":
      return expression.items;
    case "call":
      return expression.args;
    case "each":
      return [expression.list, expression.body];
    default:
      return [expression.left, expression.right];
  }
}

/** A place where a subject is read: the expression around it, and the one beside it where it is compared. */
export interface Use {
  readonly subject: Subject;
  readonly around?: Expression;
  /** What stands in the place of the subject: itself, its milliseconds, or its size. */
  readonly as: Expression;
}

/** Every place where an expression reads a subject. */
export function usesIn(expression: Expression): Use[] {
  return found(expression, undefined, new Set());
}

function found(expression: Expression, around: Expression | undefined, bound: ReadonlySet<string>): Use[] {
  if (knownStep(expression) !== undefined) return [];
  const inner = expression.op === "call" && MEASURES.has(expression.name) ? expression.args[0] : undefined;
  const subject = subjectOf(inner ?? expression, bound);
  if (subject !== undefined) return [{ subject, as: expression, ...(around === undefined ? {} : { around }) }];
  if (expression.op === "each") {
    const own = new Set([...bound, expression.variable]);
    return [...found(expression.list, expression, bound), ...found(expression.body, expression, own)];
  }
  return partsOf(expression).flatMap((part) => found(part, expression, bound));
}

/** Calls whose result is compared in the place of the value. */
const MEASURES: ReadonlySet<string> = new Set(["ms", "size"]);

/** The steps that are only asked whether they are known. */
export function knownIn(expression: Expression): string[] {
  const own = knownStep(expression);
  return own === undefined ? partsOf(expression).flatMap(knownIn) : [own];
}

/** The type of a subject, given that of its step. */
export function typeAt(type: ValueType, fields: readonly string[]): ValueType {
  return fields.reduce<ValueType>(
    (of, field) => (of.is === "object" ? of.fields[field] : undefined) ?? { is: "none" },
    type,
  );
}
