import type { FactDefinition } from "../domain/library.js";
import { textIn } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { typedNumber } from "../terminal/typed_number.js";
import { typedTime } from "../terminal/typed_time.js";
import { offsetIn } from "../terminal/time_zone.js";
import { journalWords } from "../words/journal.js";
import { Failure } from "./failures.js";

/** What the meaning of a typed value hangs on. */
export interface TypedIn {
  readonly language: string;
  readonly now: number;
  /** An IANA name. */
  readonly zone: string;
}

function numberOf(text: string, definition: FactDefinition, { language }: TypedIn): number {
  const words = journalWords(language).fact;
  const unit = textIn(definition.unit, language);
  const value = typedNumber(text, { language, decimal: true, ...(unit === "" ? {} : { unit }) });
  if (value === undefined) throw new Failure("wrong_use", words.notNumber(text));
  if (definition.type.is === "int" && !Number.isSafeInteger(value))
    throw new Failure("wrong_use", words.notWhole(text));
  return value;
}

function yesNoOf(text: string, language: string): boolean {
  const words = journalWords(language).fact;
  const typed = text.trim().toLowerCase();
  if (words.yes.includes(typed)) return true;
  if (words.no.includes(typed)) return false;
  throw new Failure("wrong_use", words.notYesNo(text));
}

function timeOf(text: string, { language, now, zone }: TypedIn): string {
  const typed = typedTime(text, { now, offsetAt: (ms) => offsetIn(zone, ms) });
  if ("iso" in typed) return typed.iso;
  throw new Failure("wrong_use", journalWords(language).fact.notTime(text));
}

function choiceOf(text: string, choices: readonly string[], definition: FactDefinition, language: string): string {
  const typed = text.trim().toLowerCase();
  const labels = definition.labels ?? {};
  const found = choices.find((id) => id === typed || textIn(labels[id], language).toLowerCase() === typed);
  if (found !== undefined) return found;
  throw new Failure("wrong_use", journalWords(language).fact.notChoice(text, choices.join(", ")));
}

/** The value of a fact as a person types it on the command line. Throws a Failure for what its type does not take. */
export function factValue(typed: string, definition: FactDefinition, typedIn: TypedIn): Value {
  const text = typed.normalize("NFC").trim();
  switch (definition.type.is) {
    case "int":
    case "double":
      return numberOf(text, definition, typedIn);
    case "bool":
      return yesNoOf(text, typedIn.language);
    case "timestamp":
      return timeOf(text, typedIn);
    case "string":
      return definition.type.oneOf === undefined
        ? text
        : choiceOf(text, definition.type.oneOf, definition, typedIn.language);
    case "list":
      return text.split(",").map((item) => item.trim());
    case "object":
    case "none":
      return text;
  }
}
