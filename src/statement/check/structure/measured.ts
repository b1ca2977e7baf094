import { figureOf, minutesOf } from "../figure.js";
import { matchesOf, occursIn, placeOf, sentenceOf, type Reading } from "../reading.js";
import type { Match } from "../scan.js";
import { isMeant } from "../scope.js";
import type { Measure } from "../text_checks.js";
import { wordKey } from "../word_key.js";

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
  if (measure.value === "words") return [];
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

/** What a text says a measure in words is: a place, a cause, a name. */
export interface SaidInWords {
  /** The words behind the phrase, without those that say nothing. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** Words that carry the value of a measure; what stands farther behind is another thought. */
const REACH = 6;

/** The values that a text gives in words; corrections and what others say are no claims. */
export function saidInWords(reading: Reading, measure: Measure): SaidInWords[] {
  const { tokens, text } = reading.document;
  return matchesOf(reading, `measure:${measure.id}`).flatMap((match) => {
    const sentence = sentenceOf(reading, match);
    if (!isMeant(reading, match, [])) return [];
    if (["cue:correction", "element:unknowns"].some((cue) => occursIn(reading, cue, sentence))) return [];
    let after = match.last + 1;
    while (after < sentence.after && after - match.last <= REACH && (tokens[after]?.breakBefore ?? 0) === 0) after += 1;
    const behind = tokens.slice(match.last + 1, after);
    if (behind[0]?.classes.some((name) => name !== "capital" && name !== "caps" && name !== "initial") === true)
      return [];
    const keys = contentKeys(behind.map(({ start, end }) => text.slice(start, end)));
    const [start, end] = [behind[0]?.start, behind.at(-1)?.end];
    if (keys.length === 0 || start === undefined || end === undefined) return [];
    return [{ keys, start, end, written: text.slice(start, end).replace(/\s+/g, " ") }];
  });
}

/** The words of a value under which two wordings of it are compared. */
export function contentKeys(words: readonly string[]): string[] {
  return words
    .map((word) => word.toLowerCase().normalize("NFC"))
    .filter((word) => !EMPTY.has(word))
    .map(wordKey);
}

/** Whether two wordings have no word in common: then they cannot be the same value. */
export function nothingShared(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word));
}

const EMPTY = new Set(
  "a an the of in on at to by with and or its our this that which was is of some one của ở tại trong do bởi là một các những và với có bị được này đó".split(
    " ",
  ),
);

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
