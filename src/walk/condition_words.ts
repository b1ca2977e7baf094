import type { Comparison, Condition, Expression } from "../domain/expression.js";
import type { Playbook } from "../domain/playbook.js";
import { textIn, type Language, type Text } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { layoutOf } from "../engine/layout.js";
import { labelOf } from "../engine/template_names.js";
import { FIGURE_TITLES } from "../kinds/monitor.js";
import { printMoment, printNumber } from "../statement/printing.js";
import { conditionsWords } from "../words/conditions.js";
import { judgingWords } from "../words/judging.js";
import { nameOf } from "./words_of.js";

/** What putting a condition into words needs. */
interface Reader {
  readonly playbook: Playbook;
  readonly language: Language;
}

/**
 * A condition as a sentence for people who do not read expressions; the author's own words where it says more than
 * a checklist would (sums, text functions).
 */
export function conditionInWords(playbook: Playbook, condition: Condition, language: Language): string {
  return inWords(condition.expression, { playbook, language }) ?? condition.source.replaceAll(/\s+/g, " ").trim();
}

function inWords(expression: Expression, reader: Reader): string | undefined {
  const words = conditionsWords(reader.language);
  switch (expression.op) {
    case "and":
    case "or": {
      const { op } = expression;
      const parts = flat(expression, op).map((part) => grouped(part, op, reader));
      return parts.every((part) => part !== undefined) ? words[op](parts) : undefined;
    }
    case "not":
      return negated(expression.of, reader);
    case "in":
      return membership(expression.left, expression.right, reader);
    case "call":
      return expression.name === "at_least" ? atLeast(expression.args, reader) : undefined;
    case "name":
    case "field":
      return truth(expression, reader, true);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparison(expression.op, expression, reader);
    default:
      return undefined;
  }
}

type Both = Extract<Expression, { readonly left: Expression }>;

const isBoth = (expression: Expression): expression is Both => "left" in expression;

/** "a and (b and c)" is one list of three. */
function flat(expression: Expression, op: "and" | "or"): Expression[] {
  return isBoth(expression) && expression.op === op
    ? [...flat(expression.left, op), ...flat(expression.right, op)]
    : [expression];
}

function grouped(part: Expression, inside: "and" | "or", reader: Reader): string | undefined {
  const text = inWords(part, reader);
  const mixed = (part.op === "and" || part.op === "or") && part.op !== inside;
  return text === undefined || !mixed ? text : conditionsWords(reader.language).grouped(text);
}

function negated(of: Expression, reader: Reader): string | undefined {
  const words = conditionsWords(reader.language);
  if (of.op === "in" && of.left.op === "const") {
    const what = subject(of.right, reader);
    return what === undefined ? undefined : words.hasNot(what, printed(of.left.value, of.right, reader));
  }
  if (of.op === "in" && of.right.op === "list") {
    const what = subject(of.left, reader);
    const values = constants(of.right.items, of.left, reader);
    return what === undefined || values === undefined ? undefined : words.isNot(what, values);
  }
  return of.op === "name" || of.op === "field" ? truth(of, reader, false) : undefined;
}

function truth(expression: Expression, reader: Reader, wanted: boolean): string | undefined {
  const words = conditionsWords(reader.language);
  if (expression.op === "field" && expression.of.op === "name" && expression.of.name === "known") {
    const what = subject({ op: "name", name: expression.field }, reader);
    return what === undefined ? undefined : (wanted ? words.known : words.unknown)(what);
  }
  if (expression.op === "field" && expression.of.op === "name" && expression.of.name === "confirmed") {
    const what = subject({ op: "name", name: expression.field }, reader);
    return what === undefined ? undefined : (wanted ? words.confirmed : words.notConfirmed)(what);
  }
  const what = subject(expression, reader);
  return what === undefined ? undefined : (wanted ? words.yes : words.no)(what);
}

function membership(left: Expression, right: Expression, reader: Reader): string | undefined {
  const words = conditionsWords(reader.language);
  if (right.op === "list") {
    const what = subject(left, reader);
    const values = constants(right.items, left, reader);
    return what === undefined || values === undefined ? undefined : words.is(what, values);
  }
  const what = subject(right, reader);
  return what === undefined || left.op !== "const" ? undefined : words.has(what, printed(left.value, right, reader));
}

function atLeast([what, level]: readonly Expression[], reader: Reader): string | undefined {
  const name = what === undefined ? undefined : subject(what, reader);
  if (name === undefined || what === undefined || level?.op !== "const") return undefined;
  return conditionsWords(reader.language).atLeast(name, printed(level.value, what, reader));
}

function comparison(op: Comparison, { left, right }: Both, reader: Reader): string | undefined {
  const words = conditionsWords(reader.language);
  if (right.op !== "const") {
    const [one, other] = [subject(left, reader), subject(right, reader)];
    return one === undefined || other === undefined ? undefined : `${one} ${words.compared[op]} ${other}`;
  }
  if (left.op === "name" && left.name === "round") return roundIs(op, right.value, reader);
  const what = subject(left, reader);
  if (what === undefined) return undefined;
  if (typeof right.value === "boolean") return (right.value === (op === "==") ? words.yes : words.no)(what);
  return `${what} ${words.compared[op]} ${printed(right.value, left, reader)}`;
}

function roundIs(op: Comparison, value: Value, { language }: Reader): string {
  const { round, compared } = conditionsWords(language);
  if (value === 1 && op === "==") return round.first;
  if ((value === 1 && op === ">") || (value === 2 && op === ">=")) return round.later;
  return round.is(compared[op], JSON.stringify(value));
}

/** What is asked about: a question by its name, or a part of what it was worth. */
function subject(expression: Expression, reader: Reader): string | undefined {
  const { playbook, language } = reader;
  const words = conditionsWords(language);
  if (expression.op === "name") {
    const step = layoutOf(playbook).byId.get(expression.name)?.step;
    if (step !== undefined) return words.named(nameOf(step, language));
    const fact = playbook.facts[expression.name];
    return fact === undefined ? undefined : words.named(textIn(fact.title, language));
  }
  if (expression.op !== "field") return undefined;
  if (expression.of.op === "name" && expression.of.name === "previous") {
    const now = subject({ op: "name", name: expression.field }, reader);
    return now === undefined ? undefined : words.before(now);
  }
  const whole = subject(expression.of, reader);
  const figure = (FIGURE_TITLES as Readonly<Record<string, Text | undefined>>)[expression.field];
  const part =
    words.fields[expression.field] ?? (figure === undefined ? undefined : words.named(textIn(figure, language)));
  if (whole === undefined || part === undefined) return undefined;
  const isDesk = ["status", "approved", "released"].includes(expression.field);
  const isBefore = expression.of.op === "field";
  return isDesk ? `${part} ${whole}` : isBefore ? words.before(part) : part;
}

function constants(items: readonly Expression[], of: Expression, reader: Reader): string[] | undefined {
  const values = items.map((item) => (item.op === "const" ? printed(item.value, of, reader) : undefined));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** A value as the reader knows it: the title of an option, of a signal, of a severity. */
function printed(value: Value, of: Expression, { playbook, language }: Reader): string {
  if (typeof value === "number") return printNumber(value, language);
  if (typeof value !== "string") return JSON.stringify(value);
  const field = of.op === "field" ? of.field : undefined;
  const judging = judgingWords(language);
  if (field === "severity") return judging.severity[value] ?? value;
  if (field === "crisis") return textIn(playbook.crises[value]?.title, language) || value;
  if (field === "present") return textIn(playbook.signals[value]?.title, language) || value;
  const name = of.op === "name" ? of.name : of.op === "field" ? of.field : "";
  const label = textIn(labelOf(playbook, name, value), language);
  if (label !== "") return label;
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? printMoment(value, language) : value;
}
