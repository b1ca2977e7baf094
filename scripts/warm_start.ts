import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KEYS, TerminalSession } from "../tests/pty/terminal_session.js";

/** Keeps the code that the first question needs, compiled: a walk is opened on a pseudo-terminal, and left at once. */
export async function warmStart(root: string, into: string): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "lectern-warm-"));
  const kept = join(home, "start.bin");
  const argv = [join(root, "scripts/warm.cjs"), kept, "run", "lectern:media_crisis.yaml"];
  const session = new TerminalSession(process.execPath, argv, { cwd: home, env: { HOME: home } });
  await session.waitFor("(1/");
  session.send(KEYS.interrupt);
  await session.exit;
  await copyFile(kept, `${into}.${process.pid}`);
  await rename(`${into}.${process.pid}`, into);
  await rm(home, { recursive: true });
}
