import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ScanReport } from "../domain/coverage.js";
import { alertsInCounts, readCounts } from "../monitor/counts.js";
import { scan, type Scanning } from "../monitor/scan.js";
import { bounded, EMPTY_STATE } from "../monitor/store/state.js";
import { take } from "../monitor/take.js";
import { scanJson } from "../report/scan_json.js";
import { scanText } from "../report/scan_text.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { lookOf } from "./look.js";
import { holdMonitor } from "./monitor_lock.js";
import { loadState, monitorSetup, type MonitorOptions, type MonitorSetup } from "./monitor_setup.js";

/** Options of `lectern monitor scan`. */
export interface MonitorScanOptions extends MonitorOptions {
  /** Files, addresses or "-"; without any, the feeds of the profile. */
  readonly sources?: readonly string[];
  /** A table of counts that another tool made. */
  readonly counts?: string;
  readonly all?: true;
  readonly noStore?: true;
  readonly json?: true;
}

/** `lectern monitor scan`: reads all sources once and shows what is new. Ends with 3 when no source could be read. */
export async function monitorScan(options: MonitorScanOptions, environment: Environment): Promise<number> {
  const setup = await monitorSetup(options.sources ?? [], options, environment);
  const words = monitorWords(environment.language).command;
  if (setup.scanning.sources.length === 0 && options.counts === undefined) {
    throw new Failure("wrong_use", words.noSources, { help: words.noSourcesHelp });
  }
  const counted = options.counts === undefined ? undefined : await countedReport(options.counts, setup, environment);
  const read =
    setup.scanning.sources.length === 0 || (counted !== undefined && (options.sources ?? []).length === 0)
      ? undefined
      : await readOnce(options, setup, environment);
  const report = joined(read, counted);
  showScan(report, options, setup, environment);
  return report.sources.every((source) => source.status === "failed") ? EXIT.couldNot : EXIT.done;
}

async function readOnce(
  options: MonitorScanOptions,
  setup: MonitorSetup,
  environment: Environment,
): Promise<ScanReport> {
  const scanning = { ...setup.scanning, all: options.all === true };
  const named = (options.sources ?? []).length > 0;
  if (options.noStore === true) return (await scan(EMPTY_STATE, scanning)).report;
  const letGo = await holdMonitor(setup, environment);
  try {
    return await readAndKeep(setup, environment, { scanning, named });
  } finally {
    letGo();
  }
}

async function readAndKeep(
  setup: MonitorSetup,
  { language }: Environment,
  { scanning, named }: { readonly scanning: Scanning; readonly named: boolean },
): Promise<ScanReport> {
  const before = await loadState(setup, language);
  if (named) {
    // What is named on the command line is judged by itself, so that an export of last year is not held against today's
    // hours; its mentions are kept beside the others and count in no series.
    const { report, kept } = await scan(EMPTY_STATE, scanning);
    const taken = take(before, kept, { matcher: scanning.matcher, all: scanning.all, now: report.at });
    const mentions = [...before.mentions, ...taken.kept.map((mention) => ({ ...mention, counts: false }))];
    await setup.store.save(bounded({ ...before, mentions }, report.at, scanning.keepDays));
    return report;
  }
  const { state, report } = await scan(before, scanning);
  const shown = new Set(report.alerts.map((alert) => alert.id));
  const alerts = state.alerts.map((alert) => (shown.has(alert.id) ? { ...alert, told: true } : alert));
  await setup.store.save({ ...state, alerts });
  return report;
}

async function countedReport(path: string, setup: MonitorSetup, environment: Environment): Promise<ScanReport> {
  const { cwd, stdin, now } = environment;
  const bytes = path === "-" ? await stdin.read(50_000_000) : await readFile(resolve(cwd, path)).catch(() => undefined);
  const offset = setup.scanning.offsetAt(now());
  const counts = bytes === undefined ? undefined : readCounts(new TextDecoder().decode(bytes), setup.columns, offset);
  const base = { id: path, items: counts?.rows ?? 0, fresh: counts?.rows ?? 0, redirects: 0, notes: [] };
  if (counts === undefined) {
    const code = bytes === undefined ? "no_such_file" : "no_time_column";
    return {
      at: now(),
      sources: [{ ...base, status: "failed", error: { code, args: {} } }],
      stories: [],
      counts: [],
      alerts: [],
    };
  }
  const notes =
    counts.bad.length === 0
      ? []
      : [{ code: "bad_lines", args: { count: counts.bad.length, lines: counts.bad.slice(0, 5).join(", ") } }];
  const signals = Object.fromEntries(
    setup.scanning.terms.flatMap(({ id, signal }) => (signal === undefined ? [] : [[id, signal]])),
  );
  const all = [...counts.series].flatMap(([term, buckets]) =>
    [...buckets].map(([hour, mentions]) => ({ term, hour, mentions })),
  );
  return {
    at: now(),
    sources: [{ ...base, status: "read", notes }],
    stories: [],
    counts: all.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.hour - b.hour)),
    alerts: alertsInCounts(counts, signals),
  };
}

function joined(read: ScanReport | undefined, counted: ScanReport | undefined): ScanReport {
  const parts = [read, counted].filter((part): part is ScanReport => part !== undefined);
  return {
    at: parts[0]?.at ?? 0,
    sources: parts.flatMap((part) => part.sources),
    stories: parts.flatMap((part) => part.stories),
    counts: parts.flatMap((part) => part.counts),
    alerts: parts.flatMap((part) => part.alerts).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  };
}

const SHOWN = 40;

/** Prints what a reading brought, for people or for machines. */
export function showScan(
  report: ScanReport,
  options: { readonly json?: true },
  setup: MonitorSetup,
  environment: Environment,
): void {
  const { stdout, stderr, language } = environment;
  const { offsetAt, allowed } = setup.scanning;
  if (options.json) {
    stdout.write(`${JSON.stringify(scanJson(report, { language, offsetAt }), undefined, 2)}\n`);
    return;
  }
  if (allowed.size > 0) stderr.write(`${monitorWords(language).allowed([...allowed].join(", "))}\n`);
  stdout.write(scanText(report, { look: lookOf(stdout, language), offsetAt, unicode: stdout.unicode, most: SHOWN }));
}
