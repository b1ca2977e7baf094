import { setTimeout as sleep } from "node:timers/promises";
import { watch } from "../monitor/watch.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { watchScreen } from "./watch_screen.js";
import { watchedIncidents } from "./watched_incidents.js";
import { holdMonitor } from "./monitor_lock.js";
import { loadState, monitorSetup, type MonitorOptions } from "./monitor_setup.js";

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
  const screen = watchScreen(environment, setup.scanning.offsetAt, options.json === true);
  let readings = 0;
  try {
    await watch({
      ...setup.scanning,
      load: () => loadState(setup, language),
      // A level that was asked for stays; else it is that of the open incidents, which may change while this runs.
      severityNow: async () => options.level ?? (await watchedIncidents(environment)).severity,
      save: (state) => (stopped.signal.aborted ? Promise.resolve() : setup.store.save(state)),
      pause: async (ms) => readings < most && !stopped.signal.aborted && (await waited(ms, stopped.signal)),
      tell: async (alerts) => screen.tell(alerts),
      live: (report, next) => {
        readings += 1;
        screen.live(report, next);
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
