import * as fs from "node:fs";
import { dirname } from "node:path";

/** What a file is known by: enough to tell that it was replaced or that somebody else wrote to it. */
export interface FileState {
  readonly size: number;
  readonly inode: bigint;
  /** How many names it has; 0 when it was replaced or removed while it was open. */
  readonly names: number;
}

/**
 * The few things the record needs of a file system, all of them finished when they return. Failures are Node's own
 * errors with a `code`. It is a port so that a full disk can be tried at every single call.
 */
export interface Disk {
  /** With the folders above it; nothing happens where it is there. */
  makeFolder(path: string): void;
  list(path: string): string[];
  read(path: string): Uint8Array;
  /** "new" fails with EEXIST where there is a file already; both make it 0600. */
  open(path: string, how: "new" | "append"): number;
  /** Gives back how many bytes were written, which can be fewer than there are. */
  write(handle: number, bytes: Uint8Array): number;
  sync(handle: number): void;
  truncate(handle: number, length: number): void;
  state(handle: number): FileState;
  close(handle: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Removes a folder with everything in it; nothing happens where there is none. */
  removeFolder(path: string): void;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): void;
}

/** Not every system lets a folder be opened or synced; where it does not, renames are durable by themselves. */
const NO_FOLDER_SYNC = new Set(["EISDIR", "EPERM", "EINVAL", "ENOTSUP", "EBADF"]);

function syncFolder(path: string): void {
  try {
    const handle = fs.openSync(path, "r");
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Folders that were made are durable only once the folders that name them are synced. */
function makeFolder(path: string): void {
  const first = fs.mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

/** The real file system: folders 0700, files 0600. */
export const nodeDisk: Disk = {
  makeFolder,
  list: (path) => fs.readdirSync(path),
  read: (path) => fs.readFileSync(path),
  open: (path, how) => fs.openSync(path, how === "new" ? "wx" : "a", 0o600),
  write: (handle, bytes) => fs.writeSync(handle, bytes),
  sync: (handle) => fs.fsyncSync(handle),
  truncate: (handle, length) => fs.ftruncateSync(handle, length),
  state: (handle) => {
    const stats = fs.fstatSync(handle, { bigint: true });
    return { size: Number(stats.size), inode: stats.ino, names: Number(stats.nlink) };
  },
  close: (handle) => fs.closeSync(handle),
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.unlinkSync(path),
  removeFolder: (path) => fs.rmSync(path, { recursive: true, force: true }),
  syncFolder,
};
