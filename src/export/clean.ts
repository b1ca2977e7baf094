import { printable } from "../terminal/printable.js";
import type { ReadyText } from "./ready_text.js";

/**
 * The same text without control, direction and invisible characters, wherever it came from: a document that holds
 * one does not open, and a header of a mail that holds one says something else.
 */
export function cleaned(ready: ReadyText): ReadyText {
  return clean(ready) as ReadyText;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return printable(value, { keepNewlines: true });
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
}
