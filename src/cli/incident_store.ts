import type { Stamp } from "../domain/event.js";
import { nodeDisk } from "../journal/disk.js";
import { FileStore } from "../journal/file_store.js";
import type { Environment } from "./environment.js";

/** The store in a folder, for this session. `stamp` is for events that the store itself adds. */
export function storeAt(folder: string, environment: Environment, stamp: () => Stamp): FileStore {
  const { random, isRunning, host, pid, user } = environment;
  const id = Buffer.from(random(8)).toString("hex");
  return new FileStore({ disk: nodeDisk, folder, session: { id, host, pid, user }, stamp, random, isRunning });
}

/** The store that the options, the profile and the settings name. */
export async function incidentStore(environment: Environment, stamp: () => Stamp): Promise<FileStore> {
  return storeAt(await environment.storeFolder(), environment, stamp);
}
