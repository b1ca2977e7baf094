import type { Condition } from "../domain/expression.js";
import type { Path } from "../domain/span.js";

/** Something found inside the fields of a kind, and the way to it from there. */
export interface Found<T> {
  readonly value: T;
  readonly path: Path;
}

/** Every condition inside the fields of a step, such as those of its options. */
export function conditionsIn(fields: unknown): Found<Condition>[] {
  return search(fields, isCondition) as Found<Condition>[];
}

/** Whether plain data is a condition. */
export function isCondition(value: unknown): boolean {
  return typeof value === "object" && value !== null && "expression" in value && "source" in value && "at" in value;
}

/** The outermost values that fit, in the order of the page. */
export function search(value: unknown, fits: (value: unknown) => boolean, path: Path = []): Found<unknown>[] {
  if (fits(value)) return [{ value, path }];
  if (Array.isArray(value)) return value.flatMap((item, i) => search(item, fits, [...path, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => search(item, fits, [...path, key]));
}
