import { inflections } from "./inflection.js";
import { wordParts } from "./word_parts.js";

/** What one word of a text is compared with. */
export type Atom =
  | { readonly type: "word"; readonly word: string }
  | { readonly type: "prefix"; readonly word: string }
  | { readonly type: "suffix"; readonly word: string }
  | { readonly type: "class"; readonly name: WordClass }
  | { readonly type: "any" }
  | { readonly type: "not"; readonly atoms: readonly Atom[] };

/** Sorts of words that need no list. */
export const WORD_CLASSES = ["number", "clock", "date", "capital", "caps", "initial", "percent"] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** A phrase as trainers write it, taken apart. */
export type Pattern =
  | { readonly type: "atom"; readonly atom: Atom }
  | { readonly type: "sequence"; readonly items: readonly Pattern[] }
  | { readonly type: "choice"; readonly items: readonly Pattern[] }
  | { readonly type: "optional"; readonly item: Pattern }
  | { readonly type: "gap"; readonly least: number; readonly most: number };

/** A phrase with where in its sentence it may stand. */
export interface Phrase {
  readonly pattern: Pattern;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Why a phrase cannot be read; `at` is an offset in the phrase. */
export interface PatternProblem {
  readonly problem:
    | "unclosed"
    | "unexpected"
    | "unknown_group"
    | "unknown_class"
    | "gap_too_long"
    | "empty"
    | "starts_open"
    | "not_one_word"
    | "too_large";
  readonly at: number;
  readonly found: string;
}

/** Words that a gap may skip at most; more than a sentence's worth finds chance neighbours. */
export const LONGEST_GAP = 12;
/** Parts a phrase may have once its groups are put in; the largest of ours has about 300. */
export const MOST_PARTS = 4000;

export type Groups = ReadonlyMap<string, Pattern>;
type Sign = { readonly text: string; readonly at: number };

const SIGN = /\s+|[()[\]|^$!]|<\s*\d+\s*(?:-\s*\d+\s*)?>|\{\s*[a-z_]+\s*\}|[^\s()[\]|^$!<>{}]+|./gu;

/** Reads one phrase. `groups` are those that `{name}` may stand for. */
export function parsePhrase(source: string, groups: Groups): Phrase | PatternProblem {
  const signs = [...source.matchAll(SIGN)]
    .filter((match) => match[0].trim() !== "")
    .map((match): Sign => ({ text: match[0], at: match.index }));
  const atStart = signs[0]?.text === "^";
  if (atStart) signs.shift();
  const atEnd = signs.at(-1)?.text === "$";
  if (atEnd) signs.pop();
  const reading: Reading = { signs, groups, end: source.length, next: 0, problem: undefined };
  const pattern = choice(reading);
  const rest = peek(reading);
  if (rest !== undefined) fail(reading, "unexpected", rest);
  if (reading.problem !== undefined) return reading.problem;
  const whole = { problem: "empty", at: 0, found: source } as const;
  if (shortest(pattern) === 0) return whole;
  if (startsOpen(pattern)) return { ...whole, problem: "starts_open" };
  if (size(pattern) > MOST_PARTS) return { ...whole, problem: "too_large" };
  return { pattern, atStart, atEnd };
}

/** Whether a phrase could not be read. */
export function isProblem(parsed: Phrase | PatternProblem): parsed is PatternProblem {
  return "problem" in parsed;
}

/** Where the reading of one phrase stands; it keeps the first problem and goes on. */
interface Reading {
  readonly signs: readonly Sign[];
  readonly groups: Groups;
  readonly end: number;
  next: number;
  problem: PatternProblem | undefined;
}

function peek(reading: Reading): Sign | undefined {
  return reading.signs[reading.next];
}

function fail(reading: Reading, problem: PatternProblem["problem"], sign: Sign | undefined): void {
  reading.problem ??= { problem, at: sign?.at ?? reading.end, found: sign?.text ?? "" };
}

function choice(reading: Reading): Pattern {
  const items = [sequence(reading)];
  while (peek(reading)?.text === "|") {
    reading.next += 1;
    items.push(sequence(reading));
  }
  return items.length === 1 ? (items[0] as Pattern) : { type: "choice", items };
}

function sequence(reading: Reading): Pattern {
  const items: Pattern[] = [];
  for (let sign = peek(reading); sign !== undefined; sign = peek(reading)) {
    if (sign.text === "|" || sign.text === ")" || sign.text === "]") break;
    reading.next += 1;
    items.push(readItem(reading, sign));
  }
  if (items.length === 0) fail(reading, "empty", peek(reading));
  return items.length === 1 ? (items[0] as Pattern) : { type: "sequence", items };
}

function readItem(reading: Reading, sign: Sign): Pattern {
  const first = sign.text[0];
  if (first === "(") return closed(reading, ")", sign);
  if (first === "[") return { type: "optional", item: closed(reading, "]", sign) };
  if (first === "<") return readGap(reading, sign);
  if (first === "{") return readGroup(reading, sign);
  if (first === "!") return readNegated(reading, sign);
  if (first === "^" || first === "$" || first === ">" || first === "}") fail(reading, "unexpected", sign);
  return readWord(reading, sign);
}

function closed(reading: Reading, end: ")" | "]", opening: Sign): Pattern {
  const inner = choice(reading);
  if (peek(reading)?.text === end) reading.next += 1;
  else fail(reading, "unclosed", opening);
  return inner;
}

function readGap(reading: Reading, sign: Sign): Pattern {
  const numbers = (sign.text.match(/\d+/g) ?? []).map(Number);
  if (numbers.length === 0) fail(reading, "unexpected", sign);
  const most = numbers.at(-1) ?? 0;
  if (most > LONGEST_GAP) fail(reading, "gap_too_long", sign);
  return { type: "gap", least: numbers.length > 1 ? (numbers[0] ?? 0) : 0, most: Math.min(most, LONGEST_GAP) };
}

function readGroup(reading: Reading, sign: Sign): Pattern {
  const pattern = reading.groups.get(sign.text.slice(1, -1).trim());
  if (pattern === undefined) fail(reading, "unknown_group", sign);
  return pattern ?? { type: "atom", atom: { type: "any" } };
}

function readNegated(reading: Reading, sign: Sign): Pattern {
  const next = peek(reading);
  if (next === undefined) fail(reading, "unexpected", sign);
  else reading.next += 1;
  const atoms = next === undefined ? undefined : singleWords(readItem(reading, next));
  if (atoms === undefined) fail(reading, "not_one_word", sign);
  return { type: "atom", atom: { type: "not", atoms: atoms ?? [] } };
}

function readWord(reading: Reading, sign: Sign): Pattern {
  const { text } = sign;
  if (text.startsWith("@")) {
    const name = WORD_CLASSES.find((known) => known === text.slice(1));
    if (name === undefined) fail(reading, "unknown_class", sign);
    return { type: "atom", atom: { type: "class", name: name ?? "number" } };
  }
  if (text.startsWith("~")) {
    return { type: "choice", items: inflections(text.slice(1).toLowerCase()).map(wordPattern) };
  }
  if (/^\*.+[^*]$/.test(text)) return { type: "atom", atom: { type: "suffix", word: text.slice(1) } };
  if (text.endsWith("*")) return { type: "atom", atom: { type: "prefix", word: text.slice(0, -1) } };
  return wordPattern(text);
}

function wordPattern(text: string): Pattern {
  const parts = wordParts(text).map((word): Pattern => ({ type: "atom", atom: { type: "word", word } }));
  return parts.length === 1 ? (parts[0] as Pattern) : { type: "sequence", items: parts };
}

/** The words of a choice of single words; undefined when one of them is longer. */
function singleWords(pattern: Pattern): readonly Atom[] | undefined {
  if (pattern.type === "atom") return pattern.atom.type === "not" ? undefined : [pattern.atom];
  if (pattern.type !== "choice") return undefined;
  const parts = pattern.items.map(singleWords);
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** The least number of words that a pattern takes. */
export function shortest(pattern: Pattern): number {
  switch (pattern.type) {
    case "atom":
      return 1;
    case "gap":
      return pattern.least;
    case "optional":
      return 0;
    case "choice":
      return Math.min(...pattern.items.map(shortest));
    case "sequence":
      return pattern.items.reduce((sum, item) => sum + shortest(item), 0);
  }
}

/** Whether a match could begin with just any word: such a phrase would start everywhere. */
function startsOpen(pattern: Pattern): boolean {
  switch (pattern.type) {
    case "atom":
      return pattern.atom.type === "any" || pattern.atom.type === "not";
    case "gap":
      return true;
    case "optional":
      return startsOpen(pattern.item);
    case "choice":
      return pattern.items.some(startsOpen);
    case "sequence":
      for (const item of pattern.items) {
        if (startsOpen(item)) return true;
        if (shortest(item) > 0) return false;
      }
      return false;
  }
}

function size(pattern: Pattern): number {
  if (pattern.type === "atom") return 1;
  if (pattern.type === "gap") return pattern.most;
  if (pattern.type === "optional") return size(pattern.item);
  return pattern.items.reduce((sum, item) => sum + size(item), 0);
}
