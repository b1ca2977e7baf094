import type { Automaton } from "./automaton.js";
import type { Token } from "./token.js";

/** A stretch of words that a phrase has matched; both ends are indexes of tokens, the last one included. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

/** The matches of every label, in the order of the text. */
export type Matches = ReadonlyMap<string, readonly Match[]>;

interface Scan {
  readonly automaton: Automaton;
  readonly tokens: readonly Token[];
  /** By atom: the number of the last word that satisfied it. */
  readonly satisfied: Int32Array;
  /** By state: the last word at which it was entered. */
  readonly entered: Int32Array;
  readonly atomsByWord: Map<string, readonly number[]>;
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
    atomsByWord: new Map(),
    found: automaton.labels.map(() => []),
  };
  let threads: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const opens = index === 0 || tokens[index - 1]?.sentence !== token.sentence;
    threads = step(state, opens ? [] : threads, index, opens);
  }
  return new Map(automaton.labels.map((label, id) => [label, state.found[id] ?? []]));
}

/** Threads are pairs of state and first word, flat and ordered by first word. */
function step(scan: Scan, threads: readonly number[], index: number, opens: boolean): number[] {
  const { automaton, satisfied } = scan;
  const token = scan.tokens[index] as Token;
  const atoms = atomsOf(scan, token);
  for (const atom of atoms) satisfied[atom] = index;
  const next: number[] = [];
  for (let thread = 0; thread < threads.length; thread += 2) {
    const steps = automaton.states[threads[thread] as number]?.steps ?? [];
    for (let at = 0; at < steps.length; at += 2) {
      if (satisfied[steps[at] as number] === index)
        enter(scan, next, steps[at + 1] as number, threads[thread + 1] as number, index);
    }
  }
  for (const atom of atoms) {
    for (const start of automaton.starts.get(atom) ?? []) {
      if (opens || !start.atStart) enter(scan, next, start.target, index, index);
    }
  }
  return next;
}

// eslint-disable-next-line max-params -- called for every thread of every word; a record would cost an allocation each
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

function atomsOf(scan: Scan, token: Token): readonly number[] {
  const key = scan.automaton.bare ? token.bare : token.key;
  const name = token.classes.length === 0 ? key : `${key} ${token.classes.join(" ")}`;
  const known = scan.atomsByWord.get(name);
  if (known !== undefined) return known;
  const { automaton } = scan;
  const atoms = new Set(automaton.byWord.get(key));
  for (const id of automaton.prefixes) {
    const atom = automaton.atoms[id];
    if (atom?.type === "prefix" && key.startsWith(atom.key)) atoms.add(id);
  }
  for (const name of token.classes) for (const id of automaton.byClass.get(name) ?? []) atoms.add(id);
  for (const id of automaton.negatives) {
    const atom = automaton.atoms[id];
    if (atom?.type === "not" && !atom.atoms.some((inner) => atoms.has(inner))) atoms.add(id);
  }
  if (automaton.any >= 0) atoms.add(automaton.any);
  const list = [...atoms];
  scan.atomsByWord.set(name, list);
  return list;
}
