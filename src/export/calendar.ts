import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { msOf } from "../domain/clock_time.js";
import { textIn } from "../domain/text.js";
import { exportWords } from "../words/export.js";
import { cleaned } from "./clean.js";
import type { ReadyEvent, ReadyText } from "./ready_text.js";
import { contactLines, headingOf, standingOf } from "./standing.js";

/** Octets of the longest line, without its break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
/** Minutes before the event at which a calendar reminds. */
const REMINDER: Readonly<Record<ReadyEvent["kind"], number>> = { update: 15, press_conference: 60 };

/** The press conference and every promised update as a calendar (RFC 5545); undefined where there is nothing with a time. */
export function calendar(given: ReadyText): string | undefined {
  const ready = cleaned(given);
  if (ready.events.length === 0) return undefined;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lectern//Ready files//EN",
    "CALSCALE:GREGORIAN",
    ...ready.events.flatMap((event) => eventLines(ready, event)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(ready: ReadyText, event: ReadyEvent): string[] {
  const [{ language }] = ready.texts;
  const { mark, lines } = standingOf(ready, language);
  const summary = ready.texts.map((text) => {
    const words = exportWords(text.language);
    const title = headingOf(text);
    return event.kind === "update" ? words.update(title) : words.pressConference(title);
  });
  const description = [textIn(ready.organisation.name, language), ...lines, ...contactLines(ready, language)];
  const { portal } = ready.organisation;
  const titled = `${mark === undefined ? "" : `${mark}: `}${summary.join(" / ")}`;
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(ready, event)}`,
    `DTSTAMP:${utc(ready.release?.at ?? ready.at)}`,
    `DTSTART:${utc(event.at)}`,
    ...(ready.version === undefined ? [] : [`SEQUENCE:${ready.version}`]),
    `SUMMARY;LANGUAGE=${language}:${escaped(titled)}`,
    ...(event.place === undefined ? [] : [`LOCATION:${escaped(event.place)}`]),
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description.filter((line) => line !== "").join("\n"))}`,
    ...(portal !== undefined && /^https?:\/\/[!-~]+$/.test(portal) ? [`URL:${portal}`] : []),
    `STATUS:${mark === undefined ? "CONFIRMED" : "TENTATIVE"}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(titled)}`,
    `TRIGGER:-PT${REMINDER[event.kind]}M`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/**
 * The same event has the same name in every file. A press conference that moves stays the same event; every promised
 * update is one of its own, named by its time.
 */
function uidOf({ id }: ReadyText, { kind, at }: ReadyEvent): string {
  const name = JSON.stringify(kind === "update" ? [id, kind, utc(at)] : [id, kind]);
  return `${bytesToHex(sha256(new TextEncoder().encode(name))).slice(0, 32)}@lectern.invalid`;
}

function utc(iso: string): string {
  return new Date(msOf(iso)).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Cut into lines of 75 octets at most; no letter is torn apart. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LONGEST_LINE) {
      out += "\r\n ";
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}
