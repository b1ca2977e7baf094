import type { Sentence } from "../domain/sentence.js";
import { splitSentences } from "./sentence.js";

/**
 * The sentences of a revised text: one that revising left alone keeps its element and facts; a new one counts as
 * unattributed until its author ties it to facts (language.md, "Statements").
 */
export function attribute(text: string, basis: readonly Sentence[]): Sentence[] {
  const known = new Map<string, Sentence>();
  for (const sentence of basis) known.set(sentence.text.trim(), sentence);
  return splitSentences(text).map((piece) => {
    const same = known.get(piece.trim());
    return same === undefined ? { text: piece, facts: [], attributed: false } : { ...same, text: piece };
  });
}
