import { fstatSync, readFileSync, writeSync } from "node:fs";
import { homedir, hostname, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Input, Signal } from "./environment.js";
import { EXIT, EXIT_OF_SIGNAL, failureText } from "./failures.js";
import { lectern } from "./lectern.js";
import type { Machine, Stream } from "./machine.js";

/** How long listeners may take to save and to let go of the lock. */
const GRACE_MS = 2000;

const installation = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { version } = JSON.parse(readFileSync(join(installation, "package.json"), "utf8")) as { version: string };
const runtime = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;

/** Only a character device can be a terminal; for all else the tables of terminals and sockets need not be loaded. */
function isTerminal(descriptor: number): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}

/** Writes at once where that works; a pipe that is full takes the rest through its stream. */
function writeNow(descriptor: number, text: string, later: () => NodeJS.WriteStream): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") later().write(rest);
    // A reader that went away (`| head`), or a line that dropped, must not look like a defect.
  }
}

function output(descriptor: 1 | 2, name: "stdout" | "stderr"): Stream & { readonly flushed: () => Promise<void> } {
  const onTerminal = isTerminal(descriptor);
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    opened ??= process[name].on("error", () => {});
    return opened;
  };
  return {
    write: (text) => (opened === undefined ? writeNow(descriptor, text, stream) : void opened.write(text)),
    isTerminal: onTerminal,
    get columns() {
      return (onTerminal && stream().columns) || 80;
    },
    get rows() {
      return (onTerminal && stream().rows) || 24;
    },
    get stream() {
      return stream();
    },
    flushed: () =>
      new Promise((resolve) => {
        if (opened === undefined) return resolve();
        opened.once("error", () => resolve());
        opened.write("", () => resolve());
      }),
  };
}

const input: Input = {
  isTerminal: isTerminal(0),
  get stream() {
    return process.stdin;
  },
  async read(limit) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  },
};

const stdout = output(1, "stdout");
const stderr = output(2, "stderr");

const listeners = new Set<(signal: Signal) => void | Promise<void>>();
let ending = false;

async function endOn(signal: Signal): Promise<void> {
  const code = EXIT_OF_SIGNAL[signal];
  // Somebody who asks twice means it.
  if (ending) process.exit(code);
  ending = true;
  const patience = new Promise((resolve) => setTimeout(resolve, GRACE_MS));
  await Promise.race([Promise.allSettled([...listeners].map(async (listener) => listener(signal))), patience]);
  process.exit(code);
}

/** The name of the account; some containers have none. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env["USER"] ?? String(process.getuid?.() ?? "");
  }
}

/** Signal 0 only asks; a process that may not be asked is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const machine: Machine = {
  version,
  runtime,
  installation,
  cwd: process.cwd(),
  env: process.env,
  pid: process.pid,
  host: hostname(),
  get user() {
    return accountName();
  },
  isRunning,
  home: homedir(),
  temporary: tmpdir(),
  // Asking Intl for the zone and then for the day would load its tables, some 25 ms.
  today() {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  stdin: input,
  stdout,
  stderr,
  now: () => Date.now(),
  random: (bytes) => process.getBuiltinModule("node:crypto").randomBytes(bytes),
  onSignal(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

async function main(): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void endOn(signal));
  process.on("uncaughtException", (error) => {
    const debug = process.argv.includes("--debug");
    machine.stderr.write(failureText(error, { language: "en", version, runtime, debug }));
    process.exit(EXIT.couldNot);
  });
  const code = await lectern(process.argv.slice(2), machine);
  if (ending) return;
  await Promise.all([stdout.flushed(), stderr.flushed()]);
  process.exit(code);
}

void main();
