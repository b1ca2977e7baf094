import type { Automaton, Start, State } from "./automaton.js";
import type { Token } from "./token.js";

/** A stretch of words that a phrase has matched; both ends are indexes of tokens, the last one included. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

/** The matches of every label, in the order of the text. */
export type Matches = ReadonlyMap<string, readonly Match[]>;

/** What is known of a word, worked out when it is first seen. */
interface Seen {
  readonly atoms: readonly number[];
  readonly needs: readonly number[];
  readonly starts: readonly Start[];
}

interface Scan {
  readonly automaton: Automaton;
  readonly tokens: readonly Token[];
  /** By atom: the number of the last word that satisfied it. */
  readonly satisfied: Int32Array;
  /** By state: the last word at which it was entered. */
  readonly entered: Int32Array;
  /** By need: the last word so far that met it; the words of a whole sentence are entered before it is read. */
  readonly met: Int32Array;
  readonly known: Map<string, Seen>;
  readonly found: { first: number; last: number }[][];
}

/**
 * Reads the words once. Each word costs at most one visit to each state, so the time is linear in the text whatever
 * the phrases are; of overlapping matches of one label the one that begins first is kept, at its longest.
 */
export function scan(automaton: Automaton, tokens: readonly Token[]): Matches {
  const state: Scan = {
    automaton,
    tokens,
    satisfied: new Int32Array(automaton.atoms.length).fill(-1),
    entered: new Int32Array(automaton.states.length).fill(-1),
    met: new Int32Array(automaton.needs).fill(-1),
    known: new Map(),
    found: automaton.labels.map(() => []),
  };
  for (let first = 0; first < tokens.length;) {
    const sentence = tokens[first]?.sentence ?? 0;
    const words: Seen[] = [];
    while (tokens[first + words.length]?.sentence === sentence)
      words.push(lookUp(state, tokens[first + words.length] as Token));
    words.forEach((word, offset) => {
      for (const need of word.needs) state.met[need] = first + offset;
    });
    let threads: number[] = [];
    let next: number[] = [];
    for (let offset = 0; offset < words.length; offset += 1) {
      // Two lists taken in turns: a new one for every word would be most of the garbage.
      next.length = 0;
      step(state, threads, next, first + offset, words[offset] as Seen);
      const read = threads;
      threads = next;
      next = read;
    }
    first += words.length;
  }
  return new Map(automaton.labels.map((label, id) => [label, state.found[id] ?? []]));
}

/** Threads are pairs of state and first word, flat and ordered by first word. */
// oxlint-disable-next-line max-params -- called for every word; a record would cost an allocation each
function step(scan: Scan, from: readonly number[], to: number[], index: number, word: Seen): void {
  const { automaton, satisfied } = scan;
  for (const atom of word.atoms) satisfied[atom] = index;
  for (let thread = 0; thread < from.length; thread += 2) {
    const steps = (automaton.states[from[thread] as number] as State).steps;
    for (let at = 0; at < steps.length; at += 2) {
      if (satisfied[steps[at] as number] === index)
        enter(scan, to, steps[at + 1] as number, from[thread + 1] as number, index);
    }
  }
  const opens = scan.tokens[index - 1]?.sentence !== scan.tokens[index]?.sentence;
  for (const start of word.starts) {
    if ((opens || !start.atStart) && isPossible(scan, start.branch, index)) enter(scan, to, start.target, index, index);
  }
}

/** Whether all that a branch needs stands at this word or behind it in the sentence; else it cannot match from here. */
function isPossible(scan: Scan, branch: number, index: number): boolean {
  const needs = scan.automaton.branches[branch] as readonly number[];
  for (let at = 0; at < needs.length; at += 1) {
    if ((scan.met[needs[at] as number] as number) < index) return false;
  }
  return true;
}

// oxlint-disable-next-line max-params -- called for every thread of every word; a record would cost an allocation each
function enter(scan: Scan, next: number[], target: number, first: number, index: number): void {
  if (scan.entered[target] === index) return;
  scan.entered[target] = index;
  next.push(target, first);
  const accepts = scan.automaton.states[target]?.accepts ?? [];
  for (let at = 0; at < accepts.length; at += 2) {
    const ends = scan.tokens[index + 1]?.sentence !== scan.tokens[index]?.sentence;
    if (accepts[at + 1] === 0 || ends) keep(scan.found[accepts[at] as number] ?? [], first, index);
  }
}

function keep(found: { first: number; last: number }[], first: number, last: number): void {
  const before = found.at(-1);
  if (before !== undefined && first <= before.last) {
    if (first <= before.first) before.first = first;
    if (first === before.first && last > before.last) before.last = last;
    return;
  }
  found.push({ first, last });
}

function lookUp(scan: Scan, token: Token): Seen {
  const key = scan.automaton.bare ? token.bare : token.key;
  const name = token.classes.length === 0 ? key : `${key} ${token.classes.join(" ")}`;
  const known = scan.known.get(name);
  if (known !== undefined) return known;
  const atoms = atomsOf(scan.automaton, key, token.classes);
  const seen: Seen = {
    atoms,
    needs: [...new Set(atoms.flatMap((atom) => scan.automaton.needsByAtom.get(atom) ?? []))],
    starts: atoms.flatMap((atom) => scan.automaton.starts.get(atom) ?? []),
  };
  scan.known.set(name, seen);
  return seen;
}

function atomsOf(automaton: Automaton, key: string, classes: Token["classes"]): number[] {
  const atoms = new Set(automaton.byWord.get(key));
  for (const id of automaton.affixes) {
    const atom = automaton.atoms[id];
    if (atom?.type === "prefix" && key.startsWith(atom.key)) atoms.add(id);
    if (atom?.type === "suffix" && key.length > atom.key.length + 1 && key.endsWith(atom.key)) atoms.add(id);
  }
  for (const name of classes) for (const id of automaton.byClass.get(name) ?? []) atoms.add(id);
  for (const id of automaton.negatives) {
    const atom = automaton.atoms[id];
    if (atom?.type === "not" && !atom.atoms.some((inner) => atoms.has(inner))) atoms.add(id);
  }
  if (automaton.any >= 0) atoms.add(automaton.any);
  return [...atoms];
}
