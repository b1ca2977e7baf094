import { statusText } from "../report/status_text.js";
import { journalWords } from "../words/journal.js";
import { caseFile, incidentStatus, type CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { orFail } from "./open_incident.js";
import { languageOfDocument, stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { namedIncident, openIncidents } from "./which_incident.js";
import type { IncidentStore } from "../journal/store.js";

/** Options of `lectern status`. */
export interface StatusOptions {
  /** An id or the start of one; every open incident where none is named. */
  readonly incident?: string;
  readonly json?: true;
}

/** `lectern status`: where an incident stands, what is open, what is due and when. It only reads. */
export async function status(options: StatusOptions, environment: Environment): Promise<number> {
  const { language, stdout } = environment;
  const store = await storeOf(environment);
  const ids =
    options.incident === undefined
      ? (await openIncidents(store, language)).map(({ id }) => id)
      : [await namedIncident(options.incident, store, language)];
  const files: CaseFile[] = [];
  for (const id of ids) files.push(await readCase(store, id, language));
  if (options.json) {
    const incidents = files.map((file) => {
      const { at } = stampFor(environment, file.summary.opened_at);
      return { at, ...incidentStatus(file, at, languageOfDocument(environment, file.summary.walks[0]?.language)) };
    });
    writeJson(environment, { incidents });
    return EXIT.done;
  }
  const texts = files.map((file) => {
    const { at } = stampFor(environment, file.summary.opened_at);
    return statusText(incidentStatus(file, at, language), viewFor(environment, at));
  });
  if (texts.length > 0) stdout.write(texts.join("\n"));
  else stdout.write(`${journalWords(language).status.noneOpen} ${journalWords(language).toStart}\n`);
  return EXIT.done;
}

/** An incident opened for reading, with its walks replayed. Throws a Failure when it cannot be read at all. */
export async function readCase(store: IncidentStore, id: string, language: string): Promise<CaseFile> {
  const summary = orFail(await store.summary(id), id, language);
  return caseFile(orFail(await store.open(id, { mode: "read" }), id, language), summary);
}
