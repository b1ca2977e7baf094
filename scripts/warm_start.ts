import { spawnSync } from "node:child_process";
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KEYS, TerminalSession } from "../tests/pty/terminal_session.js";

/**
 * Keeps the code of the common ways into Lectern compiled: a playbook is validated, its scenarios are replayed, and a
 * walk is opened on a pseudo-terminal and left at once.
 */
export async function warmStart(root: string, into: string): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "lectern-warm-"));
  const kept = join(home, "start.bin");
  const warm = [join(root, "scripts/warm.cjs"), kept];
  const env = { PATH: process.env["PATH"] ?? "", HOME: home };
  for (const command of [
    ["validate", "playbooks/media_crisis.yaml"],
    ["dry-run", "playbooks/scenarios/media_crisis"],
  ]) {
    spawnSync(process.execPath, [...warm, ...command], { cwd: root, env, stdio: "ignore" });
  }
  const walk = [...warm, "run", "lectern:media_crisis.yaml"];
  const session = new TerminalSession(process.execPath, walk, { cwd: home, env: { HOME: home } });
  await session.waitFor("(1/");
  session.send(KEYS.interrupt);
  await session.exit;
  await copyFile(kept, `${into}.${process.pid}`);
  await rename(`${into}.${process.pid}`, into);
  await rm(home, { recursive: true });
}
