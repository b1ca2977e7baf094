import type { Stamp } from "../domain/event.js";
import { isoAt, offsetOf } from "../domain/clock_time.js";
import { DEFAULT_TIME_ZONE } from "../domain/organisation.js";
import type { StatusView } from "../report/status_text.js";
import { printDate, printDuration, printMoment, printTime } from "../statement/printing.js";
import { symbolsFor } from "../terminal/symbols.js";
import type { Environment } from "./environment.js";
import { incidentStore } from "./incident_store.js";
import type { FileStore } from "../journal/file_store.js";
import { lookOf } from "./look.js";
import { zoneClock } from "./zone_clock.js";

/** The store of this person, for commands outside a walk. */
export function storeOf(environment: Environment): Promise<FileStore> {
  return incidentStore(environment, stampIn(environment));
}

function stampIn({ now, user }: Environment): () => Stamp {
  const clock = zoneClock(now, DEFAULT_TIME_ZONE);
  return () => ({ at: clock(), by: user });
}

/** The stamp of an event added to an incident: now, with the offset that the incident was opened with. */
export function stampFor(environment: Environment, openedAt: string): Stamp {
  return { at: isoAt(environment.now(), offsetOf(openedAt)), by: environment.user };
}

/** How reports of the record look on standard output. */
export function viewFor(environment: Environment, at: string): StatusView {
  const { stdout, language } = environment;
  const { clock, bullet } = symbolsFor(stdout.unicode);
  return {
    look: lookOf(stdout, language),
    at,
    times: {
      moment: (iso) => printMoment(iso, language),
      near: (iso) => (iso.slice(0, 10) === at.slice(0, 10) ? printTime(iso) : printMoment(iso, language)),
      day: (iso) => printDate(iso, language),
      span: (ms) => printDuration(ms, language),
    },
    ...(stdout.isTerminal ? { columns: Math.min(100, stdout.columns) } : {}),
    signs: { clock, bullet },
  };
}

/**
 * The language of titles in a document for machines: that of the walk unless somebody asks for one, so that the same
 * record gives the same bytes whoever reads it.
 */
export function languageOfDocument({ settings, language }: Environment, recorded: string | undefined): string {
  return settings.language.from.is === "flag" ? language : (recorded ?? "en");
}

/** A document for machines on standard output. */
export function writeJson(environment: Environment, document: object): void {
  environment.stdout.write(`${JSON.stringify({ schemaVersion: 1, ...document }, null, 2)}\n`);
}
