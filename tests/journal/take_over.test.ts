import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import { type Disk, nodeDisk } from "../../src/journal/disk.js";
import { FileStore } from "../../src/journal/file_store.js";
import type { IncidentLog } from "../../src/journal/store.js";
import { INCIDENT, opening, ports, stampAt } from "./sample.js";
import { scratch } from "./scratch.js";
import { good } from "./store_contract.js";

const note = (text: string): RecordEvent => ({ type: "note", said: { text }, ...stampAt(20) });
const alive = new Set([7, 8]);

/** Two sessions on one incident; `during` runs in the middle of a write of the first. */
interface Duel {
  readonly folder: string;
  readonly first: IncidentLog;
  readonly second: FileStore;
  /** What the first session does not know of; runs once, before or after its bytes are on the disk. */
  readonly meanwhile: (when: "before" | "after", action: () => Promise<void> | void) => void;
}

async function duel(): Promise<Duel> {
  const folder = join(scratch(), "incidents");
  let before: (() => Promise<void> | void) | undefined;
  let after: (() => Promise<void> | void) | undefined;
  const disk: Disk = {
    ...nodeDisk,
    write(handle, bytes) {
      // Everything that a file store does until its first `await` is done when this returns.
      void before?.();
      before = undefined;
      return nodeDisk.write(handle, bytes);
    },
    sync(handle) {
      nodeDisk.sync(handle);
      void after?.();
      after = undefined;
    },
  };
  const store = new FileStore({ ...ports("an", 7, alive), disk, folder });
  const first = good(await store.create({ events: opening() }));
  good(await first.append([note("trước")]));
  const second = new FileStore({ ...ports("binh", 8, alive), disk: nodeDisk, folder });
  return {
    folder,
    first,
    second,
    meanwhile: (when, action) => {
      if (when === "before") before = action;
      else after = action;
    },
  };
}

async function texts(store: FileStore): Promise<string[]> {
  const log = good(await store.open(INCIDENT, { mode: "read" }));
  expect(log.damage).toBeUndefined();
  return log.entries.flatMap((entry) => (entry.type === "note" ? [entry.said?.text ?? ""] : []));
}

describe("an incident that is taken over in the middle of a write", () => {
  it("does not get the late line, and the writer is told", async () => {
    const { first, second, meanwhile } = await duel();
    let taken: Promise<unknown> = Promise.resolve();
    meanwhile("before", () => void (taken = second.open(INCIDENT, { mode: "write", takeOver: true })));
    expect(await first.append([note("muộn")])).toMatchObject({ failed: "lost", holder: { user: "binh" } });
    good(await ((await taken) as IncidentLog).append([note("sau")]));
    expect(await texts(second)).toEqual(["trước", "sau"]);
  });

  it("has the line that was on the disk before, and the writer is told that, too", async () => {
    const { first, second, meanwhile } = await duel();
    let taken: Promise<unknown> = Promise.resolve();
    meanwhile("after", () => void (taken = second.open(INCIDENT, { mode: "write", takeOver: true })));
    expect(good(await first.append([note("kịp")])).length).toBe(1);
    expect(await first.append([note("muộn")])).toMatchObject({ failed: "lost" });
    await taken;
    expect(await texts(second)).toEqual(["trước", "kịp"]);
  });

  it("counts a line as lost while nobody can know: the lock is taken, the copy is read, and not in place yet", async () => {
    const { folder, first, second, meanwhile } = await duel();
    const lock = join(folder, INCIDENT, "lock");
    const record = join(folder, INCIDENT, "record.jsonl");
    let copy = readFileSync(record);
    meanwhile("before", () => {
      const holder = { id: "binh-8", host: "may-truc", pid: 8, user: "binh", since: stampAt(21).at };
      writeFileSync(`${lock}.x`, JSON.stringify(holder));
      renameSync(`${lock}.x`, lock);
      copy = readFileSync(record);
    });
    expect(await first.append([note("lửng lơ")])).toMatchObject({ failed: "lost", holder: { user: "binh" } });
    writeFileSync(`${record}.x`, copy);
    renameSync(`${record}.x`, record);
    expect(await texts(second)).toEqual(["trước"]);
  });

  it("is not written when its file was changed or moved away behind the writer's back", async () => {
    const { folder, first } = await duel();
    const record = join(folder, INCIDENT, "record.jsonl");
    const whole = readFileSync(record);
    writeFileSync(record, Buffer.concat([whole, Buffer.from("x")]));
    expect(await first.append([note("x")])).toEqual({ failed: "lost", holder: undefined });
    writeFileSync(`${record}.new`, whole);
    renameSync(`${record}.new`, record);
    expect(await first.append([note("x")])).toEqual({ failed: "lost", holder: undefined });
  });
});
