import { spawnSync } from "node:child_process";
import { root } from "./architecture/source_file.js";

/** Builds Lectern once before any test starts the command as people do. */
export function setup(): void {
  const { status, stderr } = spawnSync("npx", ["tsx", "scripts/build.ts", "--if-needed"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}
