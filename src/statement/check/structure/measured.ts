import { figureOf, minutesOf } from "../figure.js";
import { matchesOf, occursIn, placeOf, sentenceOf, type Reading } from "../reading.js";
import type { Match } from "../scan.js";
import { isMeant } from "../scope.js";
import type { Measure } from "../text_checks.js";

/** A figure or time that a text gives for a measure. */
export interface Measured {
  readonly value: number;
  readonly match: Match;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** The values that a text claims for a measure; parts of a total, corrections and what others say are no claims. */
export function measuredIn(reading: Reading, measure: Measure): Measured[] {
  return matchesOf(reading, `measure:${measure.id}`).flatMap((match) => {
    const sentence = sentenceOf(reading, match);
    if (!isMeant(reading, match, ["negated"]) || occursIn(reading, "cue:correction", sentence)) return [];
    if (occursIn(reading, "cue:part_of", sentence)) return [];
    const place = placeOf(reading, match);
    const written = reading.document.text.slice(place.start, place.end).replace(/\s+/g, " ");
    const value = measure.value === "clock" ? minutesOf(clockIn(written)) : figureIn(reading, match);
    return value === undefined ? [] : [{ value, match, ...place, written }];
  });
}

function clockIn(written: string): string {
  return /\d.*$/u.exec(written)?.[0] ?? "";
}

function figureIn(reading: Reading, match: Match): number | undefined {
  const { tokens, text } = reading.document;
  for (let index = match.first; index <= match.last; index += 1) {
    const token = tokens[index];
    const value = token === undefined ? undefined : figureOf(token, text.slice(token.start, token.end));
    if (value !== undefined) return value;
  }
  return undefined;
}
