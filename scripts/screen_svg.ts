import xterm, { type IBufferCell } from "@xterm/headless";

/** Size of a cell in pixels, of a monospaced font at 14 pixels. */
const CELL = { width: 8.4, height: 19 };
const EDGE = 16;

/** The sixteen colours of a dark terminal; a picture has to choose some. */
const COLOURS = [
  ["#1c1f26", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d7dae0"],
  ["#7f848e", "#ef7b85", "#a9d18e", "#f0d08c", "#7cc0ff", "#d78fe8", "#6fd0dc", "#ffffff"],
].flat();
const GROUND = "#1c1f26";
const TEXT = "#d7dae0";

/** DejaVu Sans Mono is not among them: it sets the accent of "ố" and "ắ" beside the letter. */
const FONTS = "Noto Sans Mono, Menlo, Consolas, Liberation Mono, monospace";

interface Run {
  readonly column: number;
  readonly style: string;
  text: string;
  cells: number;
}

function styleOf(cell: IBufferCell): string {
  const colour = cell.isFgPalette() ? COLOURS[cell.getFgColor()] : undefined;
  const parts = [
    ...(colour === undefined ? [] : [`fill="${colour}"`]),
    ...(cell.isBold() ? ['font-weight="bold"'] : []),
    ...(cell.isDim() ? ['opacity="0.65"'] : []),
    ...(cell.isUnderline() ? ['text-decoration="underline"'] : []),
  ];
  return parts.join(" ");
}

function runsOf(terminal: InstanceType<typeof xterm.Terminal>, row: number): Run[] {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + row);
  const runs: Run[] = [];
  for (let column = 0; column < terminal.cols; column += 1) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const last = runs.at(-1);
    const text = cell.getChars() || " ";
    if (last?.style === style) {
      last.text += text;
      last.cells += cell.getWidth();
    } else runs.push({ column, style, text, cells: cell.getWidth() });
  }
  return runs.filter(({ text }) => text.trim() !== "").map(withoutEnd);
}

function withoutEnd(run: Run): Run {
  const text = run.text.trimEnd();
  return { ...run, text, cells: run.cells - (run.text.length - text.length) };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * Bytes that a command wrote to a terminal of 80 by 24, as the picture of its last screen, from the first line that
 * begins with `from`.
 */
export async function screenSvg(written: string, from: string): Promise<string> {
  const [columns, rows] = [80, 24];
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
  await new Promise<void>((resolve) => terminal.write(written, resolve));
  const all = Array.from({ length: rows }, (_, row) => runsOf(terminal, row));
  const lines = all.slice(all.findIndex(([first]) => first?.text.startsWith(from)));
  const used = lines.findLastIndex((runs) => runs.length > 0) + 1;
  const size = `${Math.ceil(columns * CELL.width + 2 * EDGE)} ${Math.ceil(used * CELL.height + 2 * EDGE)}`;
  const texts = lines.slice(0, used).flatMap((runs, row) =>
    runs.map(({ column, style, text, cells }) => {
      const x = (EDGE + column * CELL.width).toFixed(1);
      const y = (EDGE + (row + 0.75) * CELL.height).toFixed(1);
      // The length keeps columns where they are, whatever monospaced font the reader has.
      const length = `textLength="${(cells * CELL.width).toFixed(1)}"`;
      return `<text x="${x}" y="${y}" ${length}${style && ` ${style}`}>${escaped(text)}</text>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" role="img">`,
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>`,
    `<g font-family="${FONTS}" font-size="14" fill="${TEXT}" xml:space="preserve">`,
    ...texts,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}
