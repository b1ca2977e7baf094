import stringWidth from "fast-string-width";

/** Cells that a text takes in a terminal: 2 for CJK and emoji, 0 for combining marks and escape sequences. */
export function width(text: string): number {
  // fast-string-width counts these two as a cell each; terminals draw nothing.
  return stringWidth(text.replace(/[\u200b\u00ad]/g, ""));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What a reader takes for one character each, in order. */
export function graphemes(text: string): string[] {
  return /^[\u0020-\u007e\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/.test(text)
    ? Array.from(text)
    : Array.from(segmenter.segment(text), (each) => each.segment);
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
