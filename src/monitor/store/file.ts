import { randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { EMPTY_STATE, stateOf, type MonitorState } from "./state.js";

/** Where the state lives. What is put away is on disk, whole, before the promise is kept. */
export interface StateStore {
  /** Undefined when what is there cannot be read as a state. */
  load(): Promise<MonitorState | undefined>;
  save(state: MonitorState): Promise<void>;
  /** Forgets everything. */
  purge(): Promise<void>;
}

const NAME = "monitor.json";

/** The state as one file of a folder; only the person may read either. A crash leaves the file before or the file after. */
export function fileStore(folder: string): StateStore {
  const path = join(folder, NAME);
  return {
    async load() {
      try {
        return stateOf(await readFile(path, "utf8"));
      } catch (error) {
        if ((error as { code?: unknown }).code === "ENOENT") return EMPTY_STATE;
        throw error;
      }
    },
    async save(state) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const beside = `${path}.${randomBytes(6).toString("hex")}.new`;
      try {
        await writeSynced(beside, JSON.stringify(state));
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },
    purge: () => rm(path, { force: true }),
  };
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file: FileHandle = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some file systems cannot sync a folder; the rename itself is still whole.
  }
}
