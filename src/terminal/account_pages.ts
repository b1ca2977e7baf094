import type { Account } from "../walk/prompter.js";
import { barLines } from "./bar_lines.js";
import type { Canvas } from "./canvas.js";
import type { Interaction, Typing } from "./interaction.js";
import type { Line } from "./line.js";
import { markdownLines } from "./markdown.js";
import { questionLines } from "./question_lines.js";

/** Lines that the question behind an account takes: itself, three choices, the keys. */
const QUESTION = 6;

/** Lines that the word on how to read on takes, and the empty one on which the cursor comes to stand. */
const READ_ON = 2;

/** An account in pages that a screen holds; the last one leaves room for the question behind it. */
export function accountPages({ bars, lines }: Account, canvas: Canvas): Line[][] {
  const blocks = [
    barLines(bars, canvas),
    ...lines.map((line) => markdownLines(`- ${line}`, { columns: canvas.columns, symbols: canvas.symbols })),
  ];
  const pages: Line[][] = [];
  let rest = blocks;
  while (rest.flat().length > canvas.rows - QUESTION && rest.length > 1) {
    const count = howMany(rest, canvas.rows - READ_ON);
    pages.push(rest.slice(0, count).flat());
    rest = rest.slice(count);
  }
  return [...pages, rest.flat()];
}

/** How many blocks fit: at least one, and never all of them. */
function howMany(blocks: readonly (readonly Line[])[], room: number): number {
  let used = 0;
  const over = blocks.findIndex((block) => {
    used += block.length;
    return used > room;
  });
  return Math.max(1, over === -1 ? blocks.length - 1 : over);
}

/** Waits for Enter between two pages. */
export function readOn(canvas: Canvas): Interaction<Typing, true> {
  return {
    start: { typed: "" },
    press: (key, state) =>
      key.name === "return" || key.name === "enter" || state.typed === " " ? { done: true } : { typed: "" },
    view: () => ({ ...questionLines(canvas.words.enterReadsOn, canvas), below: [] }),
  };
}
