/** Names that are compared letter by letter; in a file of garbage every name would meet every other. */
const MOST_COMPARED = 200;

/**
 * The candidate that `word` was most likely meant to be, or none when nothing is near: a third of its letters may
 * differ. Of very many candidates the first are looked at, so put the likely ones first.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = limit + 1;
  let compared = 0;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    if (++compared > MOST_COMPARED) break;
    const distance = distanceBetween(wanted, candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The distance without the beginning and the end that both words share. */
function distanceBetween(a: string, b: string, enough: number): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return editDistance(a.slice(start, a.length - end), b.slice(start, b.length - end), enough);
}

/**
 * Damerau-Levenshtein distance with adjacent swaps: how many letters to type anew, add, leave out or swap; it gives up
 * at `enough`.
 */
function editDistance(a: string, b: string, enough: number): number {
  let older = new Uint32Array(b.length + 1);
  let old = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let lowest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((old[j] as number) + 1, (row[j - 1] as number) + 1, (old[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < lowest) lowest = cost;
    }
    // A swap reaches two rows back, so one row over the limit does not yet decide.
    if (lowest > enough) return lowest;
    [older, old, row] = [old, row, older];
  }
  return old[b.length] as number;
}
