import width from "fast-string-width";

/** Where a text stands on its first line, and where the lines behind it begin, in cells. */
export interface Margins {
  readonly first: number;
  readonly hanging: number;
}

/**
 * The lines of a text that is broken between words to fit into `columns`; one line where there is no width to fit
 * into. A word longer than a line is left whole, so that it can be copied.
 */
export function fold(text: string, { first, hanging }: Margins, columns: number | undefined): string[] {
  if (columns === undefined) return [text];
  const lines: string[] = [];
  let line = "";
  let room = columns - first;
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || width(longer) <= room) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    room = columns - hanging;
  }
  return [...lines, line];
}
