import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KEYS, TerminalSession } from "../tests/pty/terminal_session.js";

// `npm start` on a terminal, as somebody with a fresh clone sees it: choose the playbook, see its first question, leave.
const home = mkdtempSync(join(tmpdir(), "lectern-start-"));
const env = { HOME: home, LECTERN_LANG: "en", npm_config_update_notifier: "false" };
try {
  const session = new TerminalSession("npm", ["start"], { columns: 80, rows: 24, env });
  const list = await session.waitFor(/Start: [^]*media_crisis\b/);
  const number = /(\d+)\. Start:(?:(?!\d+\. )[^])*\bmedia_crisis\b/.exec(list)?.[1] ?? "";
  session.send(number);
  await session.waitFor(new RegExp(`❯ ${number}\\. Start:`), { now: true });
  session.send(KEYS.enter);
  const screen = await session.waitFor("When did your body learn of it?");
  process.stdout.write(`${screen}\n\n`);
  session.send(KEYS.interrupt);
  await session.waitFor("To continue: lectern run", { now: true });
  const { code } = await session.exit;
  if (code !== 130) throw new Error(`Ctrl-C should end with 130, not ${code}:\n${session.scrollback()}`);
  process.stdout.write("The first question appeared, and Ctrl-C said how to continue.\n");
} finally {
  rmSync(home, { recursive: true, force: true });
}
