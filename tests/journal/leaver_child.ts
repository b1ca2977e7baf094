// A program of its own: leaves notes for an incident that somebody else may be writing in, one after the other, as
// `lectern note` does. Arguments: folder of the store, incident, name of this session, how many notes.
import { randomBytes } from "node:crypto";
import { nodeDisk } from "../../src/journal/disk.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import { FileStore } from "../../src/journal/file_store.js";

const [folder = "", incident = "", name = "", count = "0"] = process.argv.slice(2);

const store = new FileStore({
  disk: nodeDisk,
  folder,
  session: { id: `${name}-${process.pid}`, host: "may-truc", pid: process.pid, user: name },
  stamp: () => ({ at: "2026-03-02T09:00:00+07:00", by: name }),
  random: (bytes) => randomBytes(bytes),
  isRunning: () => true,
});

for (let number = 1; number <= Number(count); number += 1) {
  const text = `${name} ${number}`;
  const event = { type: "note", said: { text }, at: "2026-03-02T09:00:00+07:00", by: name } as const;
  const left = await store.leave(incident, [event]);
  if (isStoreFailure(left)) throw new Error(JSON.stringify(left));
  const log = await store.open(incident, { mode: "write" });
  if (!isStoreFailure(log)) await log.release();
  process.stdout.write(`ack ${text}\n`);
}
