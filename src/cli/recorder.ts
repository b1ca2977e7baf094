import { resolve } from "node:path";
import type { RecordEvent, Stamp } from "../domain/event.js";
import { bundleOf } from "../journal/bundle.js";
import { isStoreFailure, type StoreFailure } from "../journal/failure.js";
import type { IncidentLog } from "../journal/store.js";
import type { Recorder, Trouble } from "../walk/ports.js";
import type { Environment } from "./environment.js";
import { storeAt } from "./incident_store.js";

/** A recorder over an open incident; after a move it writes in the other folder. */
export interface IncidentRecorder extends Recorder {
  readonly log: IncidentLog;
  /** The folder of incidents that it writes in now. */
  readonly place: string;
}

/** Writes a walk's events into an incident, and can go on with it in another folder. */
export function recorderFor(
  opened: IncidentLog,
  folder: string,
  environment: Environment,
  stamp: () => Stamp,
): IncidentRecorder {
  let log = opened;
  let place = folder;
  return {
    get log() {
      return log;
    },
    get place() {
      return place;
    },
    async append(events: readonly RecordEvent[]) {
      const written = await log.append(events);
      return isStoreFailure(written) ? troubleOf(written) : undefined;
    },
    async moveTo(wanted: string) {
      const store = storeAt(resolve(environment.cwd, wanted), environment, stamp);
      const imported = await store.import(await bundleOf(log), log.id);
      if (isStoreFailure(imported)) return troubleOf(imported);
      const moved = await store.open(log.id, { mode: "write" });
      if (isStoreFailure(moved)) return troubleOf(moved);
      await log.release();
      log = moved;
      place = store.place;
      return { place };
    },
  };
}

function troubleOf(failure: StoreFailure): Trouble {
  switch (failure.failed) {
    case "full":
    case "read_only":
    case "no_access":
    case "io":
      return { trouble: failure.failed, path: failure.path };
    case "lost":
    case "locked":
      return { trouble: "lost", who: failure.holder?.user ?? "" };
    default:
      return { trouble: "io", path: failure.failed };
  }
}
