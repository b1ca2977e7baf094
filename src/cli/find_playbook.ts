import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Compiled } from "../compile/compiled.js";
import { nearest } from "../compile/nearest.js";
import { BUILT_IN } from "../compile/source_path.js";
import type { Playbook } from "../domain/playbook.js";
import { runWords } from "../words/run.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";
import { namedPlaybooks } from "./named_playbooks.js";
import { cachedPlaybook } from "./playbook_cache.js";
import { PROFILE } from "./store_folder.js";

/** The path of the playbook that a person named; throws a Failure with near names when there is none. */
export async function playbookPath(given: string, environment: Environment): Promise<string> {
  const named = await namedPlaybooks(environment);
  const match = named.find(({ name }) => name === given);
  if (match !== undefined) return match.path;
  if (given.startsWith(BUILT_IN)) return given;
  const isFile = await stat(resolve(environment.cwd, given)).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (isFile) return given;
  const words = runWords(environment.language);
  const names = named.map(({ name }) => name);
  const near = nearest(given, names);
  throw new Failure("could_not", words.noSuchPlaybook(given), {
    help: near === undefined ? words.playbooksAre(names.join(", ")) : words.didYouMean(near),
  });
}

/** Compiles a playbook with the organisation profile of the current folder, or takes what is kept of it. */
export async function compiledPlaybook(path: string, environment: Environment): Promise<Compiled<Playbook>> {
  const { cwd, folders } = environment;
  const hasProfile = await stat(join(cwd, PROFILE)).then(
    (stats) => stats.isFile(),
    () => false,
  );
  const options = {
    builtIn: join(folders.installation, "playbooks"),
    ...(hasProfile ? { organisation: PROFILE } : {}),
  };
  return cachedPlaybook({ path, reader: fileReader(cwd), options }, environment);
}

/** A playbook that can be walked; one with errors is a Failure, and its errors stand on stderr with their places. */
export async function usablePlaybook(path: string, environment: Environment): Promise<Playbook> {
  const { result, findings, sources } = await compiledPlaybook(path, environment);
  if (result !== undefined) return result;
  const { showFindings } = await import("./show_findings.js");
  showFindings(
    findings.filter((finding) => finding.level === "error"),
    sources,
    environment,
  );
  const words = runWords(environment.language);
  throw new Failure("could_not", words.broken(path), { help: words.brokenHelp(path) });
}
