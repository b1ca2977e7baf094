import { matchesIn, occursIn, placeOf, type Reading } from "../reading.js";
import { isMeant } from "../scope.js";
import { findingOf } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

/** A figure about the event without who counted or as of when, in its sentence or the words that lead to it. */
export const unsourcedNumber: StructureFinder = ({ reading }, rule) => {
  const { sentences, text } = reading.document;
  return sentences.flatMap((sentence, index) => {
    if (sentence.kind === "heading" || sentence.question) return [];
    const figures = matchesIn(reading, "cue:figure", sentence).filter((match) => isMeant(reading, match, []));
    const first = figures.find(
      (figure) =>
        !matchesIn(reading, "cue:not_a_claim", sentence).some(
          (other) => other.first <= figure.first && other.last >= figure.first,
        ),
    );
    if (first === undefined || isSourced(reading, index)) return [];
    const place = placeOf(reading, first);
    return [findingOf(rule, place, { found: text.slice(place.start, place.end).replace(/\s+/g, " ") })];
  });
};

/** A source or a time in this sentence, in the one before, or in the line above a list. */
function isSourced(reading: Reading, index: number): boolean {
  const { sentences } = reading.document;
  const own = sentences[index];
  if (own === undefined) return false;
  const names = (at: number): boolean => {
    const sentence = sentences[at];
    return (
      sentence !== undefined && ["cue:source", "cue:as_of", "cue:clock"].some((cue) => occursIn(reading, cue, sentence))
    );
  };
  if (names(index) || names(index - 1)) return true;
  if (own.kind !== "item") return false;
  for (let at = index - 1; at >= 0; at -= 1) {
    if (sentences[at]?.kind !== "item") return names(at);
  }
  return false;
}
