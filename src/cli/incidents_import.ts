import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { readBundle, type Bundle } from "../journal/bundle.js";
import { isStoreFailure, type StoreFailure } from "../journal/failure.js";
import { journalWords } from "../words/journal.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { storeFailure } from "./open_incident.js";
import { storeOf, writeJson } from "./record_view.js";

/** Options of `lectern incidents import`. */
export interface IncidentsImportOptions {
  /** An exported file, or "-" for standard input. */
  readonly file: string;
  readonly json?: true;
}

/** A record of a year with its playbooks is a few megabytes. */
const LARGEST = 64 * 1024 * 1024;

async function bytesOf(file: string, environment: Environment): Promise<Uint8Array | undefined> {
  if (file === "-") return environment.stdin.read(LARGEST);
  const path = resolve(environment.cwd, file);
  try {
    const { size } = statSync(path);
    return size > LARGEST ? undefined : readFileSync(path);
  } catch (error) {
    throw new Failure("could_not", journalWords(environment.language).cannotRead(file), { cause: error });
  }
}

async function bundleIn(file: string, environment: Environment): Promise<Bundle> {
  const words = journalWords(environment.language).import;
  const bytes = await bytesOf(file, environment);
  if (bytes === undefined) throw new Failure("could_not", words.tooLarge(file));
  const bundle = readBundle(new TextDecoder().decode(bytes));
  if (bundle === "not_an_export") throw new Failure("could_not", words.notAnExport(file));
  if (bundle === "newer_version") throw new Failure("could_not", words.newer(file));
  return bundle;
}

function importFailure(failure: StoreFailure, id: string, language: string): Failure {
  const words = journalWords(language);
  switch (failure.failed) {
    case "damaged": {
      const { line, problem } = failure.damage;
      return new Failure("could_not", words.import.broken(line, words.problems[problem] ?? problem));
    }
    case "not_a_continuation":
      return new Failure("could_not", words.import.notAContinuation(id, failure.line));
    case "nothing_new":
      return new Failure("could_not", words.import.nothingNew(id));
    default:
      return storeFailure(failure, id, language);
  }
}

/** `lectern incidents import`: takes an exported incident in, or what was added to one that is here. */
export async function incidentsImport(options: IncidentsImportOptions, environment: Environment): Promise<number> {
  const { stderr, language } = environment;
  const words = journalWords(language).import;
  const bundle = await bundleIn(options.file, environment);
  const store = await storeOf(environment);
  const from = options.file === "-" ? "-" : basename(options.file);
  const imported = await store.import(bundle, from);
  if (isStoreFailure(imported)) throw importFailure(imported, bundle.incident, language);
  const { id, added, continued } = imported;
  if (options.json) writeJson(environment, { incident: id, added, continued });
  stderr.write(`${continued ? words.continued(id, added) : words.done(id, added)}\n`);
  return EXIT.done;
}
