import stringWidth from "fast-string-width";

/** Cells that a text takes in a terminal: 2 for CJK and emoji, 0 for combining marks and escape sequences. */
export function width(text: string): number {
  // fast-string-width counts these two as a cell each; terminals draw nothing.
  return stringWidth(text.replace(/[\u200b\u00ad]/g, ""));
}

/** Letters and signs that never join with a neighbour: Latin with Vietnamese, punctuation, currency, arrows, lines. */
const SINGLE =
  /^[\u0020-\u007e\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u25ff]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each, in order. */
export function graphemes(text: string): string[] {
  if (SINGLE.test(text)) return Array.from(text);
  // Made on first need: it costs some 20 ms of a cold start.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (each) => each.segment);
}

/** The text, or as much of its start as fits in `columns` with a mark that something was left out. */
export function shorten(text: string, columns: number, mark = "…"): string {
  if (width(text) <= columns) return text;
  const room = columns - width(mark);
  let taken = "";
  let used = 0;
  for (const each of graphemes(text)) {
    used += width(each);
    if (used > room) break;
    taken += each;
  }
  return taken.trimEnd() + mark;
}
