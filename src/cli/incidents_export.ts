import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { bundleOf, bundleText } from "../journal/bundle.js";
import { journalWords } from "../words/journal.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { orFail } from "./open_incident.js";
import { storeOf } from "./record_view.js";
import { namedIncident } from "./which_incident.js";

/** Options of `lectern incidents export`. */
export interface IncidentsExportOptions {
  readonly incident: string;
  /** Where to write it; standard output where nothing is named. */
  readonly out?: string;
}

function writeNew(path: string, text: string, shown: string, language: string): void {
  const words = journalWords(language);
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new Failure("could_not", code === "EEXIST" ? words.fileExists(shown) : words.cannotWrite(shown, code));
  }
}

/**
 * `lectern incidents export`: the incident as one file, for a hand-over. Of a damaged record what can be read is
 * written, and the exit code is 1.
 */
export async function incidentsExport(options: IncidentsExportOptions, environment: Environment): Promise<number> {
  const { stdout, stderr, language, cwd } = environment;
  const words = journalWords(language);
  const store = await storeOf(environment);
  const id = await namedIncident(options.incident, store, language);
  const log = orFail(await store.open(id, { mode: "read" }), id, language);
  const text = bundleText(await bundleOf(log));
  if (options.out === undefined || options.out === "-") stdout.write(text);
  else {
    writeNew(resolve(cwd, options.out), text, options.out, language);
    stderr.write(`${words.exported(id, log.entries.length, options.out)}\n`);
  }
  if (log.damage === undefined) return EXIT.done;
  stderr.write(`${words.exportedDamaged(log.damage.line)}\n`);
  return EXIT.findings;
}
