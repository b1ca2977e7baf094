import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import { bundleOf } from "../../src/journal/bundle.js";
import { nodeDisk } from "../../src/journal/disk.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import { FileStore } from "../../src/journal/file_store.js";
import { MemoryStore } from "../../src/journal/memory_store.js";
import type { IncidentLog } from "../../src/journal/store.js";
import { type Fault, type FaultyDisk, faultyDisk } from "./faulty_disk.js";
import { INCIDENT, morning, opening, ports, stampAt } from "./sample.js";
import { fileWorld, scratch } from "./scratch.js";
import { good } from "./store_contract.js";

const note = (text: string): RecordEvent => ({ type: "note", said: { text }, ...stampAt(20) });
const alive = new Set([7, 8]);

/** One incident with a morning in it, on a disk that can be made to fail. */
interface Place {
  readonly folder: string;
  readonly disk: FaultyDisk;
  readonly store: FileStore;
  readonly healthy: FileStore;
}

async function place(): Promise<Place> {
  const folder = join(scratch(), "incidents");
  const disk = faultyDisk();
  const store = new FileStore({ ...ports("an", 7, alive), disk, folder });
  const healthy = new FileStore({ ...ports("binh", 8, alive), disk: nodeDisk, folder });
  const log = good(await store.create({ events: opening() }));
  good(await log.append(morning()));
  await log.release();
  return { folder, disk, store, healthy };
}

const FAULTS: readonly Omit<Fault, "at">[] = [
  { code: "ENOSPC" },
  { code: "ENOSPC", lasting: true, half: true },
  { code: "EIO", half: true },
];

/** Tries `work` with each fault at each call of the disk that it makes, and `check` after each. */
async function atEveryCall<T>(
  work: (place: Place) => Promise<T>,
  check: (place: Place, result: T) => Promise<void>,
): Promise<void> {
  const first = await place();
  first.disk.plan(undefined);
  await check(first, await work(first));
  const total = first.disk.calls.length;
  expect(total).toBeGreaterThan(3);
  for (let at = 1; at <= total; at += 1) {
    for (const fault of FAULTS) {
      const here = await place();
      here.disk.plan({ ...fault, at });
      const result = await work(here);
      here.disk.plan(undefined);
      await check(here, result);
    }
  }
}

async function reread(here: Place): Promise<IncidentLog> {
  const log = good(await here.healthy.open(INCIDENT, { mode: "read" }));
  expect(log.damage).toBeUndefined();
  return log;
}

describe("a disk that fails at any of its calls", { timeout: 240_000 }, () => {
  it("never leaves half of an append behind, and takes the same events when it is well again", async () => {
    await atEveryCall(
      async ({ store }) => {
        const log = await store.open(INCIDENT, { mode: "write" });
        return isStoreFailure(log) ? log : { log, result: await log.append([note("một"), note("hai")]) };
      },
      async (here, outcome) => {
        const texts = async (): Promise<string[]> =>
          (await reread(here)).entries
            .slice(10)
            .map((entry) => (entry.type === "note" && entry.said?.text) || entry.type);
        if (isStoreFailure(outcome)) expect(await texts()).toEqual([]);
        else {
          const { log, result } = outcome;
          expect((await reread(here)).torn).toBeUndefined();
          if (isStoreFailure(result)) good(await log.append([note("một"), note("hai")]));
          expect(await texts()).toEqual(["một", "hai"]);
          await log.release();
        }
      },
    );
  });

  it("never leaves half an incident in the list", async () => {
    const other = "2026-03-02-bbbb";
    await atEveryCall(
      ({ store }) =>
        store.create({ events: [...opening(other), ...morning()], attachments: { "playbooks/aa.json": "{}" } }),
      async (here, result) => {
        const listed = good(await here.healthy.list()).find(({ id }) => id === other);
        if (isStoreFailure(result)) {
          expect(listed).toBeUndefined();
          good(await here.store.create({ events: opening(other) }));
        } else {
          expect(listed).toMatchObject({ events: 10 });
          const read = good(await here.healthy.open(other, { mode: "read" }));
          expect(await read.attachment("playbooks/aa.json")).toBe("{}");
        }
      },
    );
  });

  it("never loses the record, nor what was torn, when an incident is taken over", async () => {
    await atEveryCall(
      async ({ folder, store, healthy }) => {
        const holder = good(await healthy.open(INCIDENT, { mode: "write" }));
        fileWorld(folder).tamper(INCIDENT, (bytes) => Buffer.concat([bytes, Buffer.from("dở dang")]));
        return { holder, taken: await store.open(INCIDENT, { mode: "write", takeOver: true }) };
      },
      async (here, { taken }) => {
        const log = good(await here.healthy.open(INCIDENT, { mode: "read" }));
        expect(log.damage).toBeUndefined();
        expect(log.entries.slice(0, 10).map((entry) => entry.type)).toEqual(
          [...opening(), ...morning()].map((event) => event.type),
        );
        const torn = Buffer.concat(fileWorld(here.folder).torn(INCIDENT)).toString();
        if (!isStoreFailure(taken)) expect(torn).toContain("dở dang");
        const again = good(await here.store.open(INCIDENT, { mode: "write", takeOver: true }));
        good(await again.append([note("tiếp tục")]));
        await again.release();
        expect((await reread(here)).entries.at(-1)).toMatchObject({ type: "note" });
        expect(Buffer.concat(fileWorld(here.folder).torn(INCIDENT)).toString()).toContain("dở dang");
      },
    );
  });

  it("erases all that was asked for or nothing", async () => {
    await atEveryCall(
      async ({ store }) => {
        const log = await store.open(INCIDENT, { mode: "write" });
        if (isStoreFailure(log)) return log;
        const result = await log.erase([3, 4], "yêu cầu");
        await log.release();
        return result;
      },
      async (here) => {
        const { entries } = await reread(here);
        const gone = entries.filter((entry) => "said" in entry && entry.said === null).map((entry) => entry.seq);
        expect(entries.at(-1)?.type === "erased" ? [3, 4] : []).toEqual(gone);
      },
    );
  });

  it("takes in the whole of what was added elsewhere, or nothing", async () => {
    await atEveryCall(
      async ({ store, healthy }) => {
        const elsewhere = new MemoryStore(ports("chi", 9));
        good(await elsewhere.import(await bundleOf(good(await healthy.open(INCIDENT, { mode: "read" }))), "đi"));
        const log = good(await elsewhere.open(INCIDENT, { mode: "write" }));
        good(await log.append([note("ca đêm")]));
        return store.import(await bundleOf(log), "về");
      },
      async (here) => {
        const types = (await reread(here)).entries.slice(10).map((entry) => entry.type);
        expect([[], ["imported", "note", "imported"]]).toContainEqual(types);
      },
    );
  });

  it("keeps an attachment as it was when the new one cannot be written", async () => {
    await atEveryCall(
      async ({ store }) => {
        const log = await store.open(INCIDENT, { mode: "write" });
        if (isStoreFailure(log)) return log;
        const result = await log.attach("playbooks/aa.json", "mới");
        await log.release();
        return result;
      },
      async (here, result) => {
        const kept = await (await reread(here)).attachment("playbooks/aa.json");
        if (result === undefined) expect(kept).toBe("mới");
        else expect(["mới", undefined]).toContain(kept);
        const files = readdirSync(join(here.folder, INCIDENT), { recursive: true });
        expect(files.filter((name) => String(name).includes(".json."))).toEqual([]);
      },
    );
  });

  it("says what the trouble is", async () => {
    const here = await place();
    const log = good(await here.store.open(INCIDENT, { mode: "write" }));
    const file = join(here.folder, INCIDENT, "record.jsonl");
    const before = readFileSync(file);
    for (const [code, failed] of [
      ["ENOSPC", "full"],
      ["EDQUOT", "full"],
      ["EROFS", "read_only"],
      ["EACCES", "no_access"],
      ["EIO", "io"],
    ] as const) {
      here.disk.plan(undefined);
      await log.append([]);
      const calls = here.disk.calls.length;
      here.disk.plan({ at: calls + 1, code, half: true });
      expect(await log.append([note("x")])).toEqual({
        failed,
        code,
        path: join(here.folder, INCIDENT, "record.jsonl"),
      });
      here.disk.plan(undefined);
      expect(readFileSync(join(here.folder, INCIDENT, "record.jsonl")).equals(before)).toBe(true);
    }
  });
});
