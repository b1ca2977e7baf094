import { dryRunWords } from "../words/dry_run.js";
import { remarkText } from "./diagnostics_text.js";
import type { ReplayResult } from "./dry_run_result.js";
import type { Look } from "./style.js";

/** The signs of a report, which may have to be ASCII. */
export interface Signs {
  readonly done: string;
  readonly danger: string;
}

/** For people: a line a scenario, and what did not come as expected with its place. */
export function dryRunText(results: readonly ReplayResult[], look: Look, signs: Signs): string {
  const words = dryRunWords(look.language);
  const { style, printable } = look;
  const width = Math.max(...results.map((result) => baseName(result.file).length), 0);
  const blocks = results.map((result) => {
    const name = printable(baseName(result.file)).padEnd(width);
    const steps = result.path.reduce((sum, round) => sum + round.length, 0);
    if (result.passed)
      return `${style.done(signs.done)} ${name}  ${style.quiet(words.walked(steps, result.path.length))}\n`;
    const first = result.diagnostics.remarks.find((remark) => remark.level === "error");
    const remarks = result.diagnostics.remarks.map((remark) => remarkText(remark, result.diagnostics, look));
    return `${style.danger(signs.danger)} ${name}  ${printable(first?.message ?? "")}\n${indented(remarks.join(""))}`;
  });
  const failed = results.filter((result) => !result.passed).length;
  const counts = words.counts(results.length, results.length - failed, failed);
  return `${blocks.join("")}${(failed === 0 ? style.done : style.strong)(counts)}\n`;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
