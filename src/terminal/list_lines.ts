import type { Canvas } from "./canvas.js";
import type { Role } from "./colour.js";
import type { Line } from "./line.js";
import { printable } from "./printable.js";
import { shorten, width } from "./width.js";
import { wrap } from "./wrap.js";

/** A line of a list that one can stand on. */
export interface ListItem {
  readonly label: string;
  /** Stands behind the label in a column of its own. */
  readonly note?: string;
  /** The sign of a tick, before the label. */
  readonly sign?: string;
}

export interface ListPlace {
  /** The line one stands on; -1 for none. */
  readonly cursor: number;
  /** Lines there is room for. */
  readonly room: number;
}

const WIDEST_LABEL = 40;

/** A numbered list with the line one stands on marked by a sign and colour; a long one as a window around it. */
export function listLines(items: readonly ListItem[], { cursor, room }: ListPlace, canvas: Canvas): Line[] {
  const column = columnOf(items);
  const blocks = items.map((item, index) =>
    itemLines(item, { index, here: index === cursor, column, last: items.length }, canvas),
  );
  const all = blocks.flat();
  if (all.length <= room) return all;
  const [from, to] = around(blocks, Math.max(0, cursor), room - 2);
  const before = from === 0 ? [] : [more(canvas.words.moreAbove(from), canvas)];
  const after = to === blocks.length ? [] : [more(canvas.words.moreBelow(blocks.length - to), canvas)];
  return [...before, ...blocks.slice(from, to).flat(), ...after];
}

/** Columns for the labels that have a note. */
function columnOf(items: readonly ListItem[]): number {
  return Math.min(WIDEST_LABEL, Math.max(0, ...items.map((item) => (item.note ? width(item.label) : 0))));
}

function more(text: string, { symbols }: Canvas): Line {
  return [{ text: `  ${symbols.more} ${text}`, role: "quiet" }];
}

/** The range of blocks around `here` whose lines fit into `room`; one at least. */
function around(blocks: readonly (readonly Line[])[], here: number, room: number): readonly [number, number] {
  let from = here;
  let to = here + 1;
  let used = blocks[here]?.length ?? 0;
  for (let grown = true; grown;) {
    grown = false;
    const below = blocks[to];
    if (below && used + below.length <= room) {
      used += below.length;
      to += 1;
      grown = true;
    }
    const above = blocks[from - 1];
    if (above && used + above.length <= room) {
      used += above.length;
      from -= 1;
      grown = true;
    }
  }
  return [from, to];
}

interface ItemPlace {
  readonly index: number;
  readonly here: boolean;
  readonly column: number;
  readonly last: number;
}

function itemLines(item: ListItem, { index, here, column, last }: ItemPlace, { columns, symbols }: Canvas): Line[] {
  const pointer = here ? symbols.chosen : " ".repeat(width(symbols.chosen));
  const number = `${index + 1}.`.padStart(String(last).length + 1);
  const lead = `${pointer} ${item.sign === undefined ? "" : `${item.sign} `}${number} `;
  const role: Role = here ? "chosen" : "plain";
  const room = columns - width(lead) - 1;
  const label = printable(item.label);
  const note = item.note === undefined ? "" : printable(item.note);
  const beside = besideLabel(label, room, column);
  if (note !== "" && beside > 0) {
    const gap = " ".repeat(column - width(label) + 3);
    return [
      [
        { text: `${lead}${label}`, role },
        { text: `${gap}${shorten(note, beside, symbols.more)}`, role: "quiet" },
      ],
    ];
  }
  const lines = wrap(label, room).map((text, n): Line => [
    { text: (n === 0 ? lead : " ".repeat(width(lead))) + text, role },
  ]);
  if (note !== "") lines.push([{ text: " ".repeat(width(lead)) + shorten(note, room, symbols.more), role: "quiet" }]);
  return lines;
}

/** Columns for a note in its own column behind the label; 0 where it goes on a line of its own. */
function besideLabel(label: string, room: number, column: number): number {
  const beside = room - column - 3;
  return width(label) <= column && beside >= 12 ? beside : 0;
}

/** Which notes do not stand there whole, by their place in the list. */
export function cutNotes(items: readonly ListItem[], { columns, symbols }: Canvas): boolean[] {
  const column = columnOf(items);
  const lead = width(symbols.chosen) + 3 + String(items.length).length;
  return items.map(({ label, note, sign }) => {
    const room = columns - lead - (sign === undefined ? 0 : width(sign) + 1) - 1;
    const given = note === undefined ? 0 : width(printable(note));
    return given > (besideLabel(printable(label), room, column) || room);
  });
}
