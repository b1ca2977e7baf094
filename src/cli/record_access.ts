import type { RecordEvent } from "../domain/event.js";
import { isStoreFailure, type StoreFailure } from "../journal/failure.js";
import type { IncidentStore } from "../journal/store.js";
import { journalWords } from "../words/journal.js";
import { caseFile, type CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { orFail, storeFailure } from "./open_incident.js";
import { storeOf } from "./record_view.js";
import { incidentToWrite } from "./which_incident.js";

/** Which incident a command writes in, and how to name one when that is not clear. */
export interface Target {
  readonly incident: string | undefined;
  readonly naming: string;
  /** What the command writes can be left for somebody who is writing in the incident now. */
  readonly canBeLeft?: boolean;
}

/** Opens an incident for writing, does the work, and lets go of it whatever happens. */
export async function withIncident<T>(
  target: Target,
  environment: Environment,
  work: (file: CaseFile) => Promise<T>,
): Promise<T> {
  const { language } = environment;
  const store = await storeOf(environment);
  const id = await incidentToWrite(target.incident, store, { language, naming: target.naming });
  const summary = orFail(await store.summary(id), id, language);
  const opened = await store.open(id, { mode: "write" });
  if (target.canBeLeft && isStoreFailure(opened) && opened.failed === "locked") {
    const leave = (events: readonly RecordEvent[]): Promise<number | StoreFailure | undefined> =>
      leaveIn(store, id, events);
    const held = { by: opened.holder?.user ?? journalWords(language).someone, leave };
    return work({ ...(await caseFile(orFail(await store.open(id, { mode: "read" }), id, language), summary)), held });
  }
  const log = orFail(opened, id, language);
  const stopListening = environment.onSignal(() => log.release());
  try {
    return await work(await caseFile(log, summary));
  } finally {
    stopListening();
    await log.release();
  }
}

/** Leaves events for whoever writes in an incident; gives back the number of the last where it is in the record by then. */
async function leaveIn(
  store: IncidentStore,
  id: string,
  events: readonly RecordEvent[],
): Promise<number | StoreFailure | undefined> {
  const name = await store.leave(id, events);
  if (isStoreFailure(name)) return name;
  // Whoever was writing may have gone in this moment: then it is ours to take in.
  const log = await store.open(id, { mode: "write" });
  if (isStoreFailure(log)) return undefined;
  await log.release();
  return log.entries.findLast(({ drop }) => drop === name)?.seq;
}

/** Writes events of a command, or leaves them for whoever is writing now: then there is no number yet. */
export async function writeOrLeave(
  file: CaseFile,
  events: readonly RecordEvent[],
  language: string,
): Promise<number | undefined> {
  if (file.held === undefined) return write(file, events, language);
  const left = await file.held.leave(events);
  if (isStoreFailure(left)) throw notWritten(left, file.summary.id, language);
  return left;
}

/** Writes events of a command; gives back the number of the last. Throws a Failure when nothing was written. */
export async function write(file: CaseFile, events: readonly RecordEvent[], language: string): Promise<number> {
  const written = await file.log.append(events);
  if (isStoreFailure(written)) throw notWritten(written, file.summary.id, language);
  return written.at(-1)?.seq ?? 0;
}

/** Why nothing was written, in words. */
export function notWritten(failure: StoreFailure, id: string, language: string): Failure {
  if (failure.failed !== "lost") return storeFailure(failure, id, language);
  const words = journalWords(language);
  return new Failure("could_not", words.lost(failure.holder?.user ?? words.someone));
}

/** The number of an entry as `--json` shows it; "waiting" while it is left for somebody who is writing. */
export function entryNumber(seq: number | undefined): { readonly seq: number } | { readonly waiting: true } {
  return seq === undefined ? { waiting: true } : { seq };
}
