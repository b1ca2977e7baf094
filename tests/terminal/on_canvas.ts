import { PassThrough } from "node:stream";
import { render } from "@inquirer/testing";
import type { Canvas } from "../../src/terminal/canvas.js";
import { paintWith } from "../../src/terminal/colour.js";
import { interactionPrompt } from "../../src/terminal/interact.js";
import type { Interaction, View } from "../../src/terminal/interaction.js";
import type { Line } from "../../src/terminal/line.js";
import { symbolsFor } from "../../src/terminal/symbols.js";
import { terminalWords } from "../../src/words/terminal.js";

/** A terminal of 24 lines without colour; with `unicode` false one that knows ASCII only. */
export function canvas(language = "vi", columns = 60, unicode = true): Canvas {
  return {
    columns,
    rows: 24,
    paint: paintWith(false),
    symbols: symbolsFor(unicode),
    language,
    words: terminalWords(language),
    time: { now: Date.parse("2026-11-23T14:20:00+07:00"), offsetAt: () => 420 },
  };
}

/** An interaction as Inquirer draws it, with keys to press. */
export function shown(interaction: Interaction<any, unknown>): ReturnType<typeof render<unknown, never>> {
  const options = { input: new PassThrough(), output: new PassThrough(), paint: paintWith(false) };
  return render(
    interactionPrompt as never,
    { interaction, options, onEnd: () => undefined, seen: () => undefined } as never,
  );
}

export function textOf(lines: readonly Line[]): string[] {
  return lines.map((line) => line.map((piece) => piece.text).join(""));
}

/** Every line of a view, from the first of the question to the keys. */
export function viewLines({ above, label, below }: View): string[] {
  return textOf([...above, label, ...below]);
}
