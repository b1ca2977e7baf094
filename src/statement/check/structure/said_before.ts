import { textIn } from "../../../domain/text.js";
import { occursIn, sentenceOf } from "../reading.js";
import { findingOf, type TextFinding } from "../text_finding.js";
import { measuredIn } from "./measured.js";
import type { StructureFinder } from "./structure_input.js";

/** A figure or time that differs from a released text, and is not presented as a correction or a later count. */
export const contradictsReleased: StructureFinder = ({ reading, checks, released, kind }, rule) =>
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

/** A figure or time that differs from a confirmed fact of the ledger with the measure's id. */
export const contradictsLedger: StructureFinder = ({ reading, checks, facts }, rule) =>
  checks.measures.flatMap((measure): TextFinding[] => {
    const fact = facts.find((known) => known.id === measure.id && known.confirmed);
    if (fact === undefined || typeof fact.value !== "number") return [];
    const known = fact.value;
    return measuredIn(reading, measure)
      .filter((value) => value.value !== known)
      .slice(0, 1)
      .map((value) =>
        findingOf(rule, value, {
          found: value.written,
          before: known,
          where: fact.id,
          about: textIn(measure.title, checks.language),
        }),
      );
  });
