import type { TextDocument, Sentence } from "./document.js";
import { syllablesOf } from "./syllables.js";

/** What the English formulas are worked out from. */
export interface TextCounts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  readonly letters: number;
  /** Words of three syllables or more. */
  readonly longWords: number;
}

/** How hard a text is to read. Grades are years of American schooling. */
export interface EnglishReadability {
  readonly fleschReadingEase: number;
  readonly fleschKincaidGrade: number;
  readonly gunningFog: number;
  readonly smog: number;
  readonly colemanLiau: number;
  readonly automatedReadability: number;
}

/** Proxies for a Vietnamese text: no accepted grade formula exists for it, and these are none. */
export interface VietnameseProxies {
  readonly syllablesPerSentence: number;
  readonly longestSentence: number;
  readonly commasPerSentence: number;
}

/** Flesch 1948; Kincaid et al. 1975; Gunning 1952; McLaughlin 1969; Coleman and Liau 1975; Senter and Smith 1967. */
export function englishReadability(counts: TextCounts): EnglishReadability {
  const { sentences, words, syllables, letters, longWords } = counts;
  const perSentence = words / sentences;
  const perWord = syllables / words;
  return {
    fleschReadingEase: 206.835 - 1.015 * perSentence - 84.6 * perWord,
    fleschKincaidGrade: 0.39 * perSentence + 11.8 * perWord - 15.59,
    gunningFog: 0.4 * (perSentence + (100 * longWords) / words),
    smog: 1.043 * Math.sqrt((longWords * 30) / sentences) + 3.1291,
    colemanLiau: (0.0588 * letters * 100) / words - (0.296 * sentences * 100) / words - 15.8,
    automatedReadability: (4.71 * letters) / words + 0.5 * perSentence - 21.43,
  };
}

/** Counts an English text; headings are left out, and a list's items count as sentences. */
export function countEnglish(document: TextDocument): TextCounts | undefined {
  const body = spoken(document);
  const counts = { sentences: body.length, words: 0, syllables: 0, letters: 0, longWords: 0 };
  const remembered = new Map<string, number>();
  for (const sentence of body) {
    for (const word of document.tokens.slice(sentence.first, sentence.after)) {
      const syllables = remembered.get(word.key) ?? (/^\d/.test(word.key) ? 1 : syllablesOf(word.key));
      remembered.set(word.key, syllables);
      counts.words += 1;
      counts.syllables += syllables;
      counts.letters += word.key.length;
      if (syllables >= 3) counts.longWords += 1;
    }
  }
  return counts.words === 0 ? undefined : counts;
}

/** Counts a Vietnamese text in syllables, which is how it is written. */
export function vietnameseProxies(document: TextDocument): VietnameseProxies | undefined {
  const body = spoken(document);
  if (body.length === 0) return undefined;
  const lengths = body.map((sentence) => sentence.after - sentence.first);
  const commas = body.reduce((sum, sentence) => sum + commasIn(document, sentence), 0);
  return {
    syllablesPerSentence: lengths.reduce((sum, length) => sum + length, 0) / body.length,
    longestSentence: lengths.reduce((most, length) => Math.max(most, length), 0),
    commasPerSentence: commas / body.length,
  };
}

/** The commas of a sentence, without those inside a figure. */
export function commasIn(document: TextDocument, sentence: Sentence): number {
  return (document.text.slice(sentence.start, sentence.end).match(/,(?!\d)/g) ?? []).length;
}

function spoken(document: TextDocument): Sentence[] {
  return document.sentences.filter((sentence) => sentence.kind !== "heading" && sentence.after > sentence.first);
}
