import type { Alert } from "../domain/coverage.js";
import { monitorWords } from "../words/monitor.js";

const HOUR = 3_600_000;

/** An alert as one sentence with its numbers, and the signal at which level it supports. */
export function alertReason(alert: Alert, language: string): string {
  const day = alert.windows.at(-1);
  return monitorWords(language).alert({
    term: alert.term,
    kind: alert.kind,
    observed: alert.observed,
    expected: alert.expected,
    hours: Math.round((alert.at - alert.since + alert.bucket) / HOUR),
    ratio: alert.observed / Math.max(alert.expected, 0.1),
    ...(alert.outlets === undefined ? {} : { outlets: alert.outlets }),
    oneIn: Math.floor(-(day?.surprise ?? 0)),
    ...(alert.signal === undefined || alert.single ? {} : { signal: alert.signal }),
    ...(alert.level === undefined ? {} : { level: alert.level }),
  });
}
