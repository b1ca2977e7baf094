import type { Cut } from "./reads.js";

/** The numbers between which intervals are cut; both may be missing. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly whole: boolean;
}

/** A place between numbers: just below a constant, or just above it. */
interface Border {
  readonly at: number;
  readonly side: "below" | "above";
}

/** How far from the outermost constant an open interval is looked at. */
const BEYOND = 1;

/** One number out of each interval that the constants cut out of a range, in rising order. */
export function intervals(cuts: readonly Cut[], { min, max, whole }: Range): number[] {
  const borders = cuts
    .flatMap(({ at, below, above }): Border[] => [
      ...(below ? [{ at, side: "below" } as const] : []),
      ...(above ? [{ at, side: "above" } as const] : []),
    ])
    .filter(({ at }) => (min === undefined || at >= min) && (max === undefined || at <= max));
  if (min !== undefined) borders.push({ at: min, side: "below" });
  if (max !== undefined) borders.push({ at: max, side: "above" });
  const sorted = [...new Map(borders.map((border) => [`${border.at}${border.side}`, border])).values()].toSorted(
    (a, b) => a.at - b.at || (a.side === b.side ? 0 : a.side === "below" ? -1 : 1),
  );
  const first = sorted[0];
  const found: number[] = [];
  if (first === undefined) return [0];
  const pairs: [Border | undefined, Border | undefined][] = sorted.map((border, i) => [border, sorted[i + 1]]);
  if (min === undefined) pairs.unshift([undefined, first]);
  if (max !== undefined) pairs.pop();
  for (const [from, to] of pairs) {
    const number = within(from, to, whole);
    if (number !== undefined) found.push(number);
  }
  return found;
}

function within(from: Border | undefined, to: Border | undefined, whole: boolean): number | undefined {
  const candidates = whole ? wholeNumbers(from, to) : anyNumbers(from, to);
  return candidates.find((number) => isAfter(number, from) && isBefore(number, to));
}

function wholeNumbers(from: Border | undefined, to: Border | undefined): number[] {
  if (from !== undefined) return [Math.ceil(from.at), Math.floor(from.at) + BEYOND];
  return to === undefined ? [0] : [Math.floor(to.at), Math.ceil(to.at) - BEYOND];
}

function anyNumbers(from: Border | undefined, to: Border | undefined): number[] {
  const a = from?.at ?? (to?.at ?? 0) - BEYOND;
  const b = to?.at ?? a + BEYOND;
  return [a, b, (a + b) / 2, a + BEYOND];
}

function isAfter(number: number, border: Border | undefined): boolean {
  return border === undefined || (border.side === "below" ? number >= border.at : number > border.at);
}

function isBefore(number: number, border: Border | undefined): boolean {
  return border === undefined || (border.side === "below" ? number < border.at : number <= border.at);
}
