import { dirname } from "node:path";
import type { Disk } from "./disk.js";

/** Writes all bytes, however many pieces the system takes them in. Throws what the disk throws. */
export function writeAll(disk: Disk, handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    const count = disk.write(handle, bytes.subarray(written));
    if (count <= 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
    written += count;
  }
}

/** Makes a new file with these bytes, synced; where that fails, there is no file. Throws what the disk throws. */
export function writeNew(disk: Disk, path: string, bytes: Uint8Array): void {
  const handle = disk.open(path, "new");
  try {
    writeAll(disk, handle, bytes);
    disk.sync(handle);
  } catch (error) {
    removeIfThere(disk, path);
    throw error;
  } finally {
    closeQuietly(disk, handle);
  }
}

/** Closes a handle; what was synced is safe, whatever closing says. */
export function closeQuietly(disk: Disk, handle: number): void {
  try {
    disk.close(handle);
  } catch {
    // The handle is gone either way.
  }
}

/** Puts a whole new file in the place of one, or leaves that as it was. `mark` keeps two writers' drafts apart. */
export function replaceWhole(disk: Disk, path: string, bytes: Uint8Array, mark: string): void {
  const draft = `${path}.${mark}`;
  removeIfThere(disk, draft);
  writeNew(disk, draft, bytes);
  try {
    disk.rename(draft, path);
  } catch (error) {
    removeIfThere(disk, draft);
    throw error;
  }
  disk.syncFolder(dirname(path));
}

/** Removes a file if it can; one that stays is only in the way. */
export function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {
    // Not there, or not ours to remove.
  }
}
