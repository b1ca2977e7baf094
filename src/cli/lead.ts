import { folderOf, joinPath } from "../compile/source_path.js";
import type { Playbook } from "../domain/playbook.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { compiledPlaybook, playbookPath } from "./find_playbook.js";

/** The playbook that a step leads to: beside the one that is walked, else by its name; undefined where it cannot be used. */
export async function ledPlaybook(
  name: string,
  from: Playbook,
  environment: Environment,
): Promise<Playbook | undefined> {
  const beside = await compiledPlaybook(joinPath(folderOf(from.file), `${name}.yaml`), environment);
  if (beside.result !== undefined) return beside.result;
  try {
    return (await compiledPlaybook(await playbookPath(name, environment), environment)).result;
  } catch (error) {
    // The incident may have been brought to a machine that has no such playbook.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
