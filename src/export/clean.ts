import { printable } from "../terminal/printable.js";

/**
 * The same texts without control, direction and invisible characters, wherever it came from: a document that holds
 * one does not open, and a header of a mail that holds one says something else.
 */
export function cleaned<T extends object>(given: T): T {
  return clean(given) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return printable(value, { keepNewlines: true });
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
}
