import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import { bundleOf } from "../../src/journal/bundle.js";
import { nodeDisk, type Disk } from "../../src/journal/disk.js";
import { FileStore } from "../../src/journal/file_store.js";
import { INCIDENT, opening, ports, stampAt } from "./sample.js";
import { scratch } from "./scratch.js";
import { good } from "./store_contract.js";

const word: RecordEvent = {
  type: "fact",
  said: { fact: "casualties", status: "unconfirmed", value: 3 },
  ...stampAt(9),
  by: "chi",
};

async function begun(disk: Disk = nodeDisk) {
  const folder = join(scratch(), "incidents");
  const store = new FileStore({ ...ports("an", 1), disk, folder });
  const log = good(await store.create({ events: opening() }));
  return { store, log, inbox: join(folder, INCIDENT, "inbox") };
}

describe("the folder in which notes are left", () => {
  it("is there with its first note, for its owner only, and empty again once that is taken in", async () => {
    const { store, log, inbox } = await begun();
    good(await store.leave(INCIDENT, [word]));
    const [name = ""] = readdirSync(inbox);
    expect(JSON.parse(readFileSync(join(inbox, name), "utf8"))).toEqual({ schemaVersion: 1, events: [word] });
    good(await log.takeIn());
    expect(readdirSync(inbox)).toEqual([]);
  });

  it("doubles nothing when a session dies between writing an event and removing its file", async () => {
    const dying: Disk = {
      ...nodeDisk,
      remove(path) {
        if (path.includes("inbox")) throw Object.assign(new Error("dead"), { code: "EIO" });
        nodeDisk.remove(path);
      },
    };
    const { store, log, inbox } = await begun(dying);
    good(await store.leave(INCIDENT, [word]));
    expect(good(await log.takeIn())).toHaveLength(1);
    await log.release();
    expect(readdirSync(inbox)).toHaveLength(1);
    const folder = join(inbox, "../..");
    const next = good(
      await new FileStore({ ...ports("bình", 2), disk: nodeDisk, folder }).open(INCIDENT, { mode: "write" }),
    );
    expect(next.entries.filter(({ type }) => type === "fact")).toHaveLength(1);
    expect(readdirSync(inbox)).toEqual([]);
    await next.release();
  });

  it("keeps the order in which things were left within one second", async () => {
    const { store, log } = await begun();
    const texts = ["một", "hai", "ba", "bốn"];
    for (const text of texts) good(await store.leave(INCIDENT, [{ type: "note", said: { text }, ...stampAt(9) }]));
    const taken = good(await log.takeIn());
    expect(taken.map((entry) => (entry.type === "note" ? entry.said?.text : ""))).toEqual(texts);
  });

  it("takes in notes and words on facts only, and leaves alone what no Lectern wrote", async () => {
    const { log, inbox } = await begun();
    mkdirSync(inbox);
    const closing = { type: "incident_closed", said: { reason: "x" }, ...stampAt(9) };
    const files = {
      "_1772413800000-0000-0000000000000001.json": JSON.stringify({ schemaVersion: 1, events: [closing] }),
      "_1772413800000-0000-0000000000000002.json": "half a file",
      "_1772413800000-0000-0000000000000003.json": JSON.stringify({ schemaVersion: 1, events: [{ ...word, said: 3 }] }),
      "._1772413800000-0000-0000000000000004.json": JSON.stringify({ schemaVersion: 1, events: [word] }),
      "readme.txt": "hello",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(inbox, name), text);
    expect(good(await log.takeIn())).toEqual([]);
    expect(readdirSync(inbox).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it("is no part of an export: by then everything is in the record", async () => {
    const { store, log } = await begun();
    good(await store.leave(INCIDENT, [word]));
    expect((await bundleOf(log)).attachments).toEqual({});
  });

  it("keeps what the disk does not let into the record", async () => {
    let full = false;
    const disk: Disk = {
      ...nodeDisk,
      write(handle, bytes) {
        if (full) throw Object.assign(new Error("full"), { code: "ENOSPC" });
        return nodeDisk.write(handle, bytes);
      },
    };
    const { store, log } = await begun(disk);
    good(await store.leave(INCIDENT, [word]));
    full = true;
    expect(await log.takeIn()).toMatchObject({ failed: "full" });
    full = false;
    expect(good(await log.takeIn())).toMatchObject([{ type: "fact", by: "chi" }]);
  });
});
