import type { Call } from "../domain/expression.js";
import type { Language } from "../domain/text.js";
import type { Value, ValueType } from "../domain/value.js";
import { printDate, printTime, printValue } from "./printing.js";

/** The print of `{{ date(t) }}`, `{{ time(t) }}` and of every other call, whose value prints by its type. */
export function printedCall(name: Call, value: Value, type: ValueType, language: Language): string {
  if (name === "date") return printDate(value as string, language);
  if (name === "time") return printTime(value as string);
  return printValue(value, type, language);
}
