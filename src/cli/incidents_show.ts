import type { Entry } from "../domain/event.js";
import { hanging, headLines } from "../report/status_text.js";
import { entryInWords, type RecordReader } from "../walk/record_words.js";
import { headOf, replayedWalks, type CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { readCase } from "./status.js";
import { namedIncident } from "./which_incident.js";

/** Options of `lectern incidents show`. */
export interface IncidentsShowOptions {
  readonly incident: string;
  readonly json?: true;
}

function readerOf(file: CaseFile, language: string): RecordReader {
  const playbooks = replayedWalks(file).map(({ playbook }) => playbook);
  const byWalk = new Map(file.walks.map(({ summary, replayed }) => [summary.walk, replayed?.playbook]));
  return { language, playbooks, playbookOf: (walk) => byWalk.get(walk) };
}

/** `lectern incidents show`: the whole record, entry by entry, with the numbers that `erase` takes. */
export async function incidentsShow(options: IncidentsShowOptions, environment: Environment): Promise<number> {
  const { stdout, language } = environment;
  const store = await storeOf(environment);
  const file = await readCase(store, await namedIncident(options.incident, store, language), language);
  if (options.json) {
    writeJson(environment, { incident: headOf(file), entries: file.log.entries });
    return EXIT.done;
  }
  const view = viewFor(environment, stampFor(environment, file.summary.opened_at).at);
  const reader = readerOf(file, language);
  const digits = String(file.log.entries.length).length;
  const lines: string[] = [];
  const line = (entry: Entry): string[] => {
    const number = String(entry.seq).padStart(digits);
    return hanging(`${number}  ${entry.at.slice(11, 16)}  `, `${entry.by}: ${entryInWords(entry, reader)}`, view);
  };
  let day = "";
  for (const entry of file.log.entries) {
    const its = entry.at.slice(0, 10);
    if (its !== day) lines.push("", view.look.style.strong(view.times.day(entry.at)));
    day = its;
    lines.push(...line(entry));
  }
  stdout.write(`${[...headLines(headOf(file), view), ...lines].join("\n")}\n`);
  return EXIT.done;
}
