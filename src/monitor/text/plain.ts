/**
 * One look-up a letter: whether a text is made of letters that every step of cleaning and folding leaves as they are (ASCII,
 * precomposed Latin as Vietnamese and its neighbours write it). Nearly every headline is, and none of the slow steps is then needed.
 */
const PLAIN = 1;
const SPACE = 2;

function tableOf(): Uint8Array {
  const table = new Uint8Array(65_536);
  const mark = (from: number, to: number, as: number): void => void table.fill(as, from, to + 1);
  mark(0x21, 0x7e, PLAIN);
  mark(0xc0, 0x1b0, PLAIN);
  mark(0x1ea0, 0x1ef9, PLAIN);
  // Letters that compatibility forms take apart: ĳ, ŀ, ŉ, ſ.
  for (const [from, to] of [
    [0x132, 0x133],
    [0x13f, 0x140],
    [0x149, 0x149],
    [0x17f, 0x17f],
  ] as const)
    mark(from, to, 0);
  // The letter that stands between title and summary.
  table[0x1c2] = PLAIN;
  table[0x20] = SPACE;
  return table;
}

const LETTERS = tableOf();

/** Whether the text has only plain letters and spaces. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (LETTERS[text.charCodeAt(at)] === 0) return false;
  return true;
}

/** Whether the text is plain and its words stand apart by one space each, none at its ends. */
export function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const letter = LETTERS[text.charCodeAt(at)] as number;
    if (letter === 0 || (letter === SPACE && before === SPACE)) return false;
    before = letter;
  }
  return before === PLAIN || text === "";
}
