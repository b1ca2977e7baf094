import type { When } from "./resolve_settings.js";

/** Whether to colour one stream; "auto" is a terminal that is not dumb. */
export function wantsColour(
  wish: When,
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return wish === "always" || (wish === "auto" && isTerminal && env["TERM"] !== "dumb");
}
