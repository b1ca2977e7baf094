import { figureOf, mayBeFigure } from "../figure.js";
import { matchesOf, occursIn, sentenceOf, type Reading } from "../reading.js";
import { isQuoted } from "../scope.js";
import type { Match } from "../scan.js";
import type { Token } from "../token.js";
import { wordKey } from "../word_key.js";

/** A count in a text: how many of what. */
interface Count {
  readonly value: number;
  readonly at: number;
  /** The words behind the figure that may be what is counted. */
  readonly nouns: readonly string[];
  readonly person: boolean;
  /** It claims to be all of them. */
  readonly total: boolean;
}

/** Two places of a text that do not go together, as indexes of words. */
export interface Clash {
  readonly before: Match;
  readonly after: Match;
}

const AND = wordKey("và");
/** Words behind a figure that are not what is counted. */
const JOINING = new Set(
  "and are is was were of the in on at to or have has who còn đã đang bị có là và đều được ở tại"
    .split(" ")
    .map(wordKey),
);

/** A text with more counts is a report with tables, no statement; comparing them all would not be linear. */
const MOST_COUNTS = 400;

/** "Five miners are trapped. All six men are alive.": a total that no count in the text bears out. */
export function wrongTotals(reading: Reading): Clash[] {
  const counts = countsIn(reading);
  if (counts.length > MOST_COUNTS) return [];
  return counts
    .filter((count) => count.total)
    .flatMap((total): Clash[] => {
      const others = counts.filter((other) => other !== total && !sameSentence(reading, other.at, total.at));
      const same = others.filter((other) => other.nouns.some((noun) => total.nouns.includes(noun)));
      const people = total.person ? others.filter((other) => other.person) : [];
      const wrong = same.length > 0 ? differs(same, total) : people.length > 0 && sumOf(people) < total.value;
      const other = (same.length > 0 ? same : people)[0];
      if (!wrong || other === undefined) return [];
      return [inOrder({ first: other.at, last: other.at + 1 }, { first: total.at, last: total.at + 1 })];
    });
}

/** "No other batch is concerned. Return batches 4471 and 4472.": a second number after the only one. */
export function secondOfOne(reading: Reading): Clash[] {
  const matches = matchesOf(reading, "cue:no_other").filter((match) => !isQuoted(reading, match));
  if (matches.length === 0) return [];
  const numbers = numbersByNoun(reading);
  return matches.flatMap((match): Clash[] => {
    const found = wordsOf(reading, match).flatMap((word) => numbers.get(stem(word)) ?? []);
    const extra = found.find((number) => number.written !== found[0]?.written);
    return extra === undefined ? [] : [inOrder(match, { first: extra.at, last: extra.at })];
  });
}

function wordsOf(reading: Reading, match: Match): string[] {
  return reading.document.tokens.slice(match.first, match.last + 1).map((token) => token.key);
}

function inOrder(one: Match, other: Match): Clash {
  return one.first < other.first ? { before: one, after: other } : { before: other, after: one };
}

function differs(same: readonly Count[], total: Count): boolean {
  return sumOf(same) !== total.value && same.every((other) => other.value !== total.value);
}

function sumOf(counts: readonly Count[]): number {
  return counts.reduce((sum, count) => sum + count.value, 0);
}

function sameSentence(reading: Reading, one: number, other: number): boolean {
  const { tokens } = reading.document;
  return tokens[one]?.sentence === tokens[other]?.sentence;
}

function countsIn(reading: Reading): Count[] {
  const { tokens, text } = reading.document;
  const totals = new Set(matchesOf(reading, "cue:total").flatMap(({ first, last }) => range(first, last)));
  const people = new Set(matchesOf(reading, "cue:people").map((match) => match.first));
  return tokens.flatMap((token, at): Count[] => {
    const value = mayBeFigure(token) ? figureOf(token, text.slice(token.start, token.end)) : undefined;
    if (value === undefined || value < 2 || value > 10_000) return [];
    const match = { first: at, last: at };
    if (isQuoted(reading, match) || occursIn(reading, "cue:correction", sentenceOf(reading, match))) return [];
    const behind = [1, 2]
      .map((step) => at + step)
      .filter((index) => tokens[index]?.sentence === token.sentence && tokens[index]?.breakBefore === 0);
    const nouns = behind
      .map((index) => tokens[index])
      .filter((word) => word !== undefined && word.classes.length === 0 && !JOINING.has(word.key))
      .map((word) => stem(word?.key ?? ""));
    if (nouns.length === 0) return [];
    const total = totals.has(at);
    return [{ value, at, nouns, person: behind.some((index) => people.has(index)), total }];
  });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** By noun: the numbers behind it, as in "batches 4471 and 4472". */
function numbersByNoun(reading: Reading): Map<string, { readonly written: string; readonly at: number }[]> {
  const { tokens, text } = reading.document;
  const found = new Map<string, { written: string; at: number }[]>();
  tokens.forEach((token, at) => {
    if (!token.classes.includes("number")) return;
    let noun = at - 1;
    while (noun > at - 5 && isListed(tokens[noun])) noun -= 1;
    const before = tokens[noun];
    if (before === undefined || before.sentence !== token.sentence) return;
    const list = found.get(stem(before.key)) ?? [];
    list.push({ written: text.slice(token.start, token.end), at });
    found.set(stem(before.key), list);
  });
  return found;
}

function isListed(token: Token | undefined): boolean {
  return token !== undefined && (token.classes.includes("number") || token.key === "and" || token.key === AND);
}

/** The word without an English plural; Vietnamese has none. */
function stem(key: string): string {
  if (/(?:ch|sh|ss|x)es$/.test(key)) return key.slice(0, -2);
  return /[^s]s$/.test(key) && key.length > 3 ? key.slice(0, -1) : key;
}
