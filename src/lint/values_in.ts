import type { Condition } from "../domain/expression.js";
import type { Language, Text } from "../domain/text.js";
import type { Path } from "../domain/span.js";

/** Something found inside the fields of a kind, and the way to it from there. */
export interface Found<T> {
  readonly value: T;
  readonly path: Path;
}

/** Every string inside plain data, at any depth. */
export function stringsIn(data: unknown): string[] {
  return search(data, (value) => typeof value === "string").map(({ value }) => value as string);
}

/** Every condition inside the fields of a step, such as those of its options. */
export function conditionsIn(fields: unknown): Found<Condition>[] {
  return search(fields, isCondition) as Found<Condition>[];
}

/** Every text in several languages inside the fields of a step. */
export function textsIn(fields: unknown, languages: readonly Language[]): Found<Text>[] {
  return search(fields, (value) => isCondition(value) || isLocalised(value, languages)).filter(
    ({ value }) => !isCondition(value),
  ) as Found<Text>[];
}

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

function isLocalised(value: unknown, languages: readonly Language[]): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.every(([key, text]) => LANGUAGE_TAG.test(key) && typeof text === "string") &&
    entries.some(([key]) => languages.includes(key))
  );
}

function isCondition(value: unknown): boolean {
  return typeof value === "object" && value !== null && "expression" in value && "source" in value && "at" in value;
}

/** The outermost values that fit, in the order of the page. */
function search(value: unknown, fits: (value: unknown) => boolean, path: Path = []): Found<unknown>[] {
  if (fits(value)) return [{ value, path }];
  if (Array.isArray(value)) return value.flatMap((item, i) => search(item, fits, [...path, i]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => search(item, fits, [...path, key]));
}
