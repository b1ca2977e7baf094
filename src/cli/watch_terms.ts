import { join } from "node:path";
import { compileFile } from "../compile/compile.js";
import type { MonitorSettings, WatchTerm } from "../domain/watching.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";

/** Where watch terms can come from; the first that has any wins, only profile and incidents add up. */
export interface TermSources {
  /** Phrases of the command line. */
  readonly phrases: readonly string[];
  /** A file named on the command line: a profile, a library or a playbook. */
  readonly file: string | undefined;
  readonly settings: MonitorSettings;
  /** Terms of the playbooks that open incidents are walked by. */
  readonly ofIncidents: readonly WatchTerm[];
}

/** The watch terms to look for. Throws a Failure when a file that was named has none. */
export async function watchTerms(sources: TermSources, environment: Environment): Promise<readonly WatchTerm[]> {
  const { phrases, file, settings, ofIncidents } = sources;
  if (phrases.length > 0) return phrases.map((phrase) => ({ id: phrase, any: [phrase] }));
  if (file === undefined) {
    const together = bothOnce(settings.terms ?? [], ofIncidents);
    if (together.length > 0) return together;
  }
  const path = file ?? join(environment.folders.installation, "playbooks", "library", "monitoring.yaml");
  const terms = await termsIn(path, environment);
  if (terms.length > 0) return terms;
  const words = monitorWords(environment.language).command;
  throw new Failure("could_not", words.badTerms(path), { help: words.badTermsHelp });
}

/** Terms of the profile, then those of incidents that it does not define itself. */
function bothOnce(own: readonly WatchTerm[], others: readonly WatchTerm[]): WatchTerm[] {
  const byId = new Map(others.map((term) => [term.id, term]));
  for (const term of own) byId.set(term.id, term);
  return [...byId.values()];
}

async function termsIn(path: string, { cwd, folders }: Environment): Promise<readonly WatchTerm[]> {
  const { result } = await compileFile(path, fileReader(cwd), { builtIn: join(folders.installation, "playbooks") });
  switch (result?.is) {
    case "organisation":
      return result.organisation.monitor?.terms ?? [];
    case "library":
      return Object.values(result.library.watch_terms ?? {});
    case "playbook":
      return Object.values(result.playbook.watch_terms ?? {});
    default:
      return [];
  }
}
