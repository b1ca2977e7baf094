import { resolve } from "node:path";
import { msOf } from "../domain/clock_time.js";
import type { Alert } from "../domain/coverage.js";
import type { MediaPicture } from "../domain/media_picture.js";
import { raisedAlerts } from "../monitor/alerting.js";
import { sightedIn } from "../monitor/picture.js";
import { fileStore } from "../monitor/store/file.js";
import type { MonitorState } from "../monitor/store/state.js";
import { alertReason } from "../report/alert_text.js";
import type { Environment } from "./environment.js";
import { inZoneOf, monitorFolder } from "./lookout.js";

/** The state as it is now; undefined when it cannot be read: a walk goes on without it. */
async function stateNow(environment: Environment): Promise<MonitorState | undefined> {
  const folder = resolve(environment.cwd, await monitorFolder(environment));
  return fileStore(folder)
    .load()
    .catch(() => undefined);
}

/** What was seen between two moments (ISO 8601), in words of a language. */
export async function sighted(
  from: string,
  to: string,
  language: string,
  environment: Environment,
): Promise<MediaPicture | undefined> {
  const state = await stateNow(environment);
  return state === undefined ? undefined : pictureIn(state, { from, to, language });
}

/** A stretch of time and the language in which it is told. */
interface Asked {
  readonly from: string;
  readonly to: string;
  readonly language: string;
}

/** What a state holds about a stretch of time, its alerts in sentences. */
export function pictureIn(state: MonitorState, { from, to, language }: Asked): MediaPicture | undefined {
  const seen = sightedIn(state, msOf(from), msOf(to));
  if (seen === undefined) return undefined;
  return {
    from,
    at: inZoneOf(seen.at, to),
    figures: seen.figures,
    alerts: seen.alerts.map((alert) => ({
      id: alert.id,
      says: sentence(alert, language),
      ...(alert.signal === undefined ? {} : { signal: alert.signal }),
      ...(alert.level === undefined ? {} : { level: alert.level }),
    })),
    stories: seen.stories,
  };
}

/** The alerts raised after a moment, each as a sentence, oldest first. */
export async function raisedSince(
  since: number,
  language: string,
  environment: Environment,
): Promise<{ readonly raised: number; readonly says: string }[]> {
  const state = await stateNow(environment);
  return raisedAlerts(state?.alerts ?? [], since).map(({ raised, alert }) => ({
    raised,
    says: sentence(alert, language),
  }));
}

/** An alert as a walk tells it: which signal it supports, the step of signals shows by itself. */
function sentence(alert: Alert, language: string): string {
  const { signal, ...plain } = alert;
  void signal;
  return alertReason(plain, language);
}
