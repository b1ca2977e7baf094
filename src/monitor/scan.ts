import type { Alert, ScanReport } from "../domain/coverage.js";
import type { MonitorSource, WatchTerm } from "../domain/watching.js";
import { alertOnly, raiseAlerts } from "./alerting.js";
import { HOUR } from "./burst/season.js";
import { closeHours } from "./hours.js";
import type { Matcher } from "./match/matcher.js";
import type { Mention } from "./mention.js";
import { readSource, readSources, type Reading } from "./sources.js";
import { countsOf, storiesOf } from "./stories.js";
import { bounded, NEW_SOURCE, type KeptMention, type MonitorState } from "./store/state.js";
import { take } from "./take.js";

/** How new mentions are judged. */
export interface Judging {
  readonly terms: readonly WatchTerm[];
  /** The matcher of `terms`, built once. */
  readonly matcher: Matcher;
  /** Keep what matches nothing. */
  readonly all: boolean;
  readonly keepDays?: number;
  /** Minutes east of Greenwich at a moment. */
  readonly offsetAt: (ms: number) => number;
}

/** What a scan reads and looks for. */
export interface Scanning extends Reading, Judging {
  readonly sources: readonly MonitorSource[];
}

/** What came of new mentions: nothing is stored yet and nobody was told. */
export interface Absorbed {
  readonly state: MonitorState;
  readonly kept: readonly KeptMention[];
  readonly alerts: readonly Alert[];
}

/** Takes in mentions and judges the hours that have ended. */
export function absorb(state: MonitorState, fresh: readonly Mention[], judging: Judging, now: number): Absorbed {
  const { terms, matcher, all, offsetAt, keepDays } = judging;
  const taken = take(state, fresh, { matcher, all, now });
  const closed = closeHours(taken.state, { terms: terms.map((term) => term.id), offsetAt, now });
  const signals = Object.fromEntries(
    terms.flatMap((term) => (term.signal === undefined ? [] : [[term.id, term.signal]])),
  );
  const raised = raiseAlerts(closed.state, closed.alarms, { signals, bucket: HOUR, countsOnly: false, now });
  return { state: bounded(raised.state, now, keepDays), kept: taken.kept, alerts: raised.alerts.map(alertOnly) };
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
  const absorbed = absorb({ ...state, sources }, fresh, scanning, now);
  const report = {
    at: now,
    sources: results.map((result) => result.report),
    stories: storiesOf(absorbed.kept, absorbed.state.mentions),
    counts: countsOf(absorbed.kept),
    alerts: absorbed.alerts,
  };
  return { state: absorbed.state, report, kept: absorbed.kept };
}
