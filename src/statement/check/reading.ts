import type { Matches, Match } from "./scan.js";
import type { TextDocument, Sentence } from "./document.js";

/** A text with everything the phrases found in it; all checks work on this. */
export interface Reading {
  readonly document: TextDocument;
  readonly matches: Matches;
  /** By quotation: whether these are our own words. */
  readonly ownQuotes: readonly boolean[];
}

/** The matches under a label, in the order of the text. */
export function matchesOf(reading: Reading, label: string): readonly Match[] {
  return reading.matches.get(label) ?? [];
}

/** The matches under a label inside one sentence; by binary search, so that many sentences stay linear. */
export function matchesIn(reading: Reading, label: string, sentence: Sentence): readonly Match[] {
  const all = matchesOf(reading, label);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.first ?? 0) < sentence.first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < all.length && (all[end]?.first ?? 0) < sentence.after) end += 1;
  return low === end ? [] : all.slice(low, end);
}

/** Whether a label matches anywhere in the sentence. */
export function occursIn(reading: Reading, label: string, sentence: Sentence): boolean {
  return matchesIn(reading, label, sentence).length > 0;
}

/** The sentence that a match stands in. */
export function sentenceOf(reading: Reading, match: Match): Sentence {
  const index = reading.document.tokens[match.first]?.sentence ?? 0;
  return reading.document.sentences[index] as Sentence;
}

/** The UTF-16 offsets of a match. */
export function placeOf(reading: Reading, match: Match): { start: number; end: number } {
  const { tokens } = reading.document;
  return { start: tokens[match.first]?.start ?? 0, end: tokens[match.last]?.end ?? 0 };
}
