import type { Language, Text } from "../domain/text.js";
import { isCondition, search, type Found } from "../kinds/conditions_in.js";

/** Every string inside plain data, at any depth. */
export function stringsIn(data: unknown): string[] {
  return search(data, (value) => typeof value === "string").map(({ value }) => value as string);
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
