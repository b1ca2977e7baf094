import type { WatchTerm } from "../../domain/watching.js";
import { isAccentless, joinedTags, readable, tokens, type Token } from "../text/tokens.js";
import { automaton, search } from "./automaton.js";
import { foldWord } from "./fold.js";
import { findPhrase, type Hit } from "./phrase.js";
import { phraseOf, SHORT_FORMS, type Phrase } from "./term.js";

/** A term that a text meets: "bare" when it rests on words without accents, which counts half. */
export interface TermMatch {
  readonly term: string;
  readonly how: "exact" | "bare";
  /** The phrases that were found, with where they stand in `readable(text)`. */
  readonly hits: readonly PhraseHit[];
}

export interface PhraseHit extends Hit {
  readonly phrase: string;
}

/** Finds the watch terms of a text; `language` is that of the text where it is known. */
export type Matcher = (text: string, language?: string) => TermMatch[];

interface Compiled {
  readonly term: WatchTerm;
  readonly any: readonly number[];
  readonly all: readonly number[];
  readonly none: readonly number[];
  readonly near: readonly number[];
}

const MOST_VARIANTS = 32;

/** The folded spellings a phrase can have in a text: itself, and with the short forms of function words. */
function variants(phrase: Phrase): string[] {
  let made = [""];
  for (const word of phrase.words) {
    const ways = [word.bare, ...(phrase.words.length > 1 ? (SHORT_FORMS.get(word.form) ?? []) : [])].map(foldWord);
    made = made
      .flatMap((head) => [...new Set(ways)].map((way) => (head === "" ? way : `${head} ${way}`)))
      .slice(0, MOST_VARIANTS);
  }
  return made;
}

/** Compiles the terms once: one machine for all phrases looks for them in one pass, and what it finds is then confirmed word by word. */
export function matcher(terms: readonly WatchTerm[]): Matcher {
  const phrases: Phrase[] = [];
  const known = new Map<string, number>();
  const number = (term: WatchTerm, text: string): number => {
    const key = `${term.bare ?? "auto"} ${text}`;
    const index = known.get(key) ?? phrases.push(phraseOf(text, term.bare)) - 1;
    known.set(key, index);
    return index;
  };
  const compiled = terms.map((term): Compiled => {
    const numbers = (list: readonly string[] | undefined): number[] => (list ?? []).map((text) => number(term, text));
    return {
      term,
      any: numbers(term.any),
      all: numbers(term.all),
      none: numbers(term.none),
      near: numbers(term.near?.phrases),
    };
  });
  const patterns = phrases.flatMap((phrase, owner) =>
    phrase.words.length === 0 ? [] : variants(phrase).map((text) => ({ text, owner })),
  );
  // A word whose letters all fold away cannot be searched for; the confirming step always looks for its phrase.
  const always = patterns.filter((pattern) => /^ | {2}| $|^$/.test(pattern.text)).map((pattern) => pattern.owner);
  const machine = automaton(
    patterns.map((pattern) => pattern.text),
    patterns.map((pattern) => pattern.owner),
  );
  // Only terms of which a phrase was found are looked at: the time must not grow with the terms that were not.
  const users = phrases.map((): number[] => []);
  compiled.forEach(({ any, all, near }, index) => {
    for (const phrase of new Set([...any, ...all, ...near])) users[phrase]?.push(index);
  });
  return (text, language) => {
    const whole = readable(text);
    const candidates = new Set<number>(always);
    search(machine, whole, (owner) => candidates.add(owner));
    const tags = joinedTags(whole);
    if (tags.length > 0) {
      phrases.forEach((phrase, index) => {
        if (phrase.joined !== "" && tags.some((tag) => tag.includes(phrase.joined))) candidates.add(index);
      });
    }
    return candidates.size === 0 ? [] : confirm(whole, { phrases, compiled, users, candidates, tags }, language);
  };
}

interface Search {
  readonly phrases: readonly Phrase[];
  readonly compiled: readonly Compiled[];
  /** For every phrase the terms that want it. */
  readonly users: readonly (readonly number[])[];
  readonly candidates: ReadonlySet<number>;
  readonly tags: readonly string[];
}

function confirm(
  text: string,
  { phrases, compiled, users, candidates, tags }: Search,
  language: string | undefined,
): TermMatch[] {
  const words = tokens(text);
  const accentless = isAccentless(words);
  const found = new Map<number, Hit>();
  for (const index of candidates) {
    const phrase = phrases[index] as Phrase;
    const hit =
      findPhrase(words, phrase, accentless) ??
      (tags.some((tag) => phrase.joined !== "" && tag.includes(phrase.joined)) ? tagHit(text) : undefined);
    if (hit !== undefined) found.set(index, hit);
  }
  if (found.size === 0) return [];
  const touched = [...new Set([...found.keys()].flatMap((phrase) => users[phrase] ?? []))].sort((a, b) => a - b);
  return touched.flatMap((index) => {
    const entry = compiled[index] as Compiled;
    const spoken = entry.term.language;
    if (spoken !== undefined && language !== undefined && spoken !== primary(language)) return [];
    const match = matchTerm(entry, { phrases, found, words, accentless });
    return match === undefined ? [] : [match];
  });
}

function tagHit(text: string): Hit {
  const start = text.search(/[#@]/);
  const end = start + (/^\S+/.exec(text.slice(start))?.[0].length ?? 1);
  return { how: "bare", start, end };
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] as string;
}

interface Found {
  readonly phrases: readonly Phrase[];
  readonly found: ReadonlyMap<number, Hit>;
  readonly words: readonly Token[];
  readonly accentless: boolean;
}

function matchTerm(entry: Compiled, context: Found): TermMatch | undefined {
  const { phrases, found } = context;
  const hit = (index: number): PhraseHit[] => {
    const at = found.get(index);
    return at === undefined ? [] : [{ phrase: (phrases[index] as Phrase).text, ...at }];
  };
  if (entry.none.some((index) => found.has(index))) return undefined;
  const all = entry.all.flatMap(hit);
  const any = entry.any.flatMap(hit);
  const near = entry.near.flatMap(hit);
  if (all.length < entry.all.length || near.length < entry.near.length) return undefined;
  if (entry.any.length > 0 && any.length === 0) return undefined;
  if (all.length + any.length + near.length === 0) return undefined;
  if (entry.near.length > 0 && !standNear(entry, context)) return undefined;
  const firm =
    [...all, ...near].every((one) => one.how === "exact") &&
    (any.length === 0 || any.some((one) => one.how === "exact"));
  return { term: entry.term.id, how: firm ? "exact" : "bare", hits: [...all, ...any, ...near] };
}

/** Whether every phrase of `near` occurs within the wanted number of words of the first one. */
function standNear(entry: Compiled, { phrases, words, accentless }: Found): boolean {
  const within = entry.term.near?.within ?? 0;
  const places = entry.near.map((index) => {
    const phrase = phrases[index] as Phrase;
    const size = phrase.words.length;
    const at: number[] = [];
    for (let from = 0; from < words.length; from += 1)
      if (findPhrase(words.slice(from, from + size), phrase, accentless) !== undefined) at.push(from);
    return at;
  });
  return (places[0] ?? []).some((first) =>
    places.every((others) => others.some((other) => Math.abs(other - first) <= within)),
  );
}
