import type { Span } from "../domain/span.js";
import type { ValueType } from "../domain/value.js";
import type { ScalarPlace } from "./scalar.js";
import type { Scope } from "./scope.js";

/** Where an expression stands: in a condition it sees earlier steps, in a template also facts and the organisation. */
export interface Where {
  readonly scope: Scope;
  readonly place: ScalarPlace;
  readonly inTemplate: boolean;
  /** Loop variables around it, with their types. */
  readonly locals: ReadonlyMap<string, ValueType>;
  /** Where the expression starts in its scalar; 0 for a `when`. */
  readonly from: number;
}

/** The span in the file of a range of the expression. */
export function spanIn(where: Where, start: number, end: number): Span {
  const first = where.place.at(where.from + start);
  return { file: where.place.file, start: first, end: Math.max(first, where.place.at(where.from + end)) };
}

/** The words of a type as a trainer would say it; the catalogue translates them. */
export function typeName(type: ValueType): string {
  if (type.is === "list") return `list of ${typeName(type.of)}`;
  const names = {
    int: "whole number",
    double: "number",
    bool: "yes/no",
    timestamp: "time",
    string: "text",
    object: "record",
    none: "nothing",
  };
  return names[type.is];
}
