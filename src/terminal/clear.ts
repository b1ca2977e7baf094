import type { View } from "./interaction.js";
import { lineWidth, type Line } from "./line.js";
import { width } from "./width.js";

/** Rows that lines take in a terminal of `columns`, which breaks longer ones. */
function rowsOf(lines: readonly Line[], columns: number): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / columns)), 0);
}

/**
 * What wipes the head from the screen, written where the question below it began. When the terminal has become
 * narrower since `drawn` columns, it has broken the lines anew and there is more to wipe.
 */
export function clearing(
  head: readonly Line[],
  view: View,
  typed: string,
  columns: { readonly drawn: number; readonly now: number },
): string {
  const rows = (at: number): number =>
    rowsOf([...view.above, ...view.below], at) + Math.floor((lineWidth(view.label) + width(typed)) / at) + 1;
  const grown = Math.max(0, rows(columns.now) - rows(columns.drawn));
  const up = rowsOf(head, columns.now) + grown;
  return `${up > 0 ? `\u001b[${up}A` : ""}\r\u001b[J`;
}
