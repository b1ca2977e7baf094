import type { Alert } from "../domain/coverage.js";
import { alertOnly, raiseAlerts } from "./alerting.js";
import { HOUR } from "./burst/season.js";
import { placeColumns, type ColumnMap } from "./feed/columns.js";
import { parseCsv } from "./feed/csv.js";
import { alarmsOf, stepSeries, type Alarm } from "./hours.js";
import { EMPTY_STATE, NEW_SERIES } from "./store/state.js";
import { clean } from "./text/clean.js";
import { momentOf } from "./text/dates.js";

/** Counts made by another tool: by term, the count of each bucket. */
export interface Counts {
  readonly series: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Length of a bucket in milliseconds: an hour, or a day where the rows are a day apart. */
  readonly bucket: number;
  readonly rows: number;
  readonly bad: readonly number[];
}

const DAY = 24 * HOUR;

/** Reads a table of time, count and perhaps term; undefined when no column holds a time and a count. */
export function readCounts(text: string, map: ColumnMap, offset: number): Counts | undefined {
  const [header = [], ...rows] = parseCsv(text);
  const { published, count, term } = placeColumns(header, map);
  if (published === undefined || count === undefined) return undefined;
  const bad: number[] = [];
  const read = rows.flatMap((row, index) => {
    const at = momentOf(row[published] ?? "", offset);
    const n = Number((row[count] ?? "").trim().replace(/[\s\u00a0]/g, ""));
    if (at === undefined || !Number.isFinite(n) || n < 0 || (row[count] ?? "").trim() === "") {
      bad.push(index + 2);
      return [];
    }
    return [{ at, n, term: clean((term === undefined ? "" : row[term]) ?? "") || "all" }];
  });
  const bucket = read.every(({ at }) => (at + offset * 60_000) % DAY === 0) ? DAY : HOUR;
  const series = new Map<string, Map<number, number>>();
  for (const { at, n, term: name } of read) {
    const start = Math.floor((at + offset * 60_000) / bucket) * bucket - offset * 60_000;
    const buckets = series.get(name) ?? new Map<number, number>();
    buckets.set(start, (buckets.get(start) ?? 0) + n);
    series.set(name, buckets);
  }
  return { series, bucket, rows: read.length, bad };
}

/** The alerts in ready counts. A bucket between two others that has no row counts as zero. */
export function alertsInCounts(
  { series, bucket }: Counts,
  signals: Readonly<Record<string, string>>,
): readonly Alert[] {
  const alarms: Alarm[] = [];
  for (const [term, buckets] of series) {
    const times = [...buckets.keys()];
    const last = times.reduce((most, at) => Math.max(most, at), -Infinity);
    let state = NEW_SERIES;
    for (let hour = times.reduce((least, at) => Math.min(least, at), Infinity); hour <= last; hour += bucket) {
      const made = stepSeries(state, { hour, y: buckets.get(hour) ?? 0, x: 1 });
      state = made.series;
      alarms.push(...alarmsOf(term, hour, made, false));
    }
  }
  alarms.sort((a, b) => a.at - b.at || (a.term < b.term ? -1 : 1));
  return raiseAlerts(EMPTY_STATE, alarms, { signals, bucket, countsOnly: true, now: 0 }).alerts.map(alertOnly);
}
