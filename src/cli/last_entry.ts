import { msOf } from "../domain/clock_time.js";
import { printDuration } from "../statement/printing.js";
import { runWords } from "../words/run.js";
import type { Environment } from "./environment.js";

/** When something was last written, in words: "last entry 9 min ago". */
export function lastEntry(
  { environment }: { readonly environment: Pick<Environment, "now"> },
  at: string,
  language: string,
): string {
  const words = runWords(language);
  const age = environment.now() - msOf(at);
  return age < 60_000 ? words.lastEntryNow : words.lastEntry(printDuration(age, language));
}
