import type { Span } from "../domain/span.js";

/** A place as people and machines name it: lines and columns from 1, columns in code points, the end exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A text cut into lines, so that an offset is found without reading the text again. */
export interface SourceLines {
  readonly text: string;
  /** The offset at which each line starts. */
  readonly starts: readonly number[];
}

const BYTE_ORDER_MARK = 0xfeff;

/** Cuts a text into lines; a line ends with LF or CR LF. */
export function sourceLines(text: string): SourceLines {
  // Editors hide a byte order mark, so it is no column either.
  const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** The line, from 1, that an offset stands on. */
export function lineOf({ starts }: SourceLines, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** A line without its end; "" beyond the last one. */
export function lineText({ text, starts }: SourceLines, line: number): string {
  const start = starts[line - 1];
  if (start === undefined) return "";
  const next = starts[line];
  const end = next === undefined ? text.length : next - 1;
  return text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end);
}

/** The line and column of both ends of a span; offsets outside the text count as its nearest end. */
export function placeOf(span: Span, lines: SourceLines): Place {
  const start = position(lines, span.start);
  const end = position(lines, Math.max(span.start, span.end));
  return { file: span.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function position(lines: SourceLines, wanted: number): { line: number; column: number } {
  const offset = Math.min(Math.max(wanted, lines.starts[0] as number), lines.text.length);
  const line = lineOf(lines, offset);
  const before = lines.text.slice(lines.starts[line - 1], offset);
  return { line, column: [...before].length + 1 };
}
