import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";

/** One program to start: what it is called in the table, and its words behind `node`. */
export interface Program {
  readonly name: string;
  readonly argv: readonly string[];
  /** It keeps incidents: each start gets an empty folder for them. */
  readonly keeps?: boolean;
  /** On a terminal: ready when this has been written, and then it is stopped. */
  readonly until?: RegExp;
}

/** Milliseconds, sorted. */
export interface Times {
  readonly least: number;
  readonly median: number;
}

/** A program that takes longer than this to be ready is broken. */
const PATIENCE_MS = 20_000;

function timesOf(measured: readonly number[]): Times {
  const sorted = measured.toSorted((a, b) => a - b);
  return { least: sorted[0] as number, median: sorted[sorted.length >> 1] as number };
}

function msSince(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Where programs run: an empty home, so that nobody's settings decide. */
export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

function untilEnd({ name, argv }: Program, place: Place): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    ...place,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  const took = msSince(start);
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return took;
}

function untilReady({ name, argv }: Program, until: RegExp, place: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, [...argv], { name: "xterm-256color", cols: 80, rows: 24, ...place });
    let written = "";
    let took: number | undefined;
    const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.onData((data) => {
      written += data;
      if (took !== undefined || !until.test(written)) return;
      took = msSince(start);
      child.kill("SIGKILL");
    });
    child.onExit(() => {
      clearTimeout(patience);
      if (took === undefined) reject(new Error(`${name} was never ready:\n${written}`));
      else resolve(took);
    });
  });
}

/** Starts each program so many times, in turns, so that a busy moment of the machine falls on all of them. */
export async function startTimes(programs: readonly Program[], rounds: number, place: Place): Promise<Times[]> {
  const measured = programs.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, program] of programs.entries()) {
      const store = program.keeps ? ["--store", join(place.cwd, `store-${round}-${program.name}`)] : [];
      const started = { ...program, argv: [...program.argv, ...store] };
      const took = program.until ? await untilReady(started, program.until, place) : untilEnd(started, place);
      measured[index]?.push(took);
    }
  }
  return measured.map(timesOf);
}

/** How often work can be done in a second, measured for about `seconds`. */
export async function perSecond(work: () => unknown, seconds = 1): Promise<number> {
  await work();
  const start = process.hrtime.bigint();
  let count = 0;
  while (msSince(start) < seconds * 1000) {
    await work();
    count += 1;
  }
  return (count * 1000) / msSince(start);
}
