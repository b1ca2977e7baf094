import { formsOf, readable } from "../text/tokens.js";

/** What somebody wants to hear of: a list of phrases and how they must stand together. At least one of `any`, `all`, `near`. */
export interface WatchTerm {
  readonly id: string;
  /** One of these is enough. */
  readonly any?: readonly string[];
  /** Every one of these must be there. */
  readonly all?: readonly string[];
  /** None of these may be there. */
  readonly none?: readonly string[];
  /** These stand within so many words of each other, in any order. */
  readonly near?: { readonly phrases: readonly string[]; readonly within: number };
  /** Only in texts of this language, where the language of a text is known. */
  readonly language?: string;
  /** Whether a text without accents may match: "auto" allows it for phrases of two words or more. */
  readonly bare?: "auto" | "never" | "always";
  /** The id of the signal that a burst of this term supports. */
  readonly signal?: string;
}

/** A phrase as words in their canonical form. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly { readonly form: string; readonly bare: string }[];
  /** The bare words without spaces, for hashtags; "" when too short to be sure. */
  readonly joined: string;
  readonly bare: boolean;
  /** An accent-less word in an accented text also counts (`bare: always`). */
  readonly always: boolean;
}

const SHORTEST_JOINED = 6;

/** The words of a watch phrase; a phrase without any letter or figure has none. */
export function phraseOf(text: string, bare: WatchTerm["bare"] = "auto"): Phrase {
  const words = [...readable(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .map((word) => formsOf(word[0]))
    .filter((word) => word.form !== "");
  const joined = words.map((word) => word.bare).join("");
  const allowed = bare === "always" || (bare === "auto" && words.length >= 2);
  return {
    text,
    words,
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
