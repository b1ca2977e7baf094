import type { WordClass } from "./pattern.js";
import { bareKey, wordKey } from "./word_key.js";
import { wordParts } from "./word_parts.js";

/** One word (in Vietnamese one syllable) or number of a text. */
export interface Token {
  /** UTF-16 offsets in the text; the parts of a contraction share those of the whole. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly bare: string;
  readonly classes: readonly WordClass[];
  /** The index of its sentence. */
  readonly sentence: number;
  /** The index of the quotation it stands in, or -1. */
  readonly quote: number;
  /** What stands between it and the word before: 0 nothing, 1 quotes or brackets, 2 a comma, 3 a dash, colon or semicolon. */
  readonly breakBefore: 0 | 1 | 2 | 3;
}

/** A word as it stands, before sentences and quotations are known. */
export interface RawWord {
  readonly start: number;
  readonly end: number;
  readonly breakBefore: 0 | 1 | 2 | 3;
}

const RUN = /\d+(?:[.,:/-]\d+)*(?:[\p{L}\p{M}]+\d*)?%?|[\p{L}\p{M}]+(?:['’ʼ\-‐‑][\p{L}\p{M}]+)*\d*|[^\s\p{L}\p{M}\d]/gu;
const LETTER = /[\p{L}\p{M}\d]/u;

/** The words of a text with what separates them. */
export function rawWords(text: string): RawWord[] {
  const words: RawWord[] = [];
  let gap: 0 | 1 | 2 | 3 = 0;
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    if (run.length <= 2 && !LETTER.test(run)) {
      gap = Math.max(gap, breakOf(run)) as 0 | 1 | 2 | 3;
      continue;
    }
    words.push({ start: match.index, end: match.index + run.length, breakBefore: gap });
    gap = 0;
  }
  return words;
}

function breakOf(mark: string): 0 | 1 | 2 | 3 {
  if (mark === ",") return 2;
  return ";:—–-()".includes(mark) ? 3 : 1;
}

interface Forms {
  readonly key: string;
  readonly bare: string;
  readonly classes: readonly WordClass[];
}

/** A function that gives the parts of a run of letters, remembering those it has seen. */
export function wordForms(): (run: string) => readonly Forms[] {
  const seen = new Map<string, readonly Forms[]>();
  return (run) => {
    const known = seen.get(run);
    if (known !== undefined) return known;
    const forms = wordParts(run).map((part) => ({ key: wordKey(part), bare: bareKey(part), classes: classesOf(part) }));
    // A long run is not seen twice.
    if (run.length < 40) seen.set(run, forms);
    return forms;
  };
}

function classesOf(word: string): readonly WordClass[] {
  if (/^\d/.test(word)) return numberClasses(word);
  const first = word[0] ?? "";
  if (first === first.toLowerCase()) return [];
  const letters = [...word.normalize("NFC")];
  if (letters.length === 1) return ["capital", "initial"];
  return word === word.toUpperCase() ? ["capital", "caps"] : ["capital"];
}

function numberClasses(word: string): readonly WordClass[] {
  if (/^\d{1,2}(:\d{2}){1,2}$|^\d{1,2}[hg]\d{0,2}$|^\d{1,2}([.:]\d{2})?[ap]m$/i.test(word)) return ["clock"];
  if (/^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$|^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(word))
    return ["date"];
  if (/^\d[\d.,]*%$/.test(word)) return ["number", "percent"];
  return /^\d[\d.,]*$/.test(word) ? ["number"] : [];
}
