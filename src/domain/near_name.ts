/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`; the restricted Damerau distance. */
function editsBetween(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let before: number[] = [];
  let last = right.map((_, j) => j).concat(right.length);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        edits = Math.min(edits, (before[j - 2] as number) + 1);
      }
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[right.length] as number;
}

/**
 * The candidate that `name` was probably meant to be; undefined when none is near: at most a third of the longer
 * name's letters may differ, and never more than three.
 */
export function nearName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const length = Math.max(name.length, candidate.length);
    const allowed = Math.min(3, Math.max(1, Math.floor(length / 3)));
    if (Math.abs(name.length - candidate.length) > allowed) continue;
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (edits <= allowed && edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}
