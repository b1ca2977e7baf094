import type { Screen } from "../walk/prompter.js";
import type { Canvas } from "./canvas.js";
import { justify, lineWidth, type Line } from "./line.js";
import { markdownLines } from "./markdown.js";
import { printable } from "./printable.js";
import { shorten, width } from "./width.js";

/** Widest line of text that is still pleasant to read. */
export const MEASURE = 100;

/** What stands above the question; `pages` is more than one where the guide does not fit beside it. */
export interface Head {
  readonly lines: readonly Line[];
  readonly page: number;
  readonly pages: number;
}

export interface HeadPlace {
  /** Lines that the head may take. */
  readonly room: number;
  /** The page of the guide, from 0; it starts over behind the last. */
  readonly page: number;
}

/** Where we are, the clock, the guide and its source. The guide is cut into pages where it would push the question out. */
export function headLines(screen: Screen, { room, page }: HeadPlace, canvas: Canvas): Head {
  const { columns, symbols } = canvas;
  const top: Line[] = [[], placeLine(screen, canvas)];
  if (screen.clock) {
    const text = shorten(`${symbols.clock} ${printable(screen.clock.text)}`, columns, symbols.more);
    top.push([{ text, role: screen.clock.urgent ? "danger" : "plain" }]);
  }
  top.push([{ text: symbols.rule.repeat(columns), role: "quiet" }]);
  const guide = screen.guide === undefined ? [] : markdownLines(screen.guide, { columns, symbols });
  const bottom = sourceLines(screen, canvas);
  const space = Math.max(2, room - top.length - bottom.length);
  if (guide.length <= space) return { lines: [...top, ...guide, ...bottom], page: 0, pages: 1 };
  const size = space - 1;
  const pages = Math.ceil(guide.length / size);
  const shown = page % pages;
  const more: Line = [{ text: `${symbols.more} ${canvas.words.readOn(shown + 1, pages)}`, role: "strong" }];
  return { lines: [...top, ...guide.slice(shown * size, (shown + 1) * size), more, ...bottom], page: shown, pages };
}

function placeLine(screen: Screen, { columns, symbols }: Canvas): Line {
  const banner = screen.banner === undefined ? "" : `${printable(screen.banner)} `;
  const known = screen.known_for === undefined ? "" : printable(screen.known_for);
  const room = columns - width(banner) - (known === "" ? 0 : width(known) + 2);
  const left: Line = [
    { text: banner, role: "caution" },
    { text: shorten(printable(screen.place), room, symbols.more), role: "strong" },
  ];
  return known === "" ? left : justify(left, [{ text: known, role: "quiet" }], columns);
}

function sourceLines(screen: Screen, { columns, symbols, words }: Canvas): Line[] {
  if (screen.source === undefined) return [];
  const line: Line = [{ text: shorten(words.source(printable(screen.source)), columns, symbols.more), role: "quiet" }];
  return [[{ text: " ".repeat(columns - lineWidth(line)) }, ...line]];
}
