import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./architecture/source_file.js";

/**
 * Builds Lectern once before any test starts the command as people do. While somebody edits the sources by hand the
 * last good build serves, so that tests of other parts can still be run; a machine that tests has none.
 */
export function setup(): void {
  const { status, stderr } = spawnSync("npx", ["tsx", "scripts/build.ts", "--if-needed", "--cold"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0) return;
  const failure = `The build failed:\n${stderr}`;
  if (process.env["CI"] !== undefined || !existsSync(join(root, "dist/cli/main.cjs"))) throw new Error(failure);
  process.stderr.write(failure);
}
