import { COMPOUND, DROP, foldTable, PARTS } from "./fold.js";

const SEPARATOR = 1;
const OTHER = 2;

/** An Aho-Corasick machine over folded text; patterns are whole words joined by one space. */
export interface Automaton {
  /** The class of every UTF-16 unit: 0 drop, 1 separator, 2 a letter no pattern has, 65535 compound, else a letter. */
  readonly classes: Uint16Array;
  readonly width: number;
  readonly next: Int32Array;
  /** The first entry of `chain` for a state, or -1. */
  readonly out: Int32Array;
  /** Pairs: pattern number, next pair or -1. */
  readonly chain: Int32Array;
}

/** Builds the machine. `patterns[i]` is reported as `owners[i]`; patterns come from `foldWord`. */
export function automaton(patterns: readonly string[], owners: readonly number[]): Automaton {
  const letters = new Map<number, number>();
  for (const pattern of patterns)
    for (let at = 0; at < pattern.length; at += 1) {
      const code = pattern.charCodeAt(at);
      if (code !== PARTS && !letters.has(code)) letters.set(code, letters.size + 3);
    }
  const width = letters.size + 3;
  const trie = buildTrie(patterns, owners, letters, width);
  link(trie, width);
  const classes = new Uint16Array(65_536);
  foldTable().forEach((folded, code) => {
    classes[code] =
      folded === DROP
        ? 0
        : folded === PARTS
          ? SEPARATOR
          : folded === COMPOUND
            ? COMPOUND
            : (letters.get(folded) ?? OTHER);
  });
  return {
    classes,
    width,
    next: Int32Array.from(trie.next),
    out: Int32Array.from(trie.out),
    chain: Int32Array.from(trie.chain),
  };
}

interface Trie {
  readonly next: number[];
  readonly out: number[];
  readonly chain: number[];
}

function buildTrie(
  patterns: readonly string[],
  owners: readonly number[],
  letters: ReadonlyMap<number, number>,
  width: number,
): Trie {
  const trie: Trie = { next: Array.from({ length: width }, () => 0), out: [-1], chain: [] };
  patterns.forEach((pattern, index) => {
    let state = 0;
    for (const letter of ` ${pattern} `) {
      const step = letter === " " ? SEPARATOR : (letters.get(letter.charCodeAt(0)) ?? OTHER);
      const at = state * width + step;
      if (trie.next[at] === 0) {
        trie.next[at] = trie.out.length;
        trie.out.push(-1);
        for (let i = 0; i < width; i += 1) trie.next.push(0);
      }
      state = trie.next[at] as number;
    }
    trie.chain.push(owners[index] as number, trie.out[state] as number);
    trie.out[state] = trie.chain.length - 2;
  });
  return trie;
}

/** Turns the trie into a complete machine, so that a step is one look-up: breadth first, with the usual failure links. */
function link(trie: Trie, width: number): void {
  const fail = Array.from({ length: trie.out.length }, () => 0);
  const queue: number[] = [];
  for (let step = 0; step < width; step += 1) if (trie.next[step] !== 0) queue.push(trie.next[step] as number);
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] as number;
    const back = fail[state] as number;
    appendOutputs(trie, state, back);
    for (let step = 0; step < width; step += 1) {
      const child = trie.next[state * width + step] as number;
      const around = trie.next[back * width + step] as number;
      if (child === 0) trie.next[state * width + step] = around;
      else {
        fail[child] = around;
        queue.push(child);
      }
    }
  }
}

function appendOutputs(trie: Trie, state: number, from: number): void {
  for (let pair = trie.out[from] as number; pair >= 0; pair = trie.chain[pair + 1] as number) {
    trie.chain.push(trie.chain[pair] as number, trie.out[state] as number);
    trie.out[state] = trie.chain.length - 2;
  }
}

/** Calls `found` with the owner of every pattern in the text, overlaps included, perhaps more than once. */
export function search(machine: Automaton, text: string, found: (owner: number) => void): void {
  const { classes, width, next, out, chain } = machine;
  let state = next[SEPARATOR] as number;
  let last = SEPARATOR;
  const length = text.length;
  for (let at = 0; at <= length; at += 1) {
    const step = at === length ? SEPARATOR : (classes[text.charCodeAt(at)] as number);
    // What is dropped, a doubled letter and a second space all leave the machine where it is.
    if (step === 0 || step === last) continue;
    if (step === COMPOUND) return search(machine, simplified(text), found);
    last = step;
    state = next[state * width + step] as number;
    for (let pair = out[state] as number; pair >= 0; pair = chain[pair + 1] as number) found(chain[pair] as number);
  }
}

/** A text without compound units: NFKC; what is still compound then (an emoji) parts words. */
function simplified(text: string): string {
  const table = foldTable();
  let made = "";
  for (const letter of text.normalize("NFKC")) made += table[letter.charCodeAt(0)] === COMPOUND ? " " : letter;
  return made;
}
