import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeCompiled } from "../src/cli/compiled_playbook.js";
import { fileReader } from "../src/cli/file_reader.js";
import { keptForm } from "../src/cli/playbook_cache.js";
import { compilePlaybook } from "../src/compile/compile.js";
import { BUILT_IN } from "../src/compile/source_path.js";

/**
 * Checks and compiles the built-in playbooks, so that a walk starts without the YAML parser and the schema. Gives
 * back the names of those that have errors; they are left out, and `lectern validate` shows why.
 */
export async function compilePlaybooks(root: string, into: string, build: string): Promise<string[]> {
  const builtIn = join(root, "playbooks");
  const reader = fileReader(root);
  const failed: string[] = [];
  await mkdir(into, { recursive: true });
  for (const name of (await readdir(builtIn)).filter((file) => file.endsWith(".yaml"))) {
    const source = { path: `${BUILT_IN}${name}`, reader, options: { builtIn } };
    const compiled = await compilePlaybook(source.path, reader, source.options);
    const kept = await keptForm(compiled, build, source);
    if (kept === undefined) failed.push(name);
    else await writeFile(join(into, `${name}.json`), writeCompiled(kept));
  }
  return failed;
}
