import type { Sentence } from "../domain/sentence.js";

/** The whole text of a list of sentences, without white space at its end. */
export function textOf(sentences: readonly Sentence[]): string {
  return sentences
    .map((sentence) => sentence.text)
    .join("")
    .trimEnd();
}

/** Words after which a full stop does not end a sentence. */
const ABBREVIATIONS = new Set([
  "tp",
  "ths",
  "ts",
  "gs",
  "pgs",
  "bs",
  "mr",
  "mrs",
  "ms",
  "dr",
  "prof",
  "st",
  "no",
  "vs",
  "e.g",
  "i.e",
  "a.m",
  "p.m",
]);

/** The offsets at which sentences end, white space behind them included; the last is the length of the text. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?…]+["”’»)\]]*\s+|\n+\s*/g)) {
    const before = /([\p{L}.]+)$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1]?.toLowerCase();
    const stop = match[0].startsWith(".") && !match[0].includes("\n");
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 1);
    if (stop && before !== undefined && ABBREVIATIONS.has(before) && next !== "") continue;
    ends.push(match.index + match[0].length);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** The text cut into sentences; joined they give it back. */
export function splitSentences(text: string): string[] {
  let start = 0;
  const pieces: string[] = [];
  for (const end of sentenceEnds(text)) {
    if (end > start) pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
