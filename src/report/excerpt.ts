import width from "fast-string-width";
import type { Span } from "../domain/span.js";
import { lineOf, lineText, type SourceLines } from "./source_lines.js";

/** One source line as it is shown, and where the underline goes, in cells of the terminal. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly indent: number;
  readonly length: number;
}

const TAB = "    ";
/** Cells of a source line that are shown where nothing else limits it; longer lines are cut around the place. */
const WIDEST = 100;
/** No terminal is so narrow that less than this would help. */
const NARROWEST = 20;

/** The first line of a span with its underline; at least one cell is underlined. */
export function excerpt(span: Span, lines: SourceLines, printable: (text: string) => string, room = WIDEST): Excerpt {
  const widest = Math.min(WIDEST, Math.max(NARROWEST, room));
  const shown = (text: string): string => printable(text.replaceAll("\t", TAB));
  const offset = Math.min(Math.max(span.start, lines.starts[0] as number), lines.text.length);
  const line = lineOf(lines, offset);
  const whole = lineText(lines, line);
  const start = Math.min(offset - (lines.starts[line - 1] as number), whole.length);
  const end = Math.min(Math.max(span.end - (lines.starts[line - 1] as number), start), whole.length);
  const parts = {
    before: shown(whole.slice(0, start)),
    marked: shown(whole.slice(start, end)),
    after: shown(whole.slice(end)),
  };
  const { before, marked, after } =
    width(parts.before + parts.marked + parts.after) > widest ? shortened(parts, widest) : parts;
  return {
    line,
    text: `${before}${marked}${after}`.trimEnd(),
    indent: width(before),
    length: Math.max(1, width(marked)),
  };
}

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Cut by what a person sees as single characters, so that no accent is cut off its letter. */
function shortened({ before, marked, after }: Parts, widest: number): Parts {
  const kept = lastCells(before, Math.floor(widest * 0.4));
  const body = firstCells(marked, widest - width(kept));
  return { before: kept, marked: body, after: firstCells(after, widest - width(kept) - width(body)) };
}

function firstCells(text: string, room: number): string {
  return width(text) <= room ? text : `${fitting(graphemes(text), room - 1).join("")}…`;
}

function lastCells(text: string, room: number): string {
  return width(text) <= room
    ? text
    : `…${fitting(graphemes(text).toReversed(), room - 1)
        .toReversed()
        .join("")}`;
}

function fitting(characters: readonly string[], room: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += width(character);
    return used > room;
  });
  return end === -1 ? [...characters] : characters.slice(0, end);
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter("vi").segment(text), ({ segment }) => segment);
}
