import type { Screen } from "../walk/prompter.js";
import type { TerminalWords } from "../words/terminal.js";

/** When the line of keys is shown: "auto" until the person has used the menu twice. */
export type Hints = "auto" | "always" | "never";

/** How often the menu is used before its key needs no more telling. */
const KNOWN_AFTER = 2;

/** The screen with its line of keys, as long as the person needs it. */
export function withKeyHint(
  screen: Screen,
  words: TerminalWords,
  { hints, used }: { readonly hints: Hints; readonly used: number },
): Screen {
  if (hints === "never" || (hints === "auto" && used >= KNOWN_AFTER)) {
    const { hint: _hint, ...rest } = screen;
    return rest;
  }
  if (screen.hint !== undefined || screen.menu.length === 0) return screen;
  return { ...screen, hint: words.menuKey(screen.menu.flatMap((item) => words.menuShort[item.id] ?? [])) };
}
