import type { RecordEvent } from "../domain/event.js";
import { isStoreFailure, type StoreFailure } from "../journal/failure.js";
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
  const log = orFail(await store.open(id, { mode: "write" }), id, language);
  const stopListening = environment.onSignal(() => log.release());
  try {
    return await work(await caseFile(log, summary));
  } finally {
    stopListening();
    await log.release();
  }
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
