import { isPlain } from "./plain.js";
import { oneSpelling } from "./tone.js";

/** A word of a text: its canonical form, its form without marks, and whether accents may be missing on it. */
export interface Token {
  readonly form: string;
  readonly bare: string;
  /** It comes out of an address, a hashtag or a handle, where people leave accents out. */
  readonly loose: boolean;
  /** Offsets in the text that was given to `tokens`. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const THREE_OR_MORE = /(\p{L}\p{M}*)\1{2,}/gu;
const MARKS = /\p{M}+/gu;
const LOOSE = /https?:\/\/\S+|www\.\S+|[#@][\p{L}\p{M}\p{N}_.]+/giu;

/** Steps 1 to 5 of monitoring.md 3.3 on a whole text: compatibility forms, unseen characters, đ, lower case. */
export function unify(text: string): string {
  return text.normalize("NFKC").replace(UNSEEN, "").replace(/[ÐƉ]/g, "Đ").replace(/ð/g, "đ").toLowerCase();
}

/** A token without any mark: `đình` gives `dinh`. */
export function bareForm(form: string): string {
  return form.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d").normalize("NFC");
}

const LONGEST_REMEMBERED = 24;
const REMEMBERED = 50_000;
const forms = new Map<string, { readonly form: string; readonly bare: string }>();

/** The canonical and the bare form of one word. Remembered, because a newspaper uses few words many times. */
export function formsOf(word: string): { readonly form: string; readonly bare: string } {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = oneSpelling(unify(word).replace(THREE_OR_MORE, "$1"));
  const made = { form, bare: bareForm(form) };
  if (word.length <= LONGEST_REMEMBERED) {
    if (forms.size >= REMEMBERED) forms.clear();
    forms.set(word, made);
  }
  return made;
}

/** The words of a text (`spreadTags` first, if it can have hashtags). */
export function tokens(text: string): Token[] {
  const loose = looseRanges(text);
  const found: Token[] = [];
  let range = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    while (range < loose.length && (loose[range] as [number, number])[1] <= start) range += 1;
    const within = loose[range];
    const { form, bare } = formsOf(match[0]);
    if (form === "") continue;
    found.push({ form, bare, loose: within !== undefined && start >= within[0], start, end: start + match[0].length });
  }
  return found;
}

function looseRanges(text: string): [number, number][] {
  if (!/[#@]|www\.|https?:/i.test(text)) return [];
  return [...text.matchAll(LOOSE)].map((match) => [match.index, match.index + match[0].length]);
}

/**
 * A text ready for `tokens`: invisible characters away, compatibility forms as their plain ones, and the humps of
 * hashtags and handles kept apart by `_`: `#ThuHoi` becomes `#Thu_Hoi`.
 */
export function readable(text: string): string {
  const whole = isPlain(text) ? text : text.normalize("NFKC").replace(UNSEEN, "");
  if (!whole.includes("#") && !whole.includes("@")) return whole;
  return whole.replace(/[#@][\p{L}\p{M}\p{N}_.]+/gu, (tag) =>
    tag.replace(/(\p{Ll}\p{M}*)(?=\p{Lu})|(\p{Lu}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll})/gu, "$&_"),
  );
}

/** Hashtags and handles as one bare word each: `#thuhoisanpham` gives `thuhoisanpham`. */
export function joinedTags(text: string): string[] {
  if (!text.includes("#") && !text.includes("@")) return [];
  return [...text.matchAll(/[#@]([\p{L}\p{M}\p{N}_.]+)/gu)].map(
    (match) => formsOf((match[1] as string).replace(/[_.]/g, "")).bare,
  );
}

/** Whether a text was written without accents: fewer than a tenth of its words of three letters or more carry one. */
export function isAccentless(words: readonly Token[]): boolean {
  let long = 0;
  let marked = 0;
  for (const word of words) {
    if (word.loose || word.form.length < 3 || !/\p{L}/u.test(word.form)) continue;
    long += 1;
    if (word.form !== word.bare) marked += 1;
  }
  return marked * 10 < long || long === 0;
}
