import type { Playbook, Step } from "../domain/playbook.js";
import type { Refusal } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import type { Outcome, Value } from "../domain/value.js";
import { labelOf } from "../engine/template_names.js";
import { printList, printValue } from "../statement/printing.js";
import { walkWords } from "../words/walk.js";

/** A step's short name: its title, else its question. */
export function nameOf(step: Step, language: string): string {
  return textIn(step.title ?? step.ask, language);
}

/** Texts of answers are cut to this many characters where they stand in a line. */
const SHORT = 60;

/** An answer in words, as the person would say it back. */
export function outcomeInWords(playbook: Playbook, step: Step, outcome: Outcome, language: string): string {
  const words = walkWords(language);
  switch (outcome.is) {
    case "unknown":
      return words.overview.unknown;
    case "skipped":
      return words.overview.skipped(outcome.reason);
    case "erased":
      return words.overview.erased;
    case "value":
      return valueInWords(playbook, step, outcome.value, language);
  }
}

/** A stored answer in words: titles instead of ids, times and numbers as the language writes them. */
export function valueInWords(playbook: Playbook, step: Step, value: Value, language: string): string {
  const words = walkWords(language).values;
  const label = (id: Value): string => textIn(labelOf(playbook, step.id, id as string), language) || (id as string);
  switch (step.kind) {
    case "note":
      return words.read;
    case "yes_no":
      return value === true ? words.yes : words.no;
    case "one_of":
      return label(value);
    case "many_of":
      return printList((value as readonly Value[]).map(label), language) || words.none;
    case "checklist":
      return (
        printList((value as unknown as { readonly ticked: readonly string[] }).ticked.map(label), language) ||
        words.none
      );
    case "statement":
      return words.drafted;
    default: {
      const text = printValue(value, step.type, language);
      return text.length > SHORT ? `${text.slice(0, SHORT - 1).trimEnd()}…` : text;
    }
  }
}

/** A refusal in words, kind and short. */
export function refusalInWords(refusal: Refusal, language: string): string {
  const words = walkWords(language).refusals[refusal.refused];
  return typeof words === "string" ? words : words(refusal.args ?? {});
}
