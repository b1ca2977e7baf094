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
/** Cells of a source line that are shown at most; longer lines are cut around the place. */
const WIDEST = 100;
/** Characters kept before the place where a long line is cut. */
const BEFORE = 40;

/** The first line of a span with its underline; at least one cell is underlined. */
export function excerpt(span: Span, lines: SourceLines, printable: (text: string) => string): Excerpt {
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
    width(parts.before + parts.marked + parts.after) > WIDEST ? shortened(parts) : parts;
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
function shortened({ before, marked, after }: Parts): Parts {
  const head = graphemes(before);
  const middle = graphemes(marked);
  const kept = head.length > BEFORE ? `…${head.slice(-BEFORE).join("")}` : before;
  const body = middle.length > WIDEST - BEFORE ? `${middle.slice(0, WIDEST - BEFORE).join("")}…` : marked;
  const room = Math.max(0, WIDEST - width(kept) - width(body));
  const tail = graphemes(after);
  return { before: kept, marked: body, after: tail.length > room ? `${tail.slice(0, room).join("")}…` : after };
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter("vi").segment(text), ({ segment }) => segment);
}
