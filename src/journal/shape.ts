import type { Happening } from "../domain/event.js";
import { RUMOUR_DECISIONS, VERIFICATIONS } from "../domain/hearsay.js";
import { MEDIA, WAIVED_BLOCKS } from "../domain/statement_desk.js";

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const wholes: Check = (value) => Array.isArray(value) && value.every(whole);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const among =
  (...names: readonly string[]): Check =>
  (value) =>
    names.includes(value as string);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function has(value: unknown, fields: Fields): boolean {
  return (
    isObject(value) &&
    Object.entries(fields).every(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : undefined))
  );
}

/** Null where the words were erased. */
const said =
  (fields: Fields): Check =>
  (value) =>
    value === null || has(value, fields);

const status = among("confirmed", "unconfirmed", "disputed", "withdrawn", "unknown");
const present: Check = (value) => value !== undefined && value !== null;

const outcome: Check = (value) =>
  has(value, { is: among("unknown", "erased") }) ||
  has(value, { is: among("skipped"), reason: text }) ||
  has(value, { is: among("value"), value: present });

const factWord: Fields = { fact: text, status, source: optional(text), confirmed_by: optional(text) };
const onFact: Check = (value) => has(value, factWord);

const texts = (...names: readonly string[]): Fields => Object.fromEntries(names.map((name) => [name, optional(text)]));
const rating: Check = (value) => [0, 1, 2, 3].includes(value as number);

const rumourWord: Fields = {
  ...texts(
    "text",
    "language",
    "channel",
    "place",
    "audience",
    "reach",
    "concern",
    "evidence",
    "reason",
    "answer",
    "result",
  ),
  harm: optional(rating),
  spread: optional(rating),
  verification: optional(among(...VERIFICATIONS)),
  decision: optional(among(...RUMOUR_DECISIONS)),
  asked: optional(flag),
  closed: optional(flag),
};
const enquiryWord: Fields = {
  ...texts("outlet", "contact", "question", "due", "owner", "answer"),
  closed: optional(flag),
};

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

const sentence: Check = (value) =>
  has(value, {
    text,
    element: optional(text),
    facts: listOf(text),
    values: optional(listOf(text)),
    attributed: flag,
  });
const sentences = mapOf(listOf(sentence));
const saidFact: Check = (value) => has(value, { fact: text });
const approver: Fields = {
  name: text,
  given_at: text,
  how: among("attested", "signed"),
  medium: optional(among(...MEDIA)),
  deputy: optional(flag),
  key: optional(text),
};
const releaseWord: Fields = {
  texts: sentences,
  facts: listOf(saidFact),
  approvals: listOf((value) => has(value, { ...approver, role: text })),
  promises: listOf((value) => has(value, { due: text, text })),
  emergency: optional((value) => has(value, { reason: text, missing: listOf(text), needed: whole, due: text })),
};
const waiverWord: Fields = {
  block: among(...WAIVED_BLOCKS),
  id: optional(text),
  text,
  reason: text,
};

/** What each type of event must carry; more may be there, written by a newer Lectern. */
const SHAPES: Readonly<Record<Happening["type"], Fields>> = {
  incident_opened: { incident: text, drill: flag, lectern: text },
  walk_started: { walk: text, playbook: text, version: text, hash: text, copy: optional(text), language: text },
  answered: {
    walk: text,
    round: whole,
    step: text,
    statement: optional(text),
    said: said({ outcome, fact: optional(onFact) }),
  },
  round_started: { walk: text, round: whole },
  closing_started: { walk: text },
  walk_ended: { walk: text },
  moved: { walk: text, version: text, hash: text, copy: optional(text) },
  fact: { said: said(factWord) },
  rumour: { rumour: text, said: said(rumourWord) },
  enquiry: { enquiry: text, said: said(enquiryWord) },
  statement_written: { statement: text, channel: optional(text), said: said({ texts: sentences }) },
  approved: {
    statement: text,
    role: text,
    channels: listOf(text),
    binds: text,
    valid_until: text,
    said: said({ ...approver, facts: listOf(saidFact), signature: optional(text) }),
  },
  released: { statement: text, channel: text, binds: text, said: said(releaseWord) },
  posted: { statement: text, channel: text, said: said({ link: optional(text) }) },
  waived: { statement: text, said: said(waiverWord) },
  note: { walk: optional(text), step: optional(text), said: said({ text }) },
  language: { walk: text, language: text },
  paused: { walk: text, why: among("asked", "interrupt", "terminate", "hangup", "end_of_input") },
  taken_over: { from: text },
  imported: { from: text },
  torn_line: { bytes: whole },
  erased: { events: wholes, reason: text },
  incident_closed: { said: said({ reason: text }) },
};

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * What keeps a parsed line from being an event that this Lectern knows: chains prove that a line was not changed,
 * not that a program wrote it. Undefined when it is one.
 */
export function shapeProblem(event: Readonly<Record<string, unknown>>): "unknown_type" | "not_an_event" | undefined {
  if (!text(event["type"]) || !text(event["by"]) || !TIME.test(String(event["at"]))) return "not_an_event";
  const type = event["type"] as string;
  if (!Object.hasOwn(SHAPES, type)) return "unknown_type";
  return has(event, SHAPES[type as Happening["type"]]) ? undefined : "not_an_event";
}
