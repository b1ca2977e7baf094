import type { Playbook, Step } from "../domain/playbook.js";
import type { Refusal } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import type { Outcome, Value } from "../domain/value.js";
import { labelOf } from "../engine/template_names.js";
import { printList, printValue } from "../statement/printing.js";
import type { ChannelsAnswer } from "../kinds/channels.js";
import type { MonitorAnswer } from "../kinds/monitor.js";
import type { SignalsAnswer } from "../kinds/signals.js";
import { deskWords } from "../words/desk.js";
import { judgingWords } from "../words/judging.js";
import { walkWords } from "../words/walk.js";
import { crisisTitle } from "./assessment_words.js";
import { figuresInWords } from "./picture_words.js";

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
    case "monitor":
      return figuresInWords((value as unknown as MonitorAnswer).figures, language);
    case "signals":
      return signalsInWords(playbook, value as unknown as SignalsAnswer, language);
    case "strategy": {
      const { chosen } = value as { readonly chosen: string };
      return textIn(playbook.strategies[chosen]?.title, language) || chosen;
    }
    case "channels": {
      const { chosen } = value as unknown as ChannelsAnswer;
      const titles = chosen.map((id) => textIn(playbook.channels[id]?.title, language) || id);
      return printList(titles, language) || words.none;
    }
    case "sign_off": {
      const { collected } = value as { readonly collected: readonly string[] };
      const roles = collected.map((role) => textIn(playbook.roles[role]?.title, language) || role);
      return printList(roles, language) || deskWords(language).asked;
    }
    case "release":
      return (value as { readonly released: boolean }).released
        ? (deskWords(language).state["released"] ?? "")
        : deskWords(language).waiting;
    case "lead_to":
      return value === true ? words.yes : words.no;
    default: {
      const text = printValue(value, step.type, language);
      return text.length > SHORT ? `${text.slice(0, SHORT - 1).trimEnd()}…` : text;
    }
  }
}

function signalsInWords(playbook: Playbook, answer: SignalsAnswer, language: string): string {
  const words = judgingWords(language);
  const title = crisisTitle(playbook, answer.crisis, language);
  return words.settled(words.severity[answer.severity] ?? answer.severity, answer.computed.score, title);
}

/** A refusal in words, kind and short. */
export function refusalInWords(refusal: Refusal, language: string): string {
  const words = walkWords(language).refusals[refusal.refused];
  return typeof words === "string" ? words : words(refusal.args ?? {});
}
