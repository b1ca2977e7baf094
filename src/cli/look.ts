import type { Look, Style } from "../report/style.js";
import { paintWith } from "../terminal/colour.js";
import { printable } from "../terminal/printable.js";
import type { Output } from "./environment.js";

/** How a report looks on this stream. */
export function lookOf(output: Pick<Output, "colour" | "isTerminal" | "columns">, language: string): Look {
  const look = { language, style: styleWith(output.colour), printable: (text: string) => printable(text) };
  return output.isTerminal ? { ...look, columns: output.columns } : look;
}

function styleWith(colour: boolean): Style {
  const paint = paintWith(colour);
  return {
    danger: (text) => paint(text, "danger"),
    caution: (text) => paint(text, "caution"),
    done: (text) => paint(text, "done"),
    quiet: (text) => paint(text, "quiet"),
    strong: (text) => paint(text, "strong"),
  };
}
