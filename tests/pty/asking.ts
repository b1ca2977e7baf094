import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerminalSession, type SessionOptions } from "./terminal_session.js";

/** A session that asks screens, and the replies it has written so far. */
export interface Asking {
  readonly session: TerminalSession;
  readonly replies: () => unknown[];
}

const open: { session: TerminalSession; folder: string }[] = [];

/** Asks the named screens of `fixtures/screens.ts` in a pseudo-terminal, then shows how the terminal was left. */
export function ask(names: readonly string[], options: SessionOptions = {}): Asking {
  const folder = mkdtempSync(join(tmpdir(), "lectern-asking-"));
  const replies = join(folder, "replies.jsonl");
  // Ctrl-C reaches the shell too; it stays to say how the terminal was left.
  const script = `trap : INT; node --import tsx tests/pty/fixtures/ask.ts ${names.join(" ")}; code=$?; stty -a; echo "STATUS $code"`;
  const session = new TerminalSession("/bin/sh", ["-c", script], {
    ...options,
    env: { REPLIES: replies, TMPDIR: folder, ...options.env },
  });
  open.push({ session, folder });
  return {
    session,
    replies() {
      const text = readFileSync(replies, { encoding: "utf8", flag: "a+" });
      return text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown);
    },
  };
}

/** Ends what is still running and removes its files. */
export function endAll(): void {
  for (const { session, folder } of open.splice(0)) {
    session.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
