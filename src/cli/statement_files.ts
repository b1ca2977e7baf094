import { join } from "node:path";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { IncidentLog } from "../journal/store.js";
import { statementsOf } from "../walk/expectations.js";

/** A drafted text as a file beside the record. */
export interface StatementFile {
  /** "statements/holding-1-vi.md": the step, the round, the language. */
  readonly name: string;
  readonly text: string;
}

/** Every drafted text of a walk, as files that can be opened, mailed and printed. */
export function statementFiles(playbook: Playbook, run: Run): StatementFile[] {
  return statementsOf(playbook, run).flatMap(({ step, round, texts }) =>
    Object.entries(texts).map(([language, text]) => ({
      name: `statements/${step}-${round}-${language}.md`,
      text: `${text}\n`,
    })),
  );
}

/** Writes the drafted texts beside the record; gives back their paths. What cannot be written is in the record anyway. */
export async function writeStatements(
  log: IncidentLog,
  place: string,
  playbook: Playbook,
  run: Run,
): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, text } of statementFiles(playbook, run)) {
    const failure = await log.attach(name, text);
    if (failure === undefined) paths.push(join(place, log.id, name));
  }
  return paths;
}
