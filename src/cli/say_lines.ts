import { hanging } from "../report/status_text.js";
import type { Environment } from "./environment.js";
import { viewFor } from "./record_view.js";

/** Says things to the person on standard error, one a line, broken between words where a terminal shows them. */
export function sayLines(lines: readonly string[], environment: Environment): void {
  const view = viewFor({ ...environment, stdout: environment.stderr }, "");
  const several = lines.length > 1;
  const shown = lines.flatMap((line) => hanging(several ? `${view.signs.bullet} ` : "", line, view));
  environment.stderr.write(`${shown.join("\n")}\n`);
}
