import { namesIn, type Expression } from "../domain/expression.js";
import type { StatementDefinition, StatementPart } from "../domain/library.js";
import type { Playbook } from "../domain/playbook.js";
import type { LedgerEntry } from "../domain/run.js";
import type { Sentence } from "../domain/sentence.js";
import { textIn, type Language } from "../domain/text.js";
import type { TemplatePart } from "../domain/template.js";
import type { Value } from "../domain/value.js";
import { gapMarker, printValue, unconfirmedMarker } from "./printing.js";
import { printedCall } from "./printed_call.js";
import { sentenceEnds } from "./sentence.js";

/** What drafting needs of the walk. */
export interface DraftContext {
  readonly playbook: Playbook;
  /** What the ledger holds of a fact now. */
  readonly fact: (id: string) => LedgerEntry | undefined;
  /** The facts that somebody said are not known yet. */
  unknownFacts(): readonly string[];
  evaluate(expression: Expression, language: Language, locals: ReadonlyMap<string, Value>): Value | undefined;
}

/** A run of text with what it stands on. */
interface Segment {
  readonly text: string;
  /** Facts it prints or that decide whether it appears. */
  readonly facts: readonly string[];
  /** Those of them whose value it shows or depends on, so that they must be confirmed. */
  readonly values: readonly string[];
}

interface Reading {
  readonly facts: readonly string[];
  readonly values: readonly string[];
}

interface Place {
  readonly context: DraftContext;
  readonly language: Language;
  readonly locals: ReadonlyMap<string, Value>;
  readonly reading: Reading;
}

/**
 * Drafts a statement in one language from its template: the sentences in order, each with the facts it stands on.
 * What is missing shows as a marker in brackets, and so does a sentence with a fact that nobody has confirmed.
 */
export function draftStatement(definition: StatementDefinition, language: Language, context: DraftContext): Sentence[] {
  const paragraphs = definition.parts
    .filter((part) => appears(part, language, context))
    .map((part) => paragraph(part, language, context))
    .filter((sentences) => sentences.length > 0);
  return paragraphs.flatMap((sentences, i) =>
    i === paragraphs.length - 1
      ? sentences
      : sentences.map((sentence, j) =>
          j === sentences.length - 1 ? { ...sentence, text: `${sentence.text}\n\n` } : sentence,
        ),
  );
}

function appears(part: StatementPart, language: Language, context: DraftContext): boolean {
  if (part.templates[language] === undefined) return false;
  return part.when === undefined || context.evaluate(part.when.expression, language, new Map()) === true;
}

function paragraph(part: StatementPart, language: Language, context: DraftContext): Sentence[] {
  const decides = part.when === undefined ? { facts: [], values: [] } : readingOf(part.when.expression, context);
  const place: Place = { context, language, locals: new Map(), reading: decides };
  const segments = (part.templates[language]?.parts ?? []).flatMap((piece) => render(piece, place));
  const { text, owners } = flow(segments);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of sentenceEnds(text)) {
    const touched = new Set(owners.slice(start, end));
    const own = segments.filter((segment, i) => touched.has(i) && segment.text.trim() !== "");
    const facts = [...new Set(own.flatMap((segment) => segment.facts))];
    const values = [...new Set(own.flatMap((segment) => segment.values))];
    const doubtful = values.some((fact) => !isSettled(context.fact(fact)));
    const piece = text.slice(start, end);
    start = end;
    if (piece.trim() === "") continue;
    sentences.push({
      text: doubtful ? unconfirmedMarker(language) + piece : piece,
      ...(part.element === undefined ? {} : { element: part.element }),
      facts,
      values,
      attributed: true,
    });
  }
  return sentences;
}

/** A fact without a value shows as a gap or as unknown and needs no second marker. */
function isSettled(entry: LedgerEntry | undefined): boolean {
  return entry === undefined || entry.value === undefined || entry.status === "confirmed";
}

function readingOf(expression: Expression, context: DraftContext): Reading {
  const facts: string[] = [];
  const values: string[] = [];
  for (const name of namesIn(expression)) {
    if (name === "unknowns") facts.push(...context.unknownFacts());
    const [namespace, field] = name.includes(".") ? (name.split(".") as [string, string]) : [undefined, name];
    const fact = factNamed(field, context.playbook);
    if (fact === undefined || namespace === "org" || namespace === "previous") continue;
    facts.push(fact);
    if (namespace === undefined) values.push(fact);
  }
  return { facts, values };
}

/** The fact that a name stands for: itself, or the one that the step of that name sets. */
function factNamed(name: string, playbook: Playbook): string | undefined {
  if (name in playbook.facts) return name;
  for (const phase of playbook.phases) for (const step of phase.steps) if (step.id === name) return step.fact;
  return undefined;
}

function both(a: Reading, b: Reading): Reading {
  return { facts: [...a.facts, ...b.facts], values: [...a.values, ...b.values] };
}

function render(part: TemplatePart, place: Place): Segment[] {
  const { context, language, locals, reading } = place;
  switch (part.is) {
    case "text":
      return [{ text: part.text, ...reading }];
    case "print": {
      const value = context.evaluate(part.expression, language, locals);
      const text =
        value === undefined ? gapMarker(missing(part.expression, place), language) : printed(part, value, language);
      return [{ text, ...both(reading, readingOf(part.expression, context)) }];
    }
    case "if": {
      const branch = context.evaluate(part.test, language, locals) === true ? part.yes : part.no;
      const inner = { ...place, reading: both(reading, readingOf(part.test, context)) };
      return branch.flatMap((piece) => render(piece, inner));
    }
    case "for": {
      const list = context.evaluate(part.list, language, locals);
      const inner = both(reading, readingOf(part.list, context));
      return (Array.isArray(list) ? (list as Value[]) : []).flatMap((item) => {
        const scoped = { ...place, locals: new Map([...locals, [part.variable, item]]), reading: inner };
        return part.body.flatMap((piece) => render(piece, scoped));
      });
    }
  }
}

function printed(part: Extract<TemplatePart, { is: "print" }>, value: Value, language: Language): string {
  return part.expression.op === "call"
    ? printedCall(part.expression.name, value, part.type, language)
    : printValue(value, part.type, language);
}

/** What a gap is called: the title of the fact or the question it waits for, else the expression's name. */
function missing(expression: Expression, { context: { playbook }, language }: Place): string {
  const name = namesIn(expression)[0] ?? "";
  const field = name.startsWith("org.") ? name.slice(4) : name;
  const fact = playbook.facts[field];
  if (fact !== undefined) return textIn(fact.title, language);
  for (const phase of playbook.phases) {
    for (const step of phase.steps) if (step.id === field) return textIn(step.title ?? step.ask, language);
  }
  return (ORGANISATION_GAPS[language] ?? ORGANISATION_GAPS["en"])?.[field] ?? field;
}

const ORGANISATION_GAPS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    name: "tên cơ quan",
    short_name: "tên gọi tắt của cơ quan",
    hotline: "số đường dây nóng",
    hotline_hours: "giờ trực đường dây nóng",
    portal: "địa chỉ cổng thông tin",
    accounts: "các tài khoản chính thức",
    press_contact_name: "đầu mối liên hệ báo chí",
    press_contact_title: "chức danh đầu mối liên hệ báo chí",
    press_contact_phone: "điện thoại liên hệ báo chí",
    press_contact_email: "thư điện tử liên hệ báo chí",
    spokesperson_name: "họ tên người phát ngôn",
    spokesperson_title: "chức danh người phát ngôn",
    spokesperson_phone: "điện thoại người phát ngôn",
    spokesperson_email: "thư điện tử người phát ngôn",
  },
  en: {
    name: "name of the body",
    short_name: "short name of the body",
    hotline: "hotline number",
    hotline_hours: "hotline hours",
    portal: "address of the portal",
    accounts: "official accounts",
    press_contact_name: "press contact",
    press_contact_title: "title of the press contact",
    press_contact_phone: "press phone",
    press_contact_email: "press e-mail",
    spokesperson_name: "name of the spokesperson",
    spokesperson_title: "title of the spokesperson",
    spokesperson_phone: "phone of the spokesperson",
    spokesperson_email: "e-mail of the spokesperson",
  },
};

/** The text of the segments as one paragraph: a lone line break is a space unless a list item follows. */
function flow(segments: readonly Segment[]): { readonly text: string; readonly owners: readonly number[] } {
  let text = "";
  const owners: number[] = [];
  const whole = segments.map((segment) => segment.text).join("");
  const owner = segments.flatMap((segment, i) => Array.from({ length: segment.text.length }, () => i));
  for (let i = 0; i < whole.length; i += 1) {
    let char = whole[i] as string;
    if (char === "\n" && !/^\n\s*([-•*]|\d+[.)])\s/.test(whole.slice(i, i + 12))) char = " ";
    if (char === " " && (text === "" || /\s$/.test(text))) continue;
    text += char;
    owners.push(owner[i] as number);
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, owners: owners.slice(0, trimmed.length) };
}
