import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { lectern } from "../../src/cli/lectern.js";
import type { Machine, Stream } from "../../src/cli/machine.js";

/** The root of the repository: where Lectern is installed while it is tested. */
export const installation = fileURLToPath(new URL("../..", import.meta.url));

/** A folder of its own, removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A stream that remembers what was written to it. */
function memoryStream(isTerminal: boolean): { readonly stream: Stream; readonly text: () => string } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const write = (text: string): void => void written.push(text);
  return { stream: { write, isTerminal, columns: 80, rows: 24, stream }, text: () => written.join("") };
}

/** What a test may decide; the rest is a quiet machine without terminals, in an empty folder. */
export interface MachineWishes extends Partial<Pick<Machine, "env" | "cwd" | "home" | "now">> {
  /** Which streams are terminals; none where nothing is said. */
  readonly terminals?: readonly ("stdin" | "stdout" | "stderr")[];
  /** What arrives on stdin. */
  readonly input?: string;
}

/** A machine in memory, with real folders. */
export function testMachine(wishes: MachineWishes = {}): {
  readonly machine: Machine;
  readonly stdout: () => string;
  readonly stderr: () => string;
} {
  const { terminals = [], input = "", home = emptyFolder(), ...rest } = wishes;
  const [out, err] = [memoryStream(terminals.includes("stdout")), memoryStream(terminals.includes("stderr"))];
  const bytes = new TextEncoder().encode(input);
  let counter = 0;
  const machine: Machine = {
    version: "1.2.3",
    runtime: "Node test",
    installation,
    cwd: home,
    env: {},
    pid: 4242,
    host: "desk",
    user: "lan",
    home,
    temporary: tmpdir(),
    today: () => "2026-03-02",
    isRunning: () => false,
    stdin: {
      isTerminal: terminals.includes("stdin"),
      stream: Readable.from([bytes]),
      read: async (limit) => (bytes.length > limit ? undefined : bytes),
    },
    stdout: out.stream,
    stderr: err.stream,
    now: () => Date.UTC(2026, 2, 2, 1, 0, 0),
    random: (size) => Uint8Array.from({ length: size }, () => counter++ & 255),
    onSignal: () => () => {},
    ...rest,
  };
  return { machine, stdout: out.text, stderr: err.text };
}

/** Runs a command line on a test machine. */
export async function runLectern(
  argv: readonly string[],
  wishes: MachineWishes = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { machine, stdout, stderr } = testMachine(wishes);
  const code = await lectern(argv, machine);
  return { code, stdout: stdout(), stderr: stderr() };
}
