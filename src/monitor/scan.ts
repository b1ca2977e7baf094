import type { ScanReport } from "../domain/coverage.js";
import type { MonitorSource, WatchTerm } from "../domain/watching.js";
import { alertOnly, raiseAlerts } from "./alerting.js";
import { HOUR } from "./burst/season.js";
import { closeHours } from "./hours.js";
import type { Matcher } from "./match/matcher.js";
import { readSource, readSources, type Reading } from "./sources.js";
import { countsOf, storiesOf } from "./stories.js";
import { bounded, NEW_SOURCE, type KeptMention, type MonitorState } from "./store/state.js";
import { take } from "./take.js";

/** What a scan reads and looks for. */
export interface Scanning extends Reading {
  readonly sources: readonly MonitorSource[];
  readonly terms: readonly WatchTerm[];
  /** The matcher of `terms`, built once. */
  readonly matcher: Matcher;
  /** Keep what matches nothing. */
  readonly all: boolean;
  readonly keepDays?: number;
}

/** What a scan brought: nothing is stored yet and nobody was told. */
export interface Scanned {
  readonly state: MonitorState;
  readonly report: ScanReport;
  readonly kept: readonly KeptMention[];
}

/** Reads all sources once, takes in what is new, and judges the hours that ended. */
export async function scan(state: MonitorState, scanning: Scanning): Promise<Scanned> {
  const results = await readSources(
    scanning.sources,
    state.sources,
    (source, before) => readSource(source, before, scanning),
    NEW_SOURCE,
  );
  const now = scanning.ports.now();
  const sources = { ...state.sources };
  for (const { report, state: after } of results) sources[report.id] = after;
  const fresh = results.flatMap((result) => result.fresh);
  const taken = take({ ...state, sources }, fresh, { matcher: scanning.matcher, all: scanning.all, now });
  const closed = closeHours(taken.state, {
    terms: scanning.terms.map((term) => term.id),
    offsetAt: scanning.offsetAt,
    now,
  });
  const signals = Object.fromEntries(
    scanning.terms.flatMap((term) => (term.signal === undefined ? [] : [[term.id, term.signal]])),
  );
  const raised = raiseAlerts(closed.state, closed.alarms, { signals, bucket: HOUR, countsOnly: false, now });
  const report = {
    at: now,
    sources: results.map((result) => result.report),
    stories: storiesOf(taken.kept, raised.state.mentions),
    counts: countsOf(taken.kept),
    alerts: raised.alerts.map(alertOnly),
  };
  return { state: bounded(raised.state, now, scanning.keepDays), report, kept: taken.kept };
}
