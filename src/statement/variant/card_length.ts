import type { Language } from "../../domain/text.js";
import type { Sentence } from "../../domain/sentence.js";

/** How long the three messages of a stand-up card are when they are said. */
export interface CardLength {
  /** Words in English, syllables (tiếng) in Vietnamese. */
  readonly words: number;
  readonly seconds: number;
  readonly limit: number;
  /** Over the limit by a little is worth a look, by more it does not fit a sound bite. */
  readonly fits: "yes" | "nearly" | "no";
}

/**
 * 27 words and 9 seconds for three messages, 30 words at most (Covello, facts.md 2.1). The 45 syllables and 50 at most
 * for Vietnamese are our proposal: no measured equivalent is known (facts.md 11.3, SL06).
 */
const LIMITS: Readonly<Record<string, { readonly limit: number; readonly most: number }>> = {
  en: { limit: 27, most: 30 },
  vi: { limit: 45, most: 50 },
};
const SECONDS = 9;

/** Measures the sentences that lead a card. */
export function cardLength(leads: readonly Sentence[], language: Language): CardLength {
  const { limit, most } = LIMITS[language] ?? { limit: 27, most: 30 };
  const words = leads.flatMap(({ text }) => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:-]*/gu) ?? []).length;
  const seconds = Math.round((words / limit) * SECONDS);
  return { words, seconds, limit, fits: words <= limit ? "yes" : words <= most ? "nearly" : "no" };
}
