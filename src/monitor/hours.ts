import { detect, DETECTOR, type Step } from "./burst/detector.js";
import { detectFall } from "./burst/fall.js";
import { cellOf, factorOf, HOUR, hourOf, learnHour, type Season } from "./burst/season.js";
import { NEW_SERIES, type KeptMention, type MonitorState, type SeriesState } from "./store/state.js";

/** An alarm of one series as the detector gives it, before anybody asks whether to tell. */
export interface Alarm {
  readonly term: string;
  readonly kind: "burst" | "fall" | "slow";
  readonly at: number;
  /** Length of its run in buckets, the one of the alarm included. */
  readonly run: number;
  readonly observed: number;
  readonly expected: number;
  /** The last day of the series up to it, oldest first. */
  readonly recent: SeriesState["recent"];
}

/** A bare match counts half, because it may be another word (monitoring notes 3.3). */
export function weightOf(mention: KeptMention, term: string): number {
  const match = mention.matched.find((one) => one.term === term);
  return match === undefined ? 0 : match.how === "exact" ? 1 : 0.5;
}

/** A run this long is a slow burn, not a burst. */
const SLOW = 24;
/** Windows of an alert reach back a day. */
const REMEMBERED = 24;

/** One bucket of one series, learned. Undefined exposure leaves it as it was. */
export function stepSeries(
  series: SeriesState,
  bucket: { readonly hour: number; readonly y: number; readonly x: number },
): {
  readonly series: SeriesState;
  readonly step?: Step;
  readonly fell?: Pick<Alarm, "observed" | "expected" | "run">;
} {
  const step = detect(series.detector, bucket.y, bucket.x);
  if (step === undefined) return { series };
  const ignorance = step.mean / (DETECTOR.a0 + series.detector.sa);
  const fall = detectFall(series.fall, { y: bucket.y, mean: step.mean, dispersion: step.dispersion, ignorance });
  const recent = [...series.recent, { hour: bucket.hour, y: bucket.y, mean: step.mean, variance: step.variance }].slice(
    -REMEMBERED,
  );
  return {
    series: { ...series, detector: step.state, fall: fall.state, recent },
    step,
    ...(fall.alarm ? { fell: fall } : {}),
  };
}

/** The alarms of a step at an hour. */
export function alarmsOf(term: string, hour: number, made: ReturnType<typeof stepSeries>, open: boolean): Alarm[] {
  const { step, fell } = made;
  const common = { term, at: hour, recent: made.series.recent };
  const kind = step !== undefined && step.run >= SLOW ? "slow" : "burst";
  const rise: Alarm[] =
    step?.alarm === true ? [{ ...common, kind, run: step.run, observed: step.observed, expected: step.expected }] : [];
  // An hour that is still running always looks like a fall.
  return fell === undefined || open
    ? rise
    : [...rise, { ...common, kind: "fall", run: fell.run, observed: fell.observed, expected: fell.expected }];
}

/** The share of sources that were read in an hour, or later without a gap back to it. A source that is gone does not count. */
export function covered(state: MonitorState, hour: number): number {
  const sources = Object.values(state.sources).filter((source) => source.gone !== true && source.covers !== undefined);
  if (sources.length === 0) return 0;
  const seen = sources.filter(({ covers }) => covers !== undefined && covers.from <= hour && covers.to >= hour);
  return seen.length / sources.length;
}

/** What closing hours needs beside the state. */
export interface Closing {
  readonly terms: readonly string[];
  /** Minutes east of Greenwich at a moment. */
  readonly offsetAt: (ms: number) => number;
  readonly now: number;
}

/** Closes every hour before the one of `now`: the series and the season learn, and alarms come out in order of time. */
export function closeHours(
  state: MonitorState,
  closing: Closing,
): { readonly state: MonitorState; readonly alarms: readonly Alarm[] } {
  const current = hourOf(closing.now);
  const first = state.open ?? firstHour(state, current);
  const counts = countsByHour(state.mentions, first);
  const series: Record<string, SeriesState> = { ...state.series };
  let season = state.season;
  const alarms: Alarm[] = [];
  for (let hour = first; hour < current; hour += HOUR) {
    const looked = covered(state, hour);
    if (looked === 0) continue;
    const offset = closing.offsetAt(hour);
    const x = looked * factorOf(season, cellOf(hour, offset));
    for (const term of closing.terms) {
      const made = stepSeries(series[term] ?? NEW_SERIES, { hour, y: counts.get(`${hour} ${term}`) ?? 0, x });
      series[term] = made.series;
      alarms.push(...alarmsOf(term, hour, made, false));
    }
    season = learnHour(season, { start: hour, items: state.items[hour] ?? 0, looked }, offset);
  }
  const items = Object.fromEntries(Object.entries(state.items).filter(([hour]) => Number(hour) >= current));
  const closed = { ...state, series, season, items, open: Math.max(first, current) };
  return { state: closed, alarms: [...alarms, ...openAlarms(closed, season, closing)] };
}

/** What the hour that is still running would say if it ended now: expected is the whole hour, so nothing is said too early. */
function openAlarms(state: MonitorState, season: Season, closing: Closing): Alarm[] {
  const hour = hourOf(closing.now);
  const looked = covered(state, hour);
  if (looked === 0) return [];
  const counts = countsByHour(state.mentions, hour);
  const x = looked * factorOf(season, cellOf(hour, closing.offsetAt(hour)));
  return closing.terms.flatMap((term) => {
    const y = counts.get(`${hour} ${term}`) ?? 0;
    return y === 0 ? [] : alarmsOf(term, hour, stepSeries(state.series[term] ?? NEW_SERIES, { hour, y, x }), true);
  });
}

function firstHour(state: MonitorState, current: number): number {
  const covers = Object.values(state.sources).flatMap(({ covers }) =>
    covers === undefined ? [] : [hourOf(covers.from)],
  );
  return Math.max(current - 28 * 24 * HOUR, Math.min(current, ...covers));
}

function countsByHour(mentions: readonly KeptMention[], from: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (!mention.counts || mention.hour < from) continue;
    for (const { term } of mention.matched) {
      const key = `${mention.hour} ${term}`;
      counts.set(key, (counts.get(key) ?? 0) + weightOf(mention, term));
    }
  }
  return counts;
}
