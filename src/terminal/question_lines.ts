import type { Canvas } from "./canvas.js";
import { lineWidth, type Line } from "./line.js";
import { printable } from "./printable.js";
import { wrapPieces } from "./wrap.js";

/** The question in bold, and the line on which the cursor stands: behind the question where it is short. */
export function questionLines(
  ask: string,
  { columns, symbols }: Canvas,
  typing = false,
): { above: Line[]; label: Line } {
  const lines = wrapPieces([{ text: `${symbols.question} ${printable(ask)}`, role: "strong" }], columns - 4);
  const last = lines.at(-1) as Line;
  // A question of half a line leaves the other half for typing; a list needs no room behind it.
  const beside = typing ? lines.length === 1 && lineWidth(last) <= columns / 2 : lineWidth(last) <= columns - 6;
  if (beside) return { above: lines.slice(0, -1), label: [...last, { text: `  ${symbols.input} `, role: "quiet" }] };
  return { above: lines, label: [{ text: `${symbols.input} `, role: "quiet" }] };
}
