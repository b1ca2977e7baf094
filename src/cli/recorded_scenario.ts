import { open, stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { Playbook } from "../domain/playbook.js";
import type { IncidentLog } from "../journal/store.js";
import { recordScenario } from "../walk/record_scenario.js";
import { runWords } from "../words/run.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";

/** Makes sure, before the walk begins, that a scenario can be written there later: nobody's file is written over. */
export async function checkRecordFile(file: string, { cwd, language }: Environment): Promise<void> {
  const exists = await stat(resolve(cwd, file)).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new Failure("wrong_use", runWords(language).fileExists(file), { help: runWords(language).fileExistsHelp });
}

/** Writes a walk as a scenario file; what people typed is replaced. */
export async function writeScenario(
  file: string,
  walk: { readonly playbook: Playbook; readonly id: string; readonly log: IncidentLog },
  { cwd }: Environment,
): Promise<void> {
  const path = resolve(cwd, file);
  const { playbook, id, log } = walk;
  const named = playbook.file.startsWith("lectern:")
    ? playbook.file
    : relative(dirname(path), resolve(cwd, playbook.file)).replaceAll("\\", "/");
  const scenario = recordScenario(playbook, id, log.entries, named);
  if (scenario === undefined) return;
  const { Document } = await import("yaml");
  const text = new Document(scenario).toString({ lineWidth: 120 });
  const handle = await open(path, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
