import { setTimeout as sleep } from "node:timers/promises";
import type { Alert, ScanReport } from "../domain/coverage.js";
import { watch } from "../monitor/watch.js";
import { alertJson } from "../report/scan_json.js";
import { alertLines, shortTime } from "../report/scan_text.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { lookOf } from "./look.js";
import { watchedIncidents } from "./watched_incidents.js";
import { holdMonitor } from "./monitor_lock.js";
import { loadState, monitorSetup, type MonitorOptions, type MonitorSetup } from "./monitor_setup.js";

/** Options of `lectern monitor watch`. */
export interface MonitorWatchOptions extends MonitorOptions {
  readonly sources?: readonly string[];
  /** End after so many readings. */
  readonly readings?: string;
  /** Alerts as JSON, one a line. */
  readonly json?: true;
}

/** `lectern monitor watch`: reads again and again at the pace of the severity, and tells of an alert once. */
export async function monitorWatch(options: MonitorWatchOptions, environment: Environment): Promise<number> {
  const { language, stderr } = environment;
  const words = monitorWords(language);
  const setup = await monitorSetup(options.sources ?? [], options, environment);
  const { sources, terms } = setup.scanning;
  if (sources.length === 0)
    throw new Failure("wrong_use", words.command.noSources, { help: words.command.noSourcesHelp });
  const most = options.readings === undefined ? Infinity : Number(options.readings);
  if (!(most >= 1)) throw new Failure("wrong_use", words.command.badReadings(options.readings ?? ""));
  const letGo = await holdMonitor(setup, environment);
  const stopped = new AbortController();
  const stopListening = environment.onSignal(() => {
    stopped.abort();
    letGo();
    stderr.write(`\n${words.watch.end}\n`);
  });
  stderr.write(`${words.watch.begin(sources.length, terms.length)}\n`);
  let readings = 0;
  try {
    await watch({
      ...setup.scanning,
      load: () => loadState(setup, language),
      // A level that was asked for stays; else it is that of the open incidents, which may change while this runs.
      severityNow: async () => options.level ?? (await watchedIncidents(environment)).severity,
      save: (state) => (stopped.signal.aborted ? Promise.resolve() : setup.store.save(state)),
      pause: async (ms) => readings < most && !stopped.signal.aborted && (await waited(ms, stopped.signal)),
      tell: async (alerts) => tell(alerts, options, { setup, environment }),
      live: (report, next) => {
        readings += 1;
        live(report, next, { setup, environment });
      },
    });
  } finally {
    stopListening();
    letGo();
  }
  return EXIT.done;
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

interface Screen {
  readonly setup: MonitorSetup;
  readonly environment: Environment;
}

/** Prints alerts where results go; a bell only where somebody can hear it. */
function tell(alerts: readonly Alert[], options: MonitorWatchOptions, { setup, environment }: Screen): void {
  const { stdout, stderr, language } = environment;
  const { offsetAt } = setup.scanning;
  const view = { look: lookOf(stdout, language), offsetAt, unicode: stdout.unicode, most: 0 };
  for (const alert of alerts) {
    if (options.json)
      stdout.write(`${JSON.stringify({ schemaVersion: 1, ...alertJson(alert, { language, offsetAt }) })}\n`);
    else stdout.write(`${alertLines(alert, view).join("\n")}\n`);
  }
  if (stderr.isTerminal) stderr.write("\u0007");
}

/** One quiet line on stderr. It is written over where the cursor may move; else it is a new line, and only when there is news. */
function live(report: ScanReport, next: number, { setup, environment }: Screen): void {
  const { stderr, settings, language } = environment;
  const words = monitorWords(language).watch;
  const { offsetAt } = setup.scanning;
  const failing = report.sources.filter((source) => source.status === "failed").length;
  const line =
    words.live(shortTime(report.at, offsetAt), report.stories.length, shortTime(next, offsetAt)) +
    (failing === 0 ? "" : words.failing(failing));
  const moves = stderr.isTerminal && !settings.plain.value;
  if (moves) stderr.write(`\r\u001b[K${line.slice(0, Math.max(20, stderr.columns - 1))}`);
  else if (report.stories.length > 0 || failing > 0 || !stderr.isTerminal) stderr.write(`${line}\n`);
}
