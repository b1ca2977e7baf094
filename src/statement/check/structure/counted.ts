import { figureOf } from "../figure.js";
import { matchesOf, occursIn, sentenceOf, type Reading } from "../reading.js";
import { isQuoted } from "../scope.js";
import type { Match } from "../scan.js";

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

/** "Five miners are trapped. All six men are alive.": a total that no count in the text bears out. */
export function wrongTotals(reading: Reading): Clash[] {
  const counts = countsIn(reading);
  return counts
    .filter((count) => count.total)
    .flatMap((total): Clash[] => {
      const others = counts.filter((other) => other !== total && !sameSentence(reading, other.at, total.at));
      const same = others.filter((other) => other.nouns.some((noun) => total.nouns.includes(noun)));
      const people = total.person ? others.filter((other) => other.person) : [];
      const wrong = same.length > 0 ? differs(same, total) : people.length > 0 && sumOf(people) < total.value;
      const other = (same.length > 0 ? same : people)[0];
      if (!wrong || other === undefined) return [];
      const [first, second] = other.at < total.at ? [other, total] : [total, other];
      return [{ before: { first: first.at, last: first.at + 1 }, after: { first: second.at, last: second.at + 1 } }];
    });
}

/** "No other batch is concerned. Return batches 4471 and 4472.": a second number after the only one. */
export function secondOfOne(reading: Reading): Clash[] {
  return matchesOf(reading, "cue:no_other").flatMap((match): Clash[] => {
    if (isQuoted(reading, match)) return [];
    const noun = stem(reading.document.tokens[match.last]?.key ?? "");
    const numbers = numbersBehind(reading, noun);
    const extra = numbers.find((number) => number.written !== numbers[0]?.written);
    return extra === undefined ? [] : [inOrder(match, { first: extra.at, last: extra.at })];
  });
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
  const totals = matchesOf(reading, "cue:total");
  const people = new Set(matchesOf(reading, "cue:people").map((match) => match.first));
  return tokens.flatMap((token, at): Count[] => {
    const value = figureOf(token, text.slice(token.start, token.end));
    if (value === undefined || value < 2 || value > 10_000) return [];
    const match = { first: at, last: at };
    if (isQuoted(reading, match) || occursIn(reading, "cue:correction", sentenceOf(reading, match))) return [];
    const behind = [1, 2]
      .map((step) => at + step)
      .filter((index) => tokens[index]?.sentence === token.sentence && tokens[index]?.breakBefore === 0);
    const nouns = behind
      .map((index) => tokens[index])
      .filter((word) => word !== undefined && word.classes.length === 0 && word.key.length > 2)
      .map((word) => stem(word?.key ?? ""));
    if (nouns.length === 0) return [];
    const total = totals.some((one) => one.first <= at && one.last >= at);
    return [{ value, at, nouns, person: behind.some((index) => people.has(index)), total }];
  });
}

function numbersBehind(reading: Reading, noun: string): { readonly written: string; readonly at: number }[] {
  const { tokens, text } = reading.document;
  return tokens.flatMap((token, at) => {
    if (stem(token.key) !== noun) return [];
    const found: { written: string; at: number }[] = [];
    for (let next = at + 1; next <= at + 4 && tokens[next]?.sentence === token.sentence; next += 1) {
      const word = tokens[next];
      if (word?.classes.includes("number")) found.push({ written: text.slice(word.start, word.end), at: next });
      else if (word?.key !== "and" && word?.key !== "và") break;
    }
    return found;
  });
}

/** The word without an English plural; Vietnamese has none. */
function stem(key: string): string {
  if (/(?:ch|sh|ss|x)es$/.test(key)) return key.slice(0, -2);
  return /[^s]s$/.test(key) && key.length > 3 ? key.slice(0, -1) : key;
}
