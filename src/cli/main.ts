import { fstatSync, readFileSync, writeSync } from "node:fs";
import { homedir, hostname, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cliWords } from "../words/cli.js";
import type { Input, Signal } from "./environment.js";
import { EXIT, EXIT_OF_SIGNAL, failureText } from "./failures.js";
import { languageOf, localeLanguage } from "./language.js";
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

/** A reader that went away (`| head`), or a line that dropped: no failure of ours. */
const NOBODY_READS = new Set(["EPIPE", "EIO", "EBADF", "ERR_STREAM_DESTROYED"]);

interface ProcessOutput extends Stream {
  /** Resolves once everything is written, with why it could not be, such as "ENOSPC". */
  readonly flushed: () => Promise<string | undefined>;
}

function output(descriptor: 1 | 2, name: "stdout" | "stderr"): ProcessOutput {
  const onTerminal = isTerminal(descriptor);
  let opened: NodeJS.WriteStream | undefined;
  let failed: string | undefined;
  const fail = (error: NodeJS.ErrnoException): void => {
    if (!NOBODY_READS.has(error.code ?? "")) failed ??= error.code ?? error.name;
  };
  const stream = (): NodeJS.WriteStream => {
    opened ??= process[name].on("error", fail);
    return opened;
  };
  const writeNow = (text: string): void => {
    let rest = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // A pipe that is full takes the rest through its stream.
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") stream().write(rest);
      else fail(error as NodeJS.ErrnoException);
    }
  };
  return {
    write: (text) => (opened === undefined ? writeNow(text) : void opened.write(text)),
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
        if (opened === undefined) return resolve(failed);
        opened.once("error", () => resolve(failed));
        opened.write("", () => resolve(failed));
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

/** The folder that Lectern was called in; undefined when somebody has removed it. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
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

const language = languageOf(process.env["LECTERN_LANG"]) ?? localeLanguage(process.env) ?? "en";
const words = cliWords(language).failures;

const machine: Omit<Machine, "cwd"> = {
  version,
  runtime,
  installation,
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
    stderr.write(failureText(error, { language, version, runtime, debug }));
    process.exit(EXIT.couldNot);
  });
  const cwd = currentFolder();
  const code =
    cwd === undefined ? EXIT.couldNot : await lectern(process.argv.slice(2), Object.assign(machine, { cwd }));
  if (cwd === undefined) stderr.write(`${words.error(words.noFolder)}\n`);
  if (ending) return;
  const lost = await stdout.flushed();
  if (lost !== undefined) stderr.write(`${words.error(words.notWritten(lost))}\n`);
  await stderr.flushed();
  process.exit(lost === undefined ? code : EXIT.couldNot);
}

void main();
