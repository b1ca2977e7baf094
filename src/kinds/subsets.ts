import { intervals } from "./intervals.js";
import type { Reads } from "./reads.js";

/** A choice out of several that stands for all those that no condition can tell from it. */
export interface Subset {
  readonly chosen: readonly string[];
  readonly answers: bigint;
}

/** How many must and may be chosen. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** The choices that conditions can tell apart, by the ids they look for and the sizes they ask. */
export function subsets(ids: readonly string[], reads: Reads, { min = 0, max = ids.length }: Bounds = {}): Subset[] {
  const read = reads.whole ? [...ids] : ids.filter((id) => reads.members.includes(id));
  const others = ids.filter((id) => !read.includes(id));
  const sizes = reads.affirmative ? [...reads.cuts, { at: 0, below: false, above: true }] : reads.cuts;
  const groups = sizeGroups(intervals(sizes, { min: 0, max: ids.length, whole: true }), ids.length);
  const found: Subset[] = [];
  for (const chosen of everyChoice(read)) {
    for (const [least, most] of groups) {
      const from = Math.max(0, least - chosen.length, min - chosen.length);
      const to = Math.min(others.length, most - chosen.length, max - chosen.length);
      if (from > to) continue;
      const set = new Set([...chosen, ...others.slice(0, from)]);
      found.push({ chosen: ids.filter((id) => set.has(id)), answers: waysToChoose(others.length, from, to) });
    }
  }
  return found;
}

/** The sizes that are not told apart, as ranges, from the least of each. */
function sizeGroups(firsts: readonly number[], most: number): [number, number][] {
  return firsts.map((first, i) => [first, (firsts[i + 1] ?? most + 1) - 1]);
}

function everyChoice(ids: readonly string[]): string[][] {
  let sets: string[][] = [[]];
  for (const id of ids) sets = [...sets, ...sets.map((set) => [...set, id])];
  return sets;
}

/** How many ways there are to choose between `from` and `to` out of so many. */
function waysToChoose(of: number, from: number, to: number): bigint {
  let ways = 1n;
  let sum = 0n;
  for (let size = 0; size <= to; size += 1) {
    if (size >= from) sum += ways;
    ways = (ways * BigInt(of - size)) / BigInt(size + 1);
  }
  return sum;
}
