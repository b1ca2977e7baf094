import { needsOf } from "./needs.js";
import type { Atom, Pattern, Phrase, WordClass } from "./pattern.js";
import { bareKey, wordKey } from "./word_key.js";

/** All phrases of a set of rules as one machine: a text is read once, whatever the number of phrases. */
export interface Automaton {
  readonly atoms: readonly CompiledAtom[];
  /** By word: the atoms it satisfies. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Atoms that look at the beginning or the end of a word. */
  readonly affixes: readonly number[];
  readonly byClass: ReadonlyMap<WordClass, readonly number[]>;
  readonly negatives: readonly number[];
  /** The atom that every word satisfies, or -1. */
  readonly any: number;
  readonly states: readonly State[];
  /** By atom: where a match may begin. */
  readonly starts: ReadonlyMap<number, readonly Start[]>;
  /** By branch: the needs that a sentence must meet, all of them. */
  readonly branches: readonly (readonly number[])[];
  /** By atom: the needs that it meets. */
  readonly needsByAtom: ReadonlyMap<number, readonly number[]>;
  readonly needs: number;
  readonly labels: readonly string[];
  readonly bare: boolean;
}

type CompiledAtom =
  | { readonly type: "words"; readonly keys: readonly string[] }
  | { readonly type: "prefix" | "suffix"; readonly key: string }
  | { readonly type: "class"; readonly name: WordClass }
  | { readonly type: "any" }
  | { readonly type: "not"; readonly atoms: readonly number[] };

export interface State {
  /** Pairs of atom and target state, flat. */
  readonly steps: readonly number[];
  /** Pairs of label and 1 where the match must end its sentence, flat. */
  readonly accepts: readonly number[];
}

export interface Start {
  readonly target: number;
  /** The match must begin its sentence. */
  readonly atStart: boolean;
  /** Which branch of which phrase this is. */
  readonly branch: number;
}

/** A phrase under the label by which its matches are asked for. */
export interface LabelledPhrase {
  readonly label: string;
  readonly phrase: Phrase;
}

interface Draft {
  readonly atoms: CompiledAtom[];
  readonly atomIds: Map<string, number>;
  readonly steps: number[][];
  readonly jumps: number[][];
  readonly accepts: number[][];
  readonly keyOf: (word: string) => string;
}

/** Builds the machine; `bare` compares words without their diacritics. */
export function compileAutomaton(phrases: readonly LabelledPhrase[], bare: boolean): Automaton {
  const draft: Draft = {
    atoms: [],
    atomIds: new Map(),
    steps: [],
    jumps: [],
    accepts: [],
    keyOf: bare ? bareKey : wordKey,
  };
  const labels: string[] = [];
  const labelIds = new Map<string, number>();
  const begins: Begin[] = [];
  for (const { label, phrase } of phrases) {
    const id = labelIds.get(label) ?? labels.push(label) - 1;
    labelIds.set(label, id);
    const branches = phrase.pattern.type === "choice" ? branchesOf(phrase.pattern.items) : [phrase.pattern];
    for (const branch of branches) {
      const begin = newState(draft);
      const end = draw(draft, branch, begin);
      draft.accepts[end]?.push(id, phrase.atEnd ? 1 : 0);
      begins.push({ state: begin, atStart: phrase.atStart, pattern: branch });
    }
  }
  const states = draft.steps.map((_, state) => closed(draft, state));
  return { ...indexed(draft), ...needed(draft, begins), states, starts: startsOf(begins, states), labels, bare };
}

interface Begin {
  readonly state: number;
  readonly atStart: boolean;
  readonly pattern: Pattern;
}

/** The alternatives of a phrase, single words kept together. */
function branchesOf(items: readonly Pattern[]): Pattern[] {
  const words = items.filter((item) => item.type === "atom" && item.atom.type === "word");
  const longer = items.filter((item) => !words.includes(item));
  return words.length === 0 ? longer : [{ type: "choice", items: words }, ...longer];
}

function startsOf(begins: readonly Begin[], states: readonly State[]): Map<number, Start[]> {
  const starts = new Map<number, Start[]>();
  begins.forEach(({ state, atStart }, branch) => {
    const steps = states[state]?.steps ?? [];
    for (let index = 0; index < steps.length; index += 2) {
      const list = starts.get(steps[index] as number) ?? [];
      list.push({ target: steps[index + 1] as number, atStart, branch });
      starts.set(steps[index] as number, list);
    }
  });
  return starts;
}

/** Needs are numbered over all branches, so that a sentence checks each once. */
function needed(draft: Draft, begins: readonly Begin[]): Pick<Automaton, "branches" | "needsByAtom" | "needs"> {
  const numbers = new Map<string, number>();
  const needsByAtom = new Map<number, number[]>();
  const idOf = (pattern: Pattern): number | undefined => {
    if (pattern.type === "atom") return atomId(draft, pattern.atom);
    return pattern.type === "choice" ? idOfChoice(draft, pattern.items) : undefined;
  };
  const branches = begins.map(({ pattern }) =>
    needsOf(pattern, idOf)
      .filter((need) => need.weight < 150)
      .map(({ atoms }) => {
        const name = [...new Set(atoms)].sort((a, b) => a - b).join(" ");
        const known = numbers.get(name);
        if (known !== undefined) return known;
        const number = numbers.size;
        numbers.set(name, number);
        for (const atom of new Set(atoms)) needsByAtom.set(atom, [...(needsByAtom.get(atom) ?? []), number]);
        return number;
      }),
  );
  return { branches, needsByAtom, needs: numbers.size };
}

function newState(draft: Draft): number {
  draft.steps.push([]);
  draft.jumps.push([]);
  return draft.accepts.push([]) - 1;
}

/** Draws a pattern from a state and gives the state in which it has been read. */
function draw(draft: Draft, pattern: Pattern, from: number): number {
  switch (pattern.type) {
    case "atom": {
      const to = newState(draft);
      draft.steps[from]?.push(atomId(draft, pattern.atom), to);
      return to;
    }
    case "sequence":
      return pattern.items.reduce((state, item) => draw(draft, item, state), from);
    case "optional": {
      const to = newState(draft);
      draft.jumps[draw(draft, pattern.item, from)]?.push(to);
      draft.jumps[from]?.push(to);
      return to;
    }
    case "choice": {
      const to = newState(draft);
      // Single words of a choice are one step: a list of eighty nouns costs what one noun costs.
      const words = idOfChoice(draft, pattern.items);
      if (words !== undefined) draft.steps[from]?.push(words, to);
      for (const item of pattern.items) {
        if (item.type === "atom" && item.atom.type === "word") continue;
        const begin = newState(draft);
        draft.jumps[from]?.push(begin);
        draft.jumps[draw(draft, item, begin)]?.push(to);
      }
      return to;
    }
    case "gap": {
      const end = newState(draft);
      let state = from;
      for (let count = 0; count < pattern.most; count += 1) {
        if (count >= pattern.least) draft.jumps[state]?.push(end);
        const next = newState(draft);
        draft.steps[state]?.push(atomId(draft, { type: "any" }), next);
        state = next;
      }
      draft.jumps[state]?.push(end);
      return end;
    }
  }
}

/** The atom that the single words of a choice make together; undefined where there are none. */
function idOfChoice(draft: Draft, items: readonly Pattern[]): number | undefined {
  const words = items.flatMap((item) =>
    item.type === "atom" && item.atom.type === "word" ? [draft.keyOf(item.atom.word)] : [],
  );
  return words.length === 0 ? undefined : idOf(draft, { type: "words", keys: [...new Set(words)].sort() });
}

function atomId(draft: Draft, atom: Atom): number {
  return idOf(draft, compileAtom(draft, atom));
}

function idOf(draft: Draft, compiled: CompiledAtom): number {
  const name = JSON.stringify(compiled);
  const known = draft.atomIds.get(name);
  if (known !== undefined) return known;
  const id = draft.atoms.push(compiled) - 1;
  draft.atomIds.set(name, id);
  return id;
}

function compileAtom(draft: Draft, atom: Atom): CompiledAtom {
  switch (atom.type) {
    case "word":
      return { type: "words", keys: [draft.keyOf(atom.word)] };
    case "prefix":
    case "suffix":
      return { type: atom.type, key: draft.keyOf(atom.word) };
    case "not":
      return { type: "not", atoms: atom.atoms.map((inner) => atomId(draft, inner)) };
    case "class":
    case "any":
      return atom;
  }
}

/** A state with everything that can be done from it without reading a word. */
function closed(draft: Draft, start: number): State {
  const seen = new Set([start]);
  const steps: number[] = [];
  const accepts: number[] = [];
  for (const state of seen) {
    steps.push(...(draft.steps[state] ?? []));
    accepts.push(...(draft.accepts[state] ?? []));
    for (const next of draft.jumps[state] ?? []) seen.add(next);
  }
  return { steps, accepts };
}

function indexed(draft: Draft): Pick<Automaton, "atoms" | "byWord" | "affixes" | "byClass" | "negatives" | "any"> {
  const byWord = new Map<string, number[]>();
  const byClass = new Map<WordClass, number[]>();
  const affixes: number[] = [];
  const negatives: number[] = [];
  let any = -1;
  draft.atoms.forEach((atom, id) => {
    if (atom.type === "words") for (const key of atom.keys) byWord.set(key, [...(byWord.get(key) ?? []), id]);
    else if (atom.type === "prefix" || atom.type === "suffix") affixes.push(id);
    else if (atom.type === "class") byClass.set(atom.name, [...(byClass.get(atom.name) ?? []), id]);
    else if (atom.type === "not") negatives.push(id);
    else any = id;
  });
  return { atoms: draft.atoms, byWord, affixes, byClass, negatives, any };
}
