import type { Bar } from "../walk/prompter.js";
import type { Canvas } from "./canvas.js";
import type { Line } from "./line.js";
import { printable } from "./printable.js";
import { width } from "./width.js";

/** Cells of a bar at 100. */
const LONGEST = 30;

/** Measures as bars under one another, each with its figure behind it. */
export function barLines(bars: readonly Bar[], { columns, symbols }: Pick<Canvas, "columns" | "symbols">): Line[] {
  const labels = bars.map(({ label }) => printable(label));
  const column = Math.max(0, ...labels.map((label) => width(label)));
  const length = Math.max(5, Math.min(LONGEST, columns - column - 12));
  return bars.map(({ value }, index): Line => {
    const label = labels[index] ?? "";
    const full = Math.round((Math.max(0, Math.min(100, value)) * length) / 100);
    return [
      { text: `  ${label}${" ".repeat(column - width(label) + 2)}` },
      { text: symbols.full.repeat(full), role: "strong" },
      { text: symbols.empty.repeat(length - full), role: "quiet" },
      { text: ` ${value}/100` },
    ];
  });
}
