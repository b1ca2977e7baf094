// A program of its own: opens an incident, appends notes until it is stopped, and says "ack <text>" for each that the
// store has taken. Arguments: folder of the store, incident, name of this session, how many notes, bytes of each.
import { nodeDisk } from "../../src/journal/disk.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import { FileStore } from "../../src/journal/file_store.js";

const [folder = "", incident = "", name = "", count = "0", size = "0", takeOver] = process.argv.slice(2);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const store = new FileStore({
  disk: nodeDisk,
  folder,
  session: { id: `${name}-${process.pid}`, host: "may-truc", pid: process.pid, user: name },
  stamp: () => ({ at: "2026-03-02T09:00:00+07:00", by: name }),
  random: (bytes) => new Uint8Array(bytes),
  isRunning,
});

const log = await store.open(incident, { mode: "write", takeOver: takeOver === "take-over" });
if (isStoreFailure(log)) {
  process.stdout.write(`failed ${JSON.stringify(log)}\n`);
} else {
  process.stdout.write(`open ${log.entries.length}\n`);
  for (let number = 1; number <= Number(count); number += 1) {
    const text = `${name} ${number}`;
    const event = {
      type: "note",
      said: { text: text.padEnd(Number(size), "ệ") },
      at: "2026-03-02T09:00:00+07:00",
      by: name,
    } as const;
    const result = await log.append([event]);
    process.stdout.write(isStoreFailure(result) ? `failed ${JSON.stringify(result)}\n` : `ack ${text}\n`);
    if (isStoreFailure(result)) break;
    // Lets the pipe drain, so that what was said is heard.
    if (number % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
