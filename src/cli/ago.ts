import { msOf } from "../domain/clock_time.js";
import { printDuration } from "../statement/printing.js";
import type { Environment } from "./environment.js";

/** How long ago something was, in words: "9 min". */
export function ago(
  { environment }: { readonly environment: Pick<Environment, "now"> },
  at: string,
  language: string,
): string {
  return printDuration(Math.max(0, environment.now() - msOf(at)), language);
}
