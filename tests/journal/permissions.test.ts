import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/journal/disk.js";
import { FileStore } from "../../src/journal/file_store.js";
import { INCIDENT, morning, opening, ports } from "./sample.js";
import { fileWorld, scratch } from "./scratch.js";
import { good } from "./store_contract.js";

function modes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const mode = lstatSync(join(entry.parentPath, entry.name)).mode & 0o777;
    return `${entry.isDirectory() ? "folder" : "file"} ${mode.toString(8)}`;
  });
}

describe("the files of the store", () => {
  it("can be read by nobody else: folders 0700, files 0600, also after a torn line, a take-over and an erasure", async () => {
    const home = scratch();
    const folder = join(home, "share", "lectern", "incidents");
    const world = fileWorld(folder);
    const log = good(
      await world.store(ports("an", 7)).create({ events: opening(), attachments: { "playbooks/aa.json": "{}" } }),
    );
    good(await log.append(morning()));
    await log.attach("playbooks/bb.json", "{}");
    world.tamper(INCIDENT, (bytes) => Buffer.concat([bytes, Buffer.from("x")]));
    const next = good(
      await world.store(ports("binh", 8, new Set([7, 8]))).open(INCIDENT, { mode: "write", takeOver: true }),
    );
    good(await next.erase([3], "x"));
    expect([...new Set(modes(home))].sort()).toEqual(["file 600", "folder 700"]);
    expect(readdirSync(join(folder, INCIDENT)).sort()).toEqual(["lock", "playbooks", "record.jsonl", "record.torn-1"]);
  });

  it("are not looked for among things that are no incidents", async () => {
    const folder = join(scratch(), "incidents");
    const store = new FileStore({ ...ports("an", 7), disk: nodeDisk, folder });
    await good(await store.create({ events: opening() })).release();
    mkdirSync(join(folder, "2026-03-02-bbbb"));
    mkdirSync(join(folder, ".new-2026-03-02-cccc-x"));
    writeFileSync(join(folder, "2026-03-02-dddd"), "x");
    writeFileSync(join(folder, "ghi chú.txt"), "x");
    expect(good(await store.list()).map(({ id }) => id)).toEqual([INCIDENT]);
    expect(await store.open("2026-03-02-bbbb", { mode: "read" })).toMatchObject({ failed: "not_found" });
    expect(await store.open("2026-03-02-dddd", { mode: "write" })).toMatchObject({ failed: "not_found" });
    expect(await store.open("2026-03-02-eeee", { mode: "write" })).toMatchObject({ failed: "not_found" });
  });

  it("are listed also when one of them cannot be read", async () => {
    const folder = join(scratch(), "incidents");
    const store = new FileStore({ ...ports("an", 7), disk: nodeDisk, folder });
    for (const id of [INCIDENT, "2026-03-02-bbbb"]) await good(await store.create({ events: opening(id) })).release();
    const record = join(folder, "2026-03-02-bbbb", "record.jsonl");
    rmSync(record);
    mkdirSync(record);
    const listed = good(await store.list());
    expect(listed.find(({ id }) => id !== INCIDENT)).toMatchObject({
      damaged: { line: 1, problem: "unreadable" },
      events: 0,
    });
    expect(await store.open("2026-03-02-bbbb", { mode: "read" })).toMatchObject({ failed: "io", code: "EISDIR" });
  });

  it("stay readable when nothing may be written, for anybody but root, who may do everything", async () => {
    const folder = join(scratch(), "incidents");
    const store = new FileStore({ ...ports("an", 7), disk: nodeDisk, folder });
    await good(await store.create({ events: opening() })).release();
    chmodSync(join(folder, INCIDENT), 0o500);
    const opened = await store.open(INCIDENT, { mode: "write" });
    chmodSync(join(folder, INCIDENT), 0o700);
    if (process.getuid?.() === 0) expect(opened).toMatchObject({ mode: "write" });
    else expect(opened).toMatchObject({ failed: "no_access" });
    expect(good(await store.open(INCIDENT, { mode: "read" })).entries.length).toBe(2);
  });
});
