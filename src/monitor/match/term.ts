import type { WatchTerm } from "../../domain/watching.js";
import { formsOf, readable } from "../text/tokens.js";

/** A word of a phrase, with the short forms that chat writes for it where the phrase has other words to tell by. */
export interface PhraseWord {
  readonly form: string;
  readonly bare: string;
  readonly short?: readonly string[];
}

/** A phrase as words in their canonical form. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly PhraseWord[];
  /** The bare words without spaces, for hashtags; "" when too short to be sure. */
  readonly joined: string;
  readonly bare: boolean;
  /** An accent-less word in an accented text also counts (`bare: always`). */
  readonly always: boolean;
}

const SHORTEST_JOINED = 6;

function withShort(word: PhraseWord): PhraseWord {
  const short = SHORT_FORMS.get(word.form);
  return short === undefined ? word : { ...word, short };
}

/** The words of a watch phrase; a phrase without any letter or figure has none. */
export function phraseOf(text: string, bare: WatchTerm["bare"] = "auto"): Phrase {
  const words = [...readable(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .map((word) => formsOf(word[0]))
    .filter((word) => word.form !== "");
  const joined = words.map((word) => word.bare).join("");
  const allowed = bare === "always" || (bare === "auto" && words.length >= 2);
  return {
    text,
    words: words.length < 2 ? words : words.map(withShort),
    joined: allowed && joined.length >= SHORTEST_JOINED ? joined : "",
    bare: allowed,
    always: bare === "always",
  };
}

/** The handful of short forms that chat writes for function words (monitoring.md 3.1); they count as a weaker match. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["không", ["ko", "k", "kh", "hok", "hong", "hông", "khum"]],
  ["được", ["đc", "dc"]],
  ["với", ["vs"]],
  ["gì", ["j"]],
  ["người", ["ng"]],
  ["vậy", ["z", "v", "dị"]],
  ["cũng", ["cx"]],
  ["trước", ["trc"]],
  ["biết", ["bt"]],
  ["làm", ["lm"]],
]);
