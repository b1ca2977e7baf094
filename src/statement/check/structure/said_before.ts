import { textIn } from "../../../domain/text.js";
import { occursIn, sentenceOf } from "../reading.js";
import { findingOf, type TextFinding } from "../text_finding.js";
import { contentKeys, measuredIn, nothingShared, saidInWords } from "./measured.js";
import type { StructureFinder } from "./structure_input.js";

/** A figure or time that differs from a released text, and is not presented as a correction or a later count. */
export const contradictsReleased: StructureFinder = (input, rule) => [
  ...otherFigures(input, rule),
  ...otherWords(input, rule),
];

const otherFigures: StructureFinder = ({ reading, checks, released, kind }, rule) =>
  checks.measures.flatMap((measure): TextFinding[] => {
    const now = measuredIn(reading, measure);
    const last = now[0];
    if (last === undefined || kind === "correction") return [];
    for (const before of released) {
      const said = measuredIn(before.reading, measure).find((value) => value.value !== last.value);
      if (said === undefined || now.some((value) => value.value === said.value)) continue;
      const recounted = measure.value === "number" && occursIn(reading, "cue:as_of", sentenceOf(reading, last.match));
      if (recounted) continue;
      const args = {
        found: last.written,
        before: said.written,
        where: before.name,
        about: textIn(measure.title, checks.language),
      };
      return [findingOf(rule, last, args)];
    }
    return [];
  });

/** A place, cause or name that shares no word with what a released text gave for it. */
const otherWords: StructureFinder = ({ reading, checks, released, kind }, rule) =>
  checks.measures
    .filter((measure) => measure.value === "words" && kind !== "correction")
    .flatMap((measure) => {
      const now = saidInWords(reading, measure)[0];
      if (now === undefined) return [];
      return released.flatMap((before): TextFinding[] => {
        const said = saidInWords(before.reading, measure)[0];
        if (said === undefined || !nothingShared(said.keys, now.keys)) return [];
        const about = textIn(measure.title, checks.language);
        return [findingOf(rule, now, { found: now.written, before: said.written, where: before.name, about })];
      });
    })
    .slice(0, 3);

/** A figure, time or wording that differs from a confirmed fact of the ledger with the measure's id. */
export const contradictsLedger: StructureFinder = ({ reading, checks, facts }, rule) =>
  checks.measures.flatMap((measure): TextFinding[] => {
    const fact = facts.find((known) => known.id === measure.id && known.confirmed);
    if (fact === undefined) return [];
    const args = { where: fact.id, about: textIn(measure.title, checks.language) };
    if (measure.value === "words") {
      const keys = contentKeys(String(fact.value).split(/[^\p{L}\p{M}\d]+/u));
      return saidInWords(reading, measure)
        .filter((said) => nothingShared(said.keys, keys))
        .slice(0, 1)
        .map((said) => findingOf(rule, said, { ...args, found: said.written, before: String(fact.value) }));
    }
    const known = measure.value === "clock" ? minutesOfTime(String(fact.value)) : fact.value;
    if (typeof known !== "number") return [];
    return measuredIn(reading, measure)
      .filter((value) => value.value !== known)
      .slice(0, 1)
      .map((value) => findingOf(rule, value, { ...args, found: value.written, before: shownTime(fact.value) }));
  });

/** The time of day in a timestamp, in its own offset. */
function minutesOfTime(timestamp: string): number | undefined {
  const time = /T(\d{2}):(\d{2})/.exec(timestamp);
  return time === null ? undefined : Number(time[1]) * 60 + Number(time[2]);
}

function shownTime(value: string | number | boolean): string | number {
  return typeof value === "number" ? value : (/T(\d{2}:\d{2})/.exec(String(value))?.[1] ?? String(value));
}
