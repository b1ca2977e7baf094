import { terminalEn } from "./en/terminal.js";
import { terminalVi } from "./vi/terminal.js";

/** The words of prompters: what a person needs around their own question. */
export type TerminalWords = typeof terminalEn;

/** The words of prompters in `language`; English where there are none. */
export function terminalWords(language: string): TerminalWords {
  return language === "vi" ? terminalVi : terminalEn;
}
