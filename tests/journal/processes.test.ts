import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/journal/disk.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import { FileStore } from "../../src/journal/file_store.js";
import type { IncidentLog } from "../../src/journal/store.js";
import { INCIDENT, opening, ports } from "./sample.js";
import { scratch } from "./scratch.js";
import { good } from "./store_contract.js";

let bundle = "";

beforeAll(async () => {
  bundle = mkdtempSync(join(tmpdir(), "lectern-appender-"));
  await build({
    entryPoints: ["appender_child.ts", "leaver_child.ts"].map((name) => fileURLToPath(new URL(name, import.meta.url))),
    outdir: bundle,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

/** What a child said, and how to hear of it as it says it. */
interface Child {
  readonly process: ChildProcess;
  readonly said: string[];
  readonly ended: Promise<unknown>;
}

function start(
  args: readonly string[],
  onLine: (line: string, child: ChildProcess) => void = () => {},
  { limit = "", program = "appender_child.mjs" }: { readonly limit?: string; readonly program?: string } = {},
): Child {
  const words = [process.execPath, join(bundle, program), ...args];
  const [command = "", ...rest] = limit === "" ? words : ["/bin/sh", "-c", `${limit}; exec "$@"`, "sh", ...words];
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "inherit"] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    said.push(line);
    onLine(line, child);
  });
  return { process: child, said, ended: Promise.all([once(child, "exit"), once(lines, "close")]) };
}

async function world(): Promise<{ folder: string; read: () => Promise<IncidentLog> }> {
  const folder = join(scratch(), "incidents");
  const store = new FileStore({ ...ports("an", 1), disk: nodeDisk, folder });
  await good(await store.create({ events: opening() })).release();
  return { folder, read: async () => good(await store.open(INCIDENT, { mode: "read" })) };
}

function notes(log: IncidentLog): string[] {
  return log.entries.flatMap((entry) => (entry.type === "note" ? [(entry.said?.text ?? "").replace(/ệ+$/, "")] : []));
}

function acked(said: readonly string[]): string[] {
  return said.filter((line) => line.startsWith("ack ")).map((line) => line.slice(4));
}

/** Kills a session after some acknowledgements and gives back all of those that were heard. */
async function killed(folder: string, turn: number): Promise<string[]> {
  // From 0 to 16 acknowledgements; long lines now and then, so that some die in the middle of one.
  const patience = (turn * 7) % 17;
  let heard = 0;
  const child = start([folder, INCIDENT, `lần${turn}`, "100000", turn % 3 === 0 ? "9000" : "40"], (line, running) => {
    if (line.startsWith("ack ")) heard += 1;
    if (heard >= patience) running.kill("SIGKILL");
  });
  await child.ended;
  expect(child.said[0], child.said.join("\n")).toMatch(/^open \d+$/);
  return acked(child.said);
}

describe("a process that is killed while it writes", () => {
  it("has kept every event that it acknowledged, 110 times", { timeout: 300_000 }, async () => {
    let total = 0;
    for (let turn = 0; turn < 120;) {
      // The next session takes the incident from the dead one; ten of them share one record.
      const { folder, read } = await world();
      const heard: string[][] = [];
      for (let again = 0; again < 10; again += 1, turn += 1) heard.push(await killed(folder, turn));
      const log = await read();
      expect(log.damage).toBeUndefined();
      const there = notes(log);
      for (const acknowledged of heard) {
        const mine = there.splice(
          0,
          there.findLastIndex((text) => text.startsWith(`${acknowledged[0]?.split(" ")[0]} `)) + 1,
        );
        // What was on its way when the process died may be there unheard; nothing heard is missing, or out of order.
        expect(mine.filter((text) => acknowledged.includes(text))).toEqual(acknowledged);
        expect(new Set(mine).size).toBe(mine.length);
      }
      total += heard.flat().length;
    }
    expect(total).toBeGreaterThan(300);
  });
});

describe("two processes that want the same incident", () => {
  it(
    "never both write: the one that lost it keeps what was acknowledged and adds nothing",
    { timeout: 240_000 },
    async () => {
      for (let turn = 0; turn < 8; turn += 1) {
        const { folder, read } = await world();
        let second: Child | undefined;
        const first = start([folder, INCIDENT, "an", "100000", "400"], (line) => {
          if (line === `ack an ${5 + turn * 3}`) second = start([folder, INCIDENT, "bình", "30", "400", "take-over"]);
        });
        await first.ended;
        if (second === undefined) throw new Error(first.said.join("\n"));
        await second.ended;
        expect(first.said.at(-1)).toMatch(/^failed \{"failed":"lost"/);
        const log = await read();
        expect(log.damage).toBeUndefined();
        const there = notes(log);
        // One line more at most: written as the lock changed hands, and told as lost because nobody could know.
        const mine = there.filter((text) => text.startsWith("an "));
        expect(mine.slice(0, acked(first.said).length)).toEqual(acked(first.said));
        expect(mine.length - acked(first.said).length).toBeLessThanOrEqual(1);
        expect(there.filter((text) => text.startsWith("bình "))).toEqual(acked(second.said));
        expect(acked(second.said).length).toBe(30);
        expect(log.entries.filter((entry) => entry.type === "taken_over").length).toBe(1);
        expect(there.findIndex((text) => text.startsWith("bình "))).toBe(mine.length);
      }
    },
  );

  it("are not both let in", async () => {
    const { folder } = await world();
    const children = [1, 2, 3, 4].map((number) => start([folder, INCIDENT, `s${number}`, "100000", "40"]));
    const opened = await Promise.race(
      children.map(async (child) => {
        await once(child.process.stdout!, "data");
        return child;
      }),
    );
    const others = children.filter((child) => child !== opened);
    await Promise.all(others.map((child) => child.ended));
    opened.process.kill("SIGKILL");
    await opened.ended;
    expect(children.filter((child) => child.said[0]?.startsWith("open ")).length).toBe(1);
    expect(children.filter((child) => child.said[0]?.startsWith('failed {"failed":"locked"')).length).toBe(3);
  });
});

describe("processes that leave notes while another one writes", () => {
  it("lose none of them and double none, whoever takes them in", { timeout: 240_000 }, async () => {
    const { folder, read } = await world();
    const store = new FileStore({ ...ports("an", process.pid), disk: nodeDisk, folder, isRunning: () => true });
    let log = good(await store.open(INCIDENT, { mode: "write" }));
    const names = ["bình", "chi", "dung"];
    const children = names.map((name) =>
      start([folder, INCIDENT, name, "40"], () => {}, { program: "leaver_child.mjs" }),
    );
    const running = new Set(children);
    const ended = Promise.all(children.map((child) => child.ended.then(() => running.delete(child))));
    const own: string[] = [];
    for (let turn = 0; running.size > 0; turn += 1) {
      const note = { type: "note", said: { text: `an ${turn}` }, at: "2026-03-02T09:00:00+07:00", by: "an" } as const;
      good(await log.takeIn());
      good(await log.append([note]));
      own.push(note.said.text);
      if (turn % 5 === 4) {
        // Between two walks nobody writes: whoever leaves something takes in what there is.
        await log.release();
        await new Promise((resolve) => setImmediate(resolve));
        for (;;) {
          const again = await store.open(INCIDENT, { mode: "write" });
          if (!isStoreFailure(again)) {
            log = again;
            break;
          }
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await ended;
    good(await log.takeIn());
    await log.release();
    const there = await read();
    expect(there.damage).toBeUndefined();
    for (const [index, name] of names.entries()) {
      const mine = notes(there).filter((text) => text.startsWith(`${name} `));
      expect(acked((children[index] as Child).said)).toHaveLength(40);
      expect(mine.toSorted()).toEqual(acked((children[index] as Child).said).toSorted());
      expect(there.entries.filter((entry) => entry.type === "note" && entry.by === name)).toHaveLength(40);
    }
    expect(notes(there).filter((text) => text.startsWith("an "))).toEqual(own);
    expect(readdirSync(join(folder, INCIDENT, "inbox"))).toEqual([]);
  });
});

describe("a real disk that takes no more", () => {
  it("leaves the record as it was before the event that did not fit", async () => {
    const { folder, read } = await world();
    // The shell's limit on the size of a file, in blocks of 512 bytes: the system writes half a line and then refuses.
    const child = start([folder, INCIDENT, "an", "1000", "300"], () => {}, { limit: "ulimit -f 16" });
    await child.ended;
    expect(child.said.at(-1)).toMatch(/^failed \{"failed":"full","code":"EFBIG"/);
    const log = await read();
    expect([log.damage, log.torn]).toEqual([undefined, undefined]);
    expect(notes(log)).toEqual(acked(child.said));
    expect(notes(log).length).toBeGreaterThan(3);
    expect(readFileSync(join(folder, INCIDENT, "record.jsonl")).at(-1)).toBe(0x0a);
  });

  it("is told as full when the system says so", async () => {
    const { folder, read } = await world();
    const full = {
      ...nodeDisk,
      open: (path: string, how: "new" | "append") => nodeDisk.open(how === "append" ? "/dev/full" : path, how),
    };
    const store = new FileStore({
      ...ports("an", 1),
      disk: { ...full, state: () => ({ size: recordSize(folder), inode: 0n, names: 1 }) },
      folder,
    });
    const log = good(await store.open(INCIDENT, { mode: "write" }));
    const note = { type: "note", said: { text: "x" }, at: "2026-03-02T09:00:00+07:00", by: "an" } as const;
    expect(await log.append([note])).toMatchObject({ failed: "full", code: "ENOSPC" });
    expect(notes(await read())).toEqual([]);
  });
});

function recordSize(folder: string): number {
  return readFileSync(join(folder, INCIDENT, "record.jsonl")).length;
}
