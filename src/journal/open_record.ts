import { join } from "node:path";
import type { Entry, Happening, RecordEvent } from "../domain/event.js";
import { bytesOf, decodeRecord } from "./chain.js";
import type { Chain } from "./chain.js";
import { RECORD_FILE } from "./codec.js";
import { diskFailure, hasCode, isStoreFailure } from "./failure.js";
import type { StoreFailure } from "./failure.js";
import { FileLog } from "./file_log.js";
import { holderName } from "./holder.js";
import { holderOf, isOurs, letGo, takeLock, writerOf } from "./lock.js";
import type { Lock, Taken } from "./lock.js";
import { replaceWhole, writeNew } from "./whole_file.js";

/** The record of an incident as it is, checked. A last line that somebody is just writing does not count as torn. */
export function readRecord(lock: Lock): Chain {
  const { torn, ...chain } = decodeRecord(lock.disk.read(join(lock.folder, RECORD_FILE)));
  return torn === undefined || writerOf(lock) !== undefined ? chain : { ...chain, torn };
}

/** Keeps the bytes of a torn line in a file of their own, under the first number that is free. */
function setAside(lock: Lock, torn: Uint8Array): void {
  for (let number = 1; ; number += 1) {
    try {
      writeNew(lock.disk, join(lock.folder, `record.torn-${number}`), torn);
      lock.disk.syncFolder(lock.folder);
      return;
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
    }
  }
}

/**
 * The record ready for writing: its torn line set aside, and after a change of hands a copy of it in its place, so
 * that whoever had it before writes into a file without a name.
 */
function prepare(lock: Lock, taken: Taken): { readonly chain: Chain; readonly handle: number } | StoreFailure {
  const path = join(lock.folder, RECORD_FILE);
  const chain = decodeRecord(lock.disk.read(path));
  if (chain.damage !== undefined) return { failed: "damaged", damage: chain.damage };
  if (chain.torn !== undefined) setAside(lock, chain.torn);
  if (taken.taken !== "free") {
    // A second session that takes over in this instant: only the one that the lock names goes on.
    if (!isOurs(lock)) return { failed: "locked", holder: holderOf(lock) };
    replaceWhole(lock.disk, path, bytesOf(chain.lines), lock.ports.session.id);
  }
  const handle = lock.disk.open(path, "append");
  if (chain.torn !== undefined && taken.taken === "free") {
    lock.disk.truncate(handle, chain.length);
    lock.disk.sync(handle);
  }
  return { chain, handle };
}

function eventsOfOpening(lock: Lock, taken: Taken, chain: Chain): RecordEvent[] {
  const happenings: Happening[] = [];
  if (chain.torn !== undefined) happenings.push({ type: "torn_line", bytes: chain.torn.length });
  if (taken.taken === "from_somebody") happenings.push({ type: "taken_over", from: holderName(taken.holder) });
  return happenings.map((happening) => ({ ...happening, ...lock.ports.stamp() }));
}

async function holdingLock(id: string, lock: Lock, taken: Taken): Promise<FileLog | StoreFailure> {
  const ready = prepare(lock, taken);
  if (isStoreFailure(ready)) return ready;
  const log = new FileLog(id, lock, ready.chain, ready.handle);
  const written: readonly Entry[] | StoreFailure = await log.append(eventsOfOpening(lock, taken, ready.chain));
  if (!isStoreFailure(written)) return log;
  await log.release();
  return written;
}

function isAbsence(failure: StoreFailure): boolean {
  return "code" in failure && (failure.code === "ENOENT" || failure.code === "ENOTDIR");
}

/** Opens a record for writing. Whatever fails, the lock is let go of. */
export async function openForWriting(id: string, lock: Lock, takeOver: boolean): Promise<FileLog | StoreFailure> {
  const taken = takeLock(lock, takeOver);
  if (isStoreFailure(taken)) return isAbsence(taken) ? { failed: "not_found", incident: id } : taken;
  try {
    const log = await holdingLock(id, lock, taken);
    if (isStoreFailure(log)) letGo(lock);
    return log;
  } catch (error) {
    letGo(lock);
    const failure = diskFailure(error, join(lock.folder, RECORD_FILE));
    return isAbsence(failure) ? { failed: "not_found", incident: id } : failure;
  }
}

/** Opens a record for reading; damage and a torn line are part of the log. */
export function openForReading(id: string, lock: Lock): FileLog | StoreFailure {
  try {
    return new FileLog(id, lock, readRecord(lock));
  } catch (error) {
    const failure = diskFailure(error, join(lock.folder, RECORD_FILE));
    return isAbsence(failure) ? { failed: "not_found", incident: id } : failure;
  }
}
