import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isoAt, msOf, offsetOf } from "../domain/clock_time.js";
import type { Entry } from "../domain/event.js";
import type { Figures } from "../domain/media_picture.js";
import type { Lookout } from "../walk/ports.js";
import type { Environment } from "./environment.js";

/** What a lookout needs to know of the walk that it serves. */
export interface Serving {
  /** The record as it stands now. */
  readonly entries: () => readonly Entry[];
  readonly language: () => string;
  /** ISO 8601 with the offset of the organisation's zone. */
  readonly now: () => string;
}

/** The folder in which monitoring remembers: beside the incidents. */
export async function monitorFolder(environment: Environment): Promise<string> {
  return join(await environment.storeFolder(), "..", "monitor");
}

/**
 * What monitoring has remembered, for a walk. It only reads: `monitor watch` may be writing at the same time, and what it
 * writes is whole or not there. Everything of monitoring is loaded when there is something to read.
 */
export function lookoutFor(serving: Serving, environment: Environment): Lookout {
  // What came in while nobody sat at the incident is news, too.
  let told = msOf(serving.entries().at(-1)?.at ?? serving.now());
  let changed = 0;
  return {
    async picture(from) {
      const now = serving.now();
      const logged = await loggedFigures(serving, from, now);
      const seen = await (await import("./sighted.js")).sighted(from, now, serving.language(), environment);
      if (seen === undefined && Object.keys(logged).length === 0) return undefined;
      const figures: Figures = { ...seen?.figures, ...logged };
      return { alerts: [], stories: [], at: now, ...seen, from, figures };
    },
    async news() {
      const file = join(await monitorFolder(environment), "monitor.json");
      const written = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      if (written === changed) return [];
      changed = written;
      const { raisedSince } = await import("./sighted.js");
      const news = await raisedSince(told, serving.language(), environment);
      told = Math.max(told, ...news.map(({ raised }) => raised));
      return news.map(({ says }) => says);
    },
  };
}

/** What the logs of the incident count; nothing where no log was ever begun. */
async function loggedFigures({ entries }: Serving, from: string, now: string): Promise<Figures> {
  const all = entries();
  const asked = all.some(({ type }) => type === "enquiry");
  const rumoured = all.some(({ type }) => type === "rumour");
  if (!asked && !rumoured) return {};
  const [{ enquiriesOf }, { openRumours, waitingEnquiries }] = await Promise.all([
    import("../monitor/enquiries.js"),
    import("./hearsay_now.js"),
  ]);
  const lately = enquiriesOf(all).filter(({ received }) => msOf(received) >= msOf(from));
  const waiting = waitingEnquiries(all, now);
  return {
    ...(asked
      ? {
          askers: new Set(lately.map(({ outlet }) => outlet?.toLowerCase())).size,
          questions: lately.length,
          overdue: waiting.filter(({ status }) => status === "overdue").length,
        }
      : {}),
    ...(rumoured ? { rumours: openRumours(all).length } : {}),
  };
}

/** A moment in the zone of another one, ISO 8601. */
export function inZoneOf(ms: number, iso: string): string {
  return isoAt(ms, offsetOf(iso));
}
