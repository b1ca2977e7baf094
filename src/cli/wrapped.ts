/**
 * Wraps text of help pages into lines of at most `width` cells; line breaks in it stay. Help is written by us in
 * composed Vietnamese and English, one cell a code point, so that no width table has to be loaded.
 */
export function wrapped(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const next = line === "" ? word : `${line} ${word}`;
      if (line !== "" && [...next.normalize("NFC")].length > width) {
        lines.push(line);
        line = word;
      } else line = next;
    }
    return [...lines, line];
  });
}
