import type { Alert, ScanReport } from "../domain/coverage.js";
import { alertJson } from "../report/scan_json.js";
import { alertLines, shortTime } from "../report/scan_text.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { lookOf } from "./look.js";

/** What a watch shows: alerts where results go, and one quiet line on stderr. */
export interface WatchScreen {
  tell(alerts: readonly Alert[]): void;
  live(report: ScanReport, next: number): void;
}

/** Back to the beginning of the line, and the line wiped. */
const WIPED = "\r\u001b[K";

/** The screen of a watch. The quiet line is written over where the cursor may move; else it is a new line, and only with news. */
export function watchScreen(
  { stdout, stderr, settings, language }: Pick<Environment, "stdout" | "stderr" | "settings" | "language">,
  offsetAt: (ms: number) => number,
  json: boolean,
): WatchScreen {
  const moves = stderr.isTerminal && !settings.plain.value;
  const words = monitorWords(language).watch;
  return {
    tell(alerts) {
      const view = { look: lookOf(stdout, language), offsetAt, unicode: stdout.unicode, most: 0 };
      // An alert begins on a line of its own.
      if (moves) stderr.write(WIPED);
      for (const alert of alerts) {
        const text = json
          ? JSON.stringify({ schemaVersion: 1, ...alertJson(alert, { language, offsetAt }) })
          : alertLines(alert, view).join("\n");
        stdout.write(`${text}\n`);
      }
      // A bell only where somebody can hear it.
      if (stderr.isTerminal) stderr.write("\u0007");
    },
    live(report, next) {
      const failing = report.sources.filter((source) => source.status === "failed").length;
      const line =
        words.live(shortTime(report.at, offsetAt), report.stories.length, shortTime(next, offsetAt)) +
        (failing === 0 ? "" : words.failing(failing));
      if (moves) stderr.write(`${WIPED}${line.slice(0, Math.max(20, stderr.columns - 1))}`);
      else if (report.stories.length > 0 || failing > 0 || !stderr.isTerminal) stderr.write(`${line}\n`);
    },
  };
}
