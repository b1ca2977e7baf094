import type { View } from "./interaction.js";
import { lineWidth, type Line } from "./line.js";
import { width } from "./width.js";

/**
 * What wipes a head and a view from the screen, written with the cursor on the line below them. `columns` is the
 * width of now: a terminal that was made narrower has broken the lines above the cursor anew.
 */
export function clearing(head: readonly Line[], view: View, typed: string, columns: number): string {
  const broken = [...head, ...view.above].reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / columns)),
    0,
  );
  const input = Math.floor((lineWidth(view.label) + width(typed)) / columns) + 1;
  return `\u001b[${broken + input + view.below.length}A\r\u001b[J`;
}
