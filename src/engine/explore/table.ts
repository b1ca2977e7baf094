import type { Value, ValueType } from "../../domain/value.js";
import type { Cut, Reads } from "../../kinds/reads.js";

/** How a step stands in a walk: not answered, or left in one of three ways. */
export interface Answered {
  readonly status: "none" | "unknown" | "skipped" | "value";
  /** What conditions see of it. */
  readonly worth?: Value;
}

/** Something that is asked of an answer; two answers that agree in all that is asked are the same to the walk. */
export interface Atom {
  readonly key: string;
  read(answered: Answered): unknown;
}

type Growing = { -readonly [Key in "cuts" | "texts" | "members"]: Reads[Key][number][] } & {
  whole: boolean;
  affirmative: boolean;
  readonly fields: Record<string, Growing>;
};

/** The ways in which a step can stand, told apart by what is asked of them. They are numbered; 0 is "not answered". */
export interface Table {
  readonly type: ValueType;
  /** How the step stands before it is answered. */
  readonly initial: Answered;
  readonly reads: Growing;
  readonly atoms: Atom[];
  readonly classes: Answered[];
  readonly byVector: Map<string, number>;
}

/** A table of which nothing is asked yet; `worth` is the value of a step that always has one. */
export function emptyTable(type: ValueType, worth?: Value): Table {
  const initial: Answered = worth === undefined ? { status: "none" } : { status: "none", worth };
  return { type, initial, reads: notRead(), atoms: [], classes: [], byVector: new Map() };
}

function notRead(): Growing {
  return { cuts: [], texts: [], members: [], whole: false, affirmative: false, fields: {} };
}

/** How a field of the value is read so far, to add to. */
export function readsAt({ reads }: Table, fields: readonly string[]): Growing {
  return fields.reduce((of, field) => (of.fields[field] ??= notRead()), reads);
}

/** Adds a cut once. */
export function addCut(reads: Growing, cut: Cut): void {
  if (!reads.cuts.some(({ at, below, above }) => at === cut.at && below === cut.below && above === cut.above))
    reads.cuts.push(cut);
}

/** The number of an atom; asked for the first time it is taken in. */
export function atomOf(table: Table, atom: Atom): number {
  const known = table.atoms.findIndex(({ key }) => key === atom.key);
  if (known !== -1) return known;
  table.atoms.push(atom);
  return table.atoms.length - 1;
}

/** The number of the class that an answer belongs to. All atoms must be there by now. */
export function classOf(table: Table, answered: Answered): number {
  if (table.classes.length === 0) enter(table, table.initial);
  return enter(table, answered);
}

function enter(table: Table, answered: Answered): number {
  const vector = JSON.stringify([
    answered.status === "none" ? 0 : 1,
    ...table.atoms.map((atom) => atom.read(answered) ?? null),
  ]);
  const known = table.byVector.get(vector);
  if (known !== undefined) return known;
  table.classes.push(answered);
  table.byVector.set(vector, table.classes.length - 1);
  return table.classes.length - 1;
}

/** How a step of this class stands. */
export function answeredAs(table: Table | undefined, number: number): Answered {
  return table?.classes[number] ?? table?.initial ?? { status: "none" };
}

/** Maps classes to the first one that agrees with them in some of the atoms. */
export type Projection = (number: number) => number;

/** A projection that keeps these atoms; with none everything is the same. */
export function projection(table: Table, atoms: ReadonlySet<number>): Projection {
  if (atoms.size === 0) return () => 0;
  const kept = [...atoms].map((number) => table.atoms[number] as Atom);
  const first = new Map<string, number>();
  const to: number[] = [];
  return (number) => {
    const known = to[number];
    if (known !== undefined) return known;
    const answered = answeredAs(table, number);
    const vector = JSON.stringify(kept.map((atom) => atom.read(answered) ?? null));
    const same = first.get(vector) ?? number;
    first.set(vector, same);
    to[number] = same;
    return same;
  };
}
