import { FIRST_PREV, decodeLine, encodeLine, eraseLine } from "./codec.js";
import type { Line, LineProblem, Place } from "./codec.js";
import type { RecordEvent } from "../domain/event.js";

/** Where a record stops being what was written: the first such line, counted from 1. */
export interface Damage {
  readonly line: number;
  readonly problem: LineProblem;
}

/** A record as read: every good line, and what is wrong behind them. */
export interface Chain {
  readonly lines: readonly Line[];
  /** The first line that is not what was written; nothing behind it is trusted. */
  readonly damage?: Damage;
  /** The bytes behind the last line feed: a line that was being written when the machine stopped. */
  readonly torn?: Uint8Array;
  /** How many bytes the good lines take. */
  readonly length: number;
}

const LINE_FEED = 0x0a;
const UTF8 = new TextEncoder();
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The place behind these lines. */
export function nextPlace(lines: readonly Line[]): Place {
  return { seq: lines.length + 1, prev: lines.at(-1)?.digest ?? FIRST_PREV };
}

/** The lines of events behind those of a record, each sealed with 128 fresh bits of chance. */
export function encodeBatch(
  lines: readonly Line[],
  events: readonly RecordEvent[],
  random: (bytes: number) => Uint8Array,
): Line[] {
  const batch: Line[] = [];
  let place = nextPlace(lines);
  for (const event of events) {
    const line = encodeLine(event, place, Buffer.from(random(16)).toString("hex"));
    batch.push(line);
    place = { seq: place.seq + 1, prev: line.digest };
  }
  return batch;
}

/** The bytes of lines, each with its line feed. */
export function bytesOf(lines: readonly Line[]): Uint8Array {
  return UTF8.encode(lines.map((line) => `${line.text}\n`).join(""));
}

/** The lines with the words of some events erased. */
export function eraseLines(lines: readonly Line[], events: ReadonlySet<number>): Line[] {
  return lines.map((line) => (events.has(line.entry.seq) ? eraseLine(line) : line));
}

function decodeBytes(bytes: Uint8Array, place: Place): Line | LineProblem {
  try {
    return decodeLine(STRICT_UTF8.decode(bytes), place);
  } catch {
    return "not_json";
  }
}

/** The first line whose words are gone though no event says that they were erased. */
function unannouncedErasure(lines: readonly Line[]): number | undefined {
  const gone = lines.filter(({ entry }) => "said" in entry && entry.said === null);
  if (gone.length === 0) return undefined;
  const announced = new Set(lines.flatMap(({ entry }) => (entry.type === "erased" ? entry.events : [])));
  return gone.find(({ entry }) => !announced.has(entry.seq))?.entry.seq;
}

/** Reads a record and checks every byte of it. Never throws; what is wrong is part of the answer. */
export function decodeRecord(bytes: Uint8Array): Chain {
  const lines: Line[] = [];
  let start = 0;
  let damage: Damage | undefined;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1 && damage === undefined; end = bytes.indexOf(LINE_FEED, start)) {
    const line = decodeBytes(bytes.subarray(start, end), nextPlace(lines));
    if (typeof line === "string") damage = { line: lines.length + 1, problem: line };
    else {
      lines.push(line);
      start = end + 1;
    }
  }
  if (damage !== undefined) return { lines, damage, length: start };
  // Only in a record that is whole otherwise: the event that announces an erasure may stand behind the damage.
  const erased = unannouncedErasure(lines);
  if (erased !== undefined) {
    const kept = lines.slice(0, erased - 1);
    const damage = { line: erased, problem: "erased_without_event" } as const;
    return { lines: kept, damage, length: bytesOf(kept).length, ...tornPart(bytes, start) };
  }
  if (lines.length === 0) return { lines, damage: { line: 1, problem: "empty" }, length: 0, ...tornPart(bytes, start) };
  return { lines, length: start, ...tornPart(bytes, start) };
}

function tornPart(bytes: Uint8Array, start: number): { torn?: Uint8Array } {
  return start < bytes.length ? { torn: bytes.slice(start) } : {};
}
