import type { Model, Position } from "./model.js";
import type { Table } from "./table.js";

/** Fewer states than two to this many need no better order. */
const SMALL = 10;

/**
 * The positions in an order in which few answers have to be remembered at a time. Each still stands behind those that
 * it asks, so in one round the same walks are counted as in the order of the page.
 */
export function countingOrder({ tables }: Pick<Model, "tables">, positions: readonly Position[]): Position[] {
  const readers = readersOf(positions);
  if (widest(positions, readers, tables) <= SMALL) return [...positions];
  const left = new Map(positions.map((position) => [position.id, position]));
  const placed: Position[] = [];
  while (left.size > 0) {
    let best: { readonly group: readonly Position[]; readonly weight: number } | undefined;
    for (const position of left.values()) {
      const group = missing(position, left);
      const weight = aliveAfter(placed, group, left, { readers, tables });
      if (best === undefined || weight < best.weight) best = { group, weight };
    }
    for (const position of best?.group ?? []) {
      placed.push(position);
      left.delete(position.id);
    }
  }
  return placed;
}

type Readers = ReadonlyMap<string, readonly string[]>;

/** By step, the steps that ask it. */
function readersOf(positions: readonly Position[]): Readers {
  const readers = new Map<string, string[]>();
  for (const { id, asksFirst } of positions)
    for (const variable of asksFirst.keys()) readers.set(variable, [...(readers.get(variable) ?? []), id]);
  return readers;
}

/** A position with those it cannot stand before, in the order of the page. */
function missing(position: Position, left: ReadonlyMap<string, Position>): Position[] {
  const wanted = new Set([position.id]);
  for (const id of wanted) {
    for (const variable of left.get(id)?.asksFirst.keys() ?? []) if (left.has(variable)) wanted.add(variable);
  }
  return [...left.values()].filter(({ id }) => wanted.has(id));
}

interface Weighing {
  readonly readers: Readers;
  readonly tables: ReadonlyMap<string, Table>;
}

function aliveAfter(
  placed: readonly Position[],
  group: readonly Position[],
  left: ReadonlyMap<string, Position>,
  { readers, tables }: Weighing,
): number {
  const done = new Set(group.map(({ id }) => id));
  const isAlive = (id: string): boolean =>
    (readers.get(id) ?? []).some((reader) => left.has(reader) && !done.has(reader));
  return [...placed, ...group].reduce((sum, { id }) => (isAlive(id) ? sum + bits(tables.get(id)) : sum), 0);
}

function widest(positions: readonly Position[], readers: Readers, tables: ReadonlyMap<string, Table>): number {
  const last = new Map<string, number>();
  positions.forEach(({ asksFirst }, i) => {
    for (const variable of asksFirst.keys()) last.set(variable, i);
  });
  const ends = new Map<number, number>();
  let now = 0;
  let most = 0;
  positions.forEach(({ id }, i) => {
    now -= ends.get(i) ?? 0;
    if (!readers.has(id)) return;
    const weight = bits(tables.get(id));
    const end = last.get(id) as number;
    ends.set(end, (ends.get(end) ?? 0) + weight);
    now += weight;
    most = Math.max(most, now);
  });
  return most;
}

/** About how many bits it takes to remember how a step stands. */
function bits(table: Table | undefined): number {
  if (table === undefined) return 0;
  const asked = table.atoms.length;
  const { type } = table;
  const values = type.is === "bool" ? 2 : type.is === "string" ? (type.oneOf?.length ?? 2 ** asked) : 2 ** asked;
  return Math.log2(Math.min(values, 2 ** asked) + 1);
}
