import { hash } from "node:crypto";
import type { Entry, Happening, RecordEvent } from "../domain/event.js";
import { canonicalJson } from "./canonical.js";
import { shapeProblem } from "./shape.js";

/**
 * The format of an incident's record, `record.jsonl`. It may be evidence, so it can be read and checked without
 * Lectern: UTF-8, one event a line, every line ended by a line feed, nothing between or behind.
 *
 *     {"seq":5,"prev":"…","at":"2026-03-02T08:15:00+07:00","by":"an","type":"note","sealed":"…",
 *      "digest":"…","salt":"…","said":{"text":"…"}}
 *
 * - `seq`     counts from 1 without a gap.
 * - `prev`    is the `digest` of the line before; 64 zeros in the first line.
 * - `at`, `by`, `type` and the public fields of the type (`src/domain/event.ts`), the latter sorted by name.
 * - `drop`    only for what was left in `inbox/` while somebody else was writing: the name of its file there.
 * - `sealed`  only for a type with `said`: SHA-256 of `salt` followed by the canonical JSON of `said`.
 * - `digest`  SHA-256 of the canonical JSON of everything before it, that is of the line without `digest`, `salt`
 *             and `said`. (It is not called `hash` because a walk's event has a field of that name.)
 * - `salt`    32 random hex digits, so that short words cannot be guessed from `sealed` once they are erased.
 * - `said`    what a person typed or chose.
 *
 * Hashes are lower-case hex. Canonical JSON has its keys sorted by UTF-16 code unit and no spaces; a line has the
 * order above, its nested values are canonical. So a line can be made again from what it says, byte for byte, and
 * that is how it is checked: a changed bit anywhere, also in white space or in `said`, shows.
 *
 * When words are erased, `salt` and `said` become null in their line and an `erased` event that names the line is
 * added; all digests stay what they were. A line whose words are gone without such an event counts as damaged.
 * A last line without its line feed was never acknowledged to anybody: it is moved to `record.torn-1` (`-2`, …).
 * What a chain cannot show is a record cut short at the end of a line; compare the last digest, which
 * `lectern incidents verify` prints, with one noted elsewhere.
 */
export const RECORD_FILE = "record.jsonl";

/** What the first line has for `prev`. */
export const FIRST_PREV = "0".repeat(64);

/** Names that belong to the line; no event may have a field of one of them. */
const LINE_FIELDS = ["seq", "prev", "sealed", "digest", "salt"] as const;
type FieldOf<T> = T extends unknown ? keyof T : never;
type Clash = Extract<FieldOf<Happening>, (typeof LINE_FIELDS)[number]>;
const _noFieldOfAnEventIsTakenByTheLine: [Clash] extends [never] ? true : Clash = true;
void _noFieldOfAnEventIsTakenByTheLine;

/** Why a line is not what Lectern wrote. */
export type LineProblem =
  | "not_json"
  | "unknown_type"
  | "not_an_event"
  | "wrong_seq"
  | "wrong_prev"
  | "words_changed"
  | "changed"
  | "erased_without_event"
  | "empty"
  | "unreadable";

/** A line of the record with the event it carries. `text` has no line feed. */
export interface Line {
  readonly text: string;
  readonly digest: string;
  readonly entry: Entry;
}

/** Where a line stands in the chain. */
export interface Place {
  readonly seq: number;
  readonly prev: string;
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

interface Parts {
  readonly place: Place;
  readonly event: Readonly<Record<string, unknown>>;
  readonly sealed: string | undefined;
  readonly salt: string | null | undefined;
}

/** Names with a place of their own in a line; all others stand between `type` and `sealed`, sorted. */
const PLACED = new Set(["seq", "prev", "at", "by", "type", "sealed", "said"]);

function pair(name: string, value: unknown): readonly [name: string, text: string] {
  return [name, `${JSON.stringify(name)}:${canonicalJson(value)}`];
}

function publicPairs({ place, event, sealed }: Parts): (readonly [string, string])[] {
  const names = Object.keys(event).filter((name) => !PLACED.has(name) && event[name] !== undefined);
  return [
    pair("seq", place.seq),
    pair("prev", place.prev),
    ...["at", "by", "type", ...names.sort()].map((name) => pair(name, event[name])),
    ...(sealed === undefined ? [] : [pair("sealed", sealed)]),
  ];
}

function compose(parts: Parts): { readonly text: string; readonly digest: string } {
  const pairs = publicPairs(parts);
  const line = pairs.map(([, text]) => text);
  const canonical = pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const digest = sha256(`{${canonical.join(",")}}`);
  line.push(`"digest":"${digest}"`);
  if (parts.sealed !== undefined) {
    line.push(`"salt":${JSON.stringify(parts.salt)}`, `"said":${canonicalJson(parts.event["said"])}`);
  }
  return { text: `{${line.join(",")}}`, digest };
}

function entryOf(event: Readonly<Record<string, unknown>>, seq: number): Entry {
  return { ...event, seq } as unknown as Entry;
}

/** The line of an event at a place of the chain. `salt`: 32 hex digits, used only where the event has words. */
export function encodeLine(event: RecordEvent, place: Place, salt: string): Line {
  const plain = JSON.parse(canonicalJson(event)) as Readonly<Record<string, unknown>>;
  const hasWords = Object.hasOwn(plain, "said");
  const sealed = hasWords ? sha256(salt + canonicalJson(plain["said"])) : undefined;
  const made = compose({ place, event: plain, sealed, salt: plain["said"] === null ? null : salt });
  return { ...made, entry: entryOf(plain, place.seq) };
}

/** The line as it is once its words are erased; the chain does not change. A line without words stays the same. */
export function eraseLine(line: Line): Line {
  const raw = JSON.parse(line.text) as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(raw, "said") || raw["said"] === null) return line;
  return decodeLine(rebuilt({ ...raw, salt: null, said: null }), {
    seq: line.entry.seq,
    prev: String(raw["prev"]),
  }) as Line;
}

function split(raw: Readonly<Record<string, unknown>>, place: Place): Parts {
  const { seq: _seq, prev: _prev, sealed, digest: _digest, salt, ...event } = raw;
  return { place, event, sealed: sealed as string | undefined, salt: salt as string | null | undefined };
}

function rebuilt(raw: Readonly<Record<string, unknown>>): string {
  return compose(split(raw, { seq: raw["seq"] as number, prev: raw["prev"] as string })).text;
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the words are those that were sealed; erased ones cannot be compared any more. */
function sealHolds(raw: Readonly<Record<string, unknown>>): boolean {
  if (!Object.hasOwn(raw, "said")) return raw["sealed"] === undefined && raw["salt"] === undefined;
  const { sealed, salt, said } = raw;
  if (typeof sealed !== "string") return false;
  if (said === null) return salt === null;
  return typeof salt === "string" && sha256(salt + canonicalJson(said)) === sealed;
}

/** The event of one line, or why it is not what was written there. Never throws. */
export function decodeLine(text: string, place: Place): Line | LineProblem {
  try {
    const raw = parse(text);
    if (raw === undefined) return "not_json";
    if (raw["seq"] !== place.seq) return "wrong_seq";
    if (raw["prev"] !== place.prev) return "wrong_prev";
    if (!sealHolds(raw)) return "words_changed";
    const parts = split(raw, place);
    const made = compose(parts);
    if (made.text !== text) return "changed";
    return shapeProblem(parts.event) ?? { ...made, entry: entryOf(parts.event, place.seq) };
  } catch {
    // Nested beyond anything Lectern writes.
    return "not_an_event";
  }
}
