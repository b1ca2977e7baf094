import type { Token } from "../text/tokens.js";
import type { Phrase, PhraseWord } from "./term.js";

/** Where a phrase stands in a text, and whether every word of it agreed in its accents. */
export interface Hit {
  readonly how: "exact" | "bare";
  readonly start: number;
  readonly end: number;
}

type Agreement = 0 | 1 | 2;
const NO = 0;
const BARE = 1;
const EXACT = 2;

function agree(token: Token, word: PhraseWord, phrase: Phrase, accentless: boolean): Agreement {
  if (token.form === word.form) return EXACT;
  // A word that carries marks never stands for one with other marks: "thử hỏi" is not "thu hồi".
  const unmarked = token.form === token.bare;
  if (unmarked && token.bare === word.bare && phrase.bare && (accentless || token.loose || phrase.always)) return BARE;
  return word.short !== undefined && word.short.includes(token.form) ? BARE : NO;
}

/** The first exact place of a phrase among the words, else the first weaker one. */
export function findPhrase(words: readonly Token[], phrase: Phrase, accentless: boolean): Hit | undefined {
  const size = phrase.words.length;
  if (size === 0) return undefined;
  let weaker: Hit | undefined;
  for (let first = 0; first + size <= words.length; first += 1) {
    let least: Agreement = EXACT;
    for (let at = 0; at < size && least !== NO; at += 1) {
      const how = agree(words[first + at] as Token, phrase.words[at] as PhraseWord, phrase, accentless);
      if (how < least) least = how;
    }
    if (least === NO || (least === BARE && weaker !== undefined)) continue;
    const hit = {
      how: least === EXACT ? "exact" : "bare",
      start: (words[first] as Token).start,
      end: (words[first + size - 1] as Token).end,
    } as const;
    if (least === EXACT) return hit;
    weaker = hit;
  }
  return weaker;
}
