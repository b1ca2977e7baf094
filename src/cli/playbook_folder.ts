import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Planned } from "./new_file.js";

/** Where a set of playbooks is put when nobody says. */
export const PLAYBOOKS = "playbooks";

/**
 * The files of a playbook folder of one's own: the built-in playbooks, which lead to one another, their libraries, the
 * schemas for editors, and one scenario of each playbook. Paths are below `folder`.
 */
export async function playbookFolder(installation: string, folder: string): Promise<Planned[]> {
  const builtIn = join(installation, "playbooks");
  const playbooks = await namesIn(builtIn, ".yaml");
  const libraries = await namesIn(join(builtIn, "library"), ".yaml");
  const schemas = await namesIn(join(builtIn, "schema"), ".json");
  const scenarios = await Promise.all(playbooks.map((name) => scenarioOf(builtIn, basename(name, ".yaml"))));
  const names = [
    ...playbooks,
    ...libraries.map((name) => `library/${name}`),
    ...schemas.map((name) => `schema/${name}`),
    ...scenarios.flat(),
  ];
  return Promise.all(
    names.map(async (name) => ({ path: `${folder}/${name}`, text: await readFile(join(builtIn, name), "utf8") })),
  );
}

/** The first scenario of a playbook. */
async function scenarioOf(builtIn: string, playbook: string): Promise<string[]> {
  const [first] = await namesIn(join(builtIn, "scenarios", playbook), ".yaml");
  return first === undefined ? [] : [`scenarios/${playbook}/${first}`];
}

async function namesIn(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => name)
    .toSorted();
}
