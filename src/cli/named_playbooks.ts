import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { BUILT_IN } from "../compile/source_path.js";
import type { Environment } from "./environment.js";

/** A playbook that can be named on the command line: in the folder `playbooks` here, or one that comes with Lectern. */
export interface NamedPlaybook {
  readonly name: string;
  /** As findings name it. */
  readonly path: string;
}

/** The playbooks that have a name here, sorted; one's own wins over a built-in one of the same name. */
export async function namedPlaybooks({ cwd, folders }: Environment): Promise<NamedPlaybook[]> {
  const own = await namesIn(join(cwd, "playbooks"));
  const builtIn = await namesIn(join(folders.installation, "playbooks"));
  const byName = new Map([
    ...builtIn.map((name) => [name, `${BUILT_IN}${name}.yaml`] as const),
    ...own.map((name) => [name, `playbooks/${name}.yaml`] as const),
  ]);
  return [...byName].map(([name, path]) => ({ name, path })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => basename(entry.name, ".yaml"));
}
