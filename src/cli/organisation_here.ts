import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { compileOrganisation } from "../compile/compile.js";
import type { Organisation } from "../domain/organisation.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";

/** The organisation profile in a file; empty without one. Throws a Failure when it has errors. */
export async function organisationIn(path: string, environment: Environment): Promise<Organisation> {
  const there = await stat(resolve(environment.cwd, path)).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!there) return {};
  const { result } = await compileOrganisation(path, fileReader(environment.cwd), {
    builtIn: join(environment.folders.installation, "playbooks"),
  });
  const words = monitorWords(environment.language).command;
  if (result === undefined) throw new Failure("could_not", words.brokenProfile, { help: words.brokenProfileHelp });
  return result;
}
