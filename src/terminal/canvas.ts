import type { TerminalWords } from "../words/terminal.js";
import type { Paint } from "./colour.js";
import type { Symbols } from "./symbols.js";
import type { TimeContext } from "./typed_time.js";

/** What understanding and saying an answer hangs on. */
export interface Tongue {
  readonly language: string;
  readonly words: TerminalWords;
  readonly time: TimeContext;
}

/** What drawing hangs on: the room there is now, and how it may be used. */
export interface Canvas extends Tongue {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
  readonly symbols: Symbols;
}
