import { join } from "node:path";
import type { Disk } from "./disk.js";
import { diskFailure, hasCode } from "./failure.js";
import type { Holder, StoreFailure } from "./failure.js";
import { isStale } from "./holder.js";
import { closeQuietly, removeIfThere, writeAll } from "./whole_file.js";
import type { StorePorts } from "./store.js";

/** The lock of one incident: a file that says who writes in it. */
export interface Lock {
  readonly disk: Disk;
  readonly folder: string;
  readonly ports: StorePorts;
}

/** How we came by the lock: nobody had it, its holder was dead, or it was taken from somebody alive. */
export type Taken =
  | { readonly taken: "free" }
  | { readonly taken: "stale" | "from_somebody"; readonly holder: Holder | undefined };

function pathOf({ folder }: Lock): string {
  return join(folder, "lock");
}

function isHolder(value: unknown): value is Holder {
  const fields = Object(value) as Readonly<Record<string, unknown>>;
  return (
    ["id", "host", "user", "since"].every((name) => typeof fields[name] === "string") &&
    Number.isSafeInteger(fields["pid"])
  );
}

/** Who has the incident; "free" when nobody has, "unreadable" when the lock does not say. Throws what the disk throws. */
export function readLock(lock: Lock): Holder | "free" | "unreadable" {
  let bytes: Uint8Array;
  try {
    bytes = lock.disk.read(pathOf(lock));
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return "free";
    throw error;
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isHolder(value) ? value : "unreadable";
  } catch {
    return "unreadable";
  }
}

/** Whoever has it, as failures name them. */
export function holderOf(lock: Lock): Holder | undefined {
  const found = readLock(lock);
  return typeof found === "string" ? undefined : found;
}

/** Whoever writes in it now; a session that is dead for certain does not. "unreadable" when the lock does not say. */
export function writerOf(lock: Lock): Holder | "unreadable" | undefined {
  const found = readLock(lock);
  if (found === "free") return undefined;
  if (found === "unreadable") return found;
  return isStale(found, lock.ports) ? undefined : found;
}

/** Whether this session still has the incident. */
export function isOurs(lock: Lock): boolean {
  return holderOf(lock)?.id === lock.ports.session.id;
}

function content({ ports }: Lock): Uint8Array {
  const { id, host, pid, user } = ports.session;
  return new TextEncoder().encode(`${JSON.stringify({ id, host, pid, user, since: ports.stamp().at })}\n`);
}

function writeLock(lock: Lock, path: string): void {
  const handle = lock.disk.open(path, "new");
  try {
    writeAll(lock.disk, handle, content(lock));
  } catch (error) {
    removeIfThere(lock.disk, path);
    throw error;
  } finally {
    closeQuietly(lock.disk, handle);
  }
}

function replaceLock(lock: Lock): void {
  const draft = `${pathOf(lock)}.${lock.ports.session.id}`;
  removeIfThere(lock.disk, draft);
  writeLock(lock, draft);
  lock.disk.rename(draft, pathOf(lock));
}

/** Takes the lock: a free one always, a dead session's silently, a living one's only with `takeOver`. */
export function takeLock(lock: Lock, takeOver: boolean): Taken | StoreFailure {
  try {
    writeLock(lock, pathOf(lock));
    return { taken: "free" };
  } catch (error) {
    if (!hasCode(error, "EEXIST")) return diskFailure(error, pathOf(lock));
  }
  try {
    const holder = holderOf(lock);
    const stale = holder !== undefined && isStale(holder, lock.ports);
    if (!stale && !takeOver) return { failed: "locked", holder };
    replaceLock(lock);
    return { taken: stale ? "stale" : "from_somebody", holder };
  } catch (error) {
    return diskFailure(error, pathOf(lock));
  }
}

/** Lets go of the lock if it is still ours; one that stays is taken for dead once this process has ended. */
export function letGo(lock: Lock): void {
  try {
    if (isOurs(lock)) removeIfThere(lock.disk, pathOf(lock));
  } catch {
    // Whether it is ours cannot be read now.
  }
}
