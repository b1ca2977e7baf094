import { headLines } from "../report/status_text.js";
import { journalWords } from "../words/journal.js";
import { caseFile, headOf } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { isStoreFailure } from "../journal/failure.js";
import type { IncidentStore, IncidentSummary, WalkSummary } from "../journal/store.js";
import type { IncidentHead } from "../report/status.js";
import { orFail } from "./open_incident.js";
import { stampFor, storeOf, viewFor, writeJson } from "./record_view.js";

/** Options of `lectern incidents`. */
export interface IncidentsOptions {
  readonly json?: true;
}

async function headIn(store: IncidentStore, summary: IncidentSummary): Promise<IncidentHead> {
  const log = await store.open(summary.id, { mode: "read" });
  // What cannot be opened is still listed, with what the list itself could tell.
  return headOf(isStoreFailure(log) ? { summary, walks: [] } : await caseFile(log, summary));
}

function walkDocument({ walk, playbook, version, language, started_at, ended }: WalkSummary): object {
  return { walk, playbook, version, language, startedAt: started_at, ended };
}

/** `lectern incidents`: every incident of the store, the one with the latest entry first. */
export async function incidents(options: IncidentsOptions, environment: Environment): Promise<number> {
  const { stdout, language } = environment;
  const store = await storeOf(environment);
  const summaries = orFail(await store.list(), "", language);
  const heads: IncidentHead[] = [];
  for (const summary of summaries) heads.push(await headIn(store, summary));
  if (options.json) {
    const listed = heads.map((head, index) => ({
      ...head,
      walks: (summaries[index] as IncidentSummary).walks.map(walkDocument),
    }));
    writeJson(environment, { incidents: listed });
  } else if (heads.length === 0) {
    const words = journalWords(language);
    stdout.write(`${words.noIncidents} ${words.toStart}\n`);
  } else {
    const blocks = heads.map((head) => {
      const view = viewFor(environment, stampFor(environment, head.openedAt).at);
      return `${headLines(head, view).join("\n")}\n`;
    });
    stdout.write(blocks.join("\n"));
  }
  return EXIT.done;
}
