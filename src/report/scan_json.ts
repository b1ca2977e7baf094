import { isoAt } from "../domain/clock_time.js";
import type { Alert, ScanReport, SourceReport, Story } from "../domain/coverage.js";
import { monitorWords } from "../words/monitor.js";
import { alertReason } from "./alert_text.js";

/** For whom a document for machines is made. */
export interface ScanReader {
  readonly language: string;
  /** Minutes east of Greenwich at a moment. */
  readonly offsetAt: (ms: number) => number;
}

/** A scan as a document for machines; times carry their offset. */
export function scanJson(report: ScanReport, reader: ScanReader): object {
  return {
    schemaVersion: 1,
    sources: report.sources.map((source) => sourceJson(source, reader)),
    stories: report.stories.map((story) => storyJson(story, reader)),
    counts: report.counts.map(({ term, hour, mentions }) => ({ term, hour: time(hour, reader), mentions })),
    alerts: report.alerts.map((alert) => alertJson(alert, reader)),
  };
}

function time(ms: number, { offsetAt }: ScanReader): string {
  return isoAt(ms, offsetAt(ms));
}

function sourceJson(
  { id, status, items, fresh, redirects, error, notes }: SourceReport,
  { language }: ScanReader,
): object {
  const words = monitorWords(language);
  return {
    id,
    status,
    items,
    new: fresh,
    redirects,
    ...(error === undefined
      ? {}
      : { error: { code: error.code, message: words.errors[error.code] ?? error.code, ...error.args } }),
    notes: notes.map(({ code, args }) => ({ code, message: words.notes[code]?.(args) ?? code, ...args })),
  };
}

/** A story for machines; also used by the digest. */
export function storyJson(story: Story, reader: ScanReader): object {
  const { id, title, url, mentions, outlets, channels, matched, first, last, copies, related } = story;
  return {
    id,
    title,
    ...(url === undefined ? {} : { url }),
    copies: mentions,
    outlets,
    channels,
    matched,
    first: time(first, reader),
    last: time(last, reader),
    mentions: copies.map(({ at, ...copy }) => ({ ...copy, at: time(at, reader) })),
    ...(related === undefined ? {} : { related }),
  };
}

/** An alert for machines, with its reason in words. */
export function alertJson(alert: Alert, reader: ScanReader): object {
  const { at, since, bucket, windows, ...rest } = alert;
  return {
    ...rest,
    at: time(at, reader),
    since: time(since, reader),
    bucket: bucket === 3_600_000 ? "hour" : "day",
    windows: windows.map(({ surprise, ...window }) => ({ ...window, log10p: surprise })),
    reason: alertReason(alert, reader.language),
  };
}
