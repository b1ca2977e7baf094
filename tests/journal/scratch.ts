import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { nodeDisk } from "../../src/journal/disk.js";
import { FileStore } from "../../src/journal/file_store.js";
import type { World } from "./store_contract.js";

/** A folder for one test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-journal-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Sessions that share one folder of the real disk, which is not there yet. */
export function fileWorld(folder = join(scratch(), "data", "incidents")): World {
  return {
    store: (ports) => new FileStore({ ...ports, disk: nodeDisk, folder }),
    tamper: (incident, change) => {
      const path = join(folder, incident, "record.jsonl");
      writeFileSync(path, change(readFileSync(path)));
    },
    torn: (incident) =>
      readdirSync(join(folder, incident))
        .filter((name) => name.startsWith("record.torn-"))
        .sort()
        .map((name) => readFileSync(join(folder, incident, name))),
  };
}
