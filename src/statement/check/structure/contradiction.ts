import { matchesOf, occursIn, placeOf, sentenceOf, type Reading } from "../reading.js";
import type { Match } from "../scan.js";
import { isMeant } from "../scope.js";
import { textIn } from "../../../domain/text.js";
import { findingOf, type TextFinding } from "../text_finding.js";
import type { RuleWords } from "../text_checks.js";
import { secondOfOne, wrongTotals, type Clash } from "./counted.js";
import { deniedElsewhere } from "./denied.js";
import { measuredIn } from "./measured.js";
import type { StructureFinder } from "./structure_input.js";

/** The same figure or time given twice and differently, and two things said that cannot both hold. */
export const contradiction: StructureFinder = ({ reading, checks }, rule) => {
  const language = checks.language;
  const figures = checks.measures.flatMap((measure): TextFinding[] => {
    const values = measuredIn(reading, measure);
    const first = values[0];
    if (first === undefined) return [];
    return values
      .filter((other) => other.value !== first.value && !sameSentence(reading, first.match, other.match))
      .filter((other) => measure.value === "clock" || !differentTimes(reading, first.match, other.match))
      .slice(0, 1)
      .map((other) => ({
        ...findingOf(rule, other, {
          found: other.written,
          before: first.written,
          about: textIn(measure.title, language),
        }),
        related: [{ start: first.start, end: first.end }],
      }));
  });
  const pairs = checks.conflicts.flatMap((conflict): TextFinding[] => {
    const clash = clashIn(reading, conflict.id);
    return clash === undefined ? [] : [clashFinding(reading, { ...rule, reason: conflict.reason }, clash)];
  });
  const others = [...wrongTotals(reading), ...secondOfOne(reading), ...deniedElsewhere(reading)];
  return [...figures, ...pairs, ...others.map((clash) => clashFinding(reading, rule, clash))];
};

function clashIn(reading: Reading, conflict: string): Clash | undefined {
  const one = meantIn(reading, `one:${conflict}`)[0];
  // "We do not know what caused the fire" is one statement, not two.
  const other = meantIn(reading, `other:${conflict}`).find(
    (match) => !occursIn(reading, `one:${conflict}`, sentenceOf(reading, match)),
  );
  if (one === undefined || other === undefined) return undefined;
  return one.first < other.first ? { before: one, after: other } : { before: other, after: one };
}

function clashFinding(reading: Reading, rule: RuleWords, { before, after }: Clash): TextFinding {
  const place = placeOf(reading, after);
  const earlier = placeOf(reading, before);
  const written = (span: { start: number; end: number }): string =>
    reading.document.text.slice(span.start, span.end).replace(/\s+/g, " ");
  const finding = findingOf(rule, place, { found: written(place), before: written(earlier), about: "" });
  return { ...finding, related: [earlier] };
}

function meantIn(reading: Reading, label: string): Match[] {
  return matchesOf(reading, label).filter(
    (match) => isMeant(reading, match, []) && !occursIn(reading, "cue:correction", sentenceOf(reading, match)),
  );
}

function sameSentence(reading: Reading, one: Match, other: Match): boolean {
  return sentenceOf(reading, one) === sentenceOf(reading, other);
}

/** Two counts, each with its own time, may differ. */
function differentTimes(reading: Reading, one: Match, other: Match): boolean {
  return [one, other].every((match) => occursIn(reading, "cue:as_of", sentenceOf(reading, match)));
}
