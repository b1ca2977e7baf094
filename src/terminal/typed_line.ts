import { printable } from "./printable.js";
import { graphemes } from "./width.js";

/**
 * A line as it was meant. Input methods take letters back with backspace (0x08) or delete (0x7f), alone or in one
 * burst, and the line discipline of a terminal lets one of the two through: each takes away one letter with its marks.
 */
export function typedLine(received: string): string {
  let line = "";
  for (const part of received.normalize("NFC").split(/([\b\u007f])/)) {
    if (part === "\b" || part === "\u007f") line = graphemes(line.normalize("NFC")).slice(0, -1).join("");
    else line += part;
  }
  return printable(line);
}
