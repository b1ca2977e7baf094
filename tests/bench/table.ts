/** A row of the table: what was measured, against what, and whether it is as aimed. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  /** What it is compared with, and that one's figure. */
  readonly against: string;
  readonly ratio: string;
  readonly aim?: string;
  readonly met?: boolean;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const factor = (value: number): string => `${value.toFixed(2)}x`;

/** The figures as a table in Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, ours, against, ratio, aim, met }) => {
    const verdict = aim === undefined ? "" : `${aim}${met ? ", met" : ", NOT met"}`;
    return [what, ours, against, ratio, verdict];
  });
  const all = [["what", "Lectern", "compared with", "ratio", "aim"], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length))) ?? [];
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head, ...body] = all.map(line);
  return [head, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body].join("\n");
}
