import type { Role } from "./colour.js";
import type { Line, Piece } from "./line.js";
import { graphemes, width } from "./width.js";

interface Cell {
  readonly text: string;
  readonly role: Role | undefined;
  readonly width: number;
}

function cellsOf(pieces: readonly Piece[]): Cell[] {
  return pieces.flatMap((piece) =>
    graphemes(piece.text).map((text) => ({ text, role: piece.role, width: width(text) })),
  );
}

/** Words with the cells of space before each; a wide character (CJK) is a word of its own. */
function wordsOf(cells: readonly Cell[]): { readonly space: Cell[]; readonly word: Cell[] }[] {
  const words: { space: Cell[]; word: Cell[] }[] = [];
  let open = false;
  let space: Cell[] = [];
  for (const cell of cells) {
    if (cell.text === " ") {
      space.push(cell);
      open = false;
      continue;
    }
    const wide = cell.width > 1;
    if (open && !wide) words.at(-1)?.word.push(cell);
    else {
      words.push({ space, word: [cell] });
      space = [];
    }
    open = !wide;
  }
  return words;
}

function piecesOf(cells: readonly Cell[]): Line {
  const pieces: { text: string; role?: Role }[] = [];
  let last: Role | undefined;
  for (const cell of cells) {
    const open = pieces.at(-1);
    if (open && last === cell.role) open.text += cell.text;
    else pieces.push(cell.role === undefined ? { text: cell.text } : { text: cell.text, role: cell.role });
    last = cell.role;
  }
  return pieces;
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + cell.width, 0);

/** One paragraph in lines of at most `columns` cells; a word longer than a line is cut between graphemes. */
export function wrapPieces(pieces: readonly Piece[], columns: number): Line[] {
  const lines: Line[] = [];
  let line: Cell[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(piecesOf(line));
    line = [];
    used = 0;
  };
  for (const { space, word } of wordsOf(cellsOf(pieces))) {
    const lead = lines.length > 0 && used === 0 ? [] : space;
    if (used > 0 && used + sum(lead) + sum(word) > columns) end();
    else {
      line.push(...lead);
      used += sum(lead);
    }
    for (const cell of word) {
      if (used > 0 && used + cell.width > columns) end();
      line.push(cell);
      used += cell.width;
    }
  }
  end();
  return lines;
}

/** A text in lines of at most `columns` cells; its own breaks stay. No wrapping where `columns` is missing. */
export function wrap(text: string, columns?: number): string[] {
  const paragraphs = text.split("\n");
  if (columns === undefined) return paragraphs;
  return paragraphs.flatMap((paragraph) =>
    wrapPieces([{ text: paragraph }], columns).map((line) => line.map((piece) => piece.text).join("")),
  );
}
