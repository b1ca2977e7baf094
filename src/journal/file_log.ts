import { join } from "node:path";
import type { Entry, RecordEvent } from "../domain/event.js";
import { isAttachmentName, isMadeFromWords } from "./attachment.js";
import { bytesOf, decodeRecord, encodeBatch, eraseLines } from "./chain.js";
import type { Chain, Damage } from "./chain.js";
import { RECORD_FILE } from "./codec.js";
import type { Line } from "./codec.js";
import { diskFailure, hasCode, isStoreFailure } from "./failure.js";
import type { StoreFailure } from "./failure.js";
import { dropsIn, eventsToTake, removeDrop } from "./inbox.js";
import { holderOf, isOurs, letGo } from "./lock.js";
import type { Lock } from "./lock.js";
import { wordsToErase } from "./erasure.js";
import type { Erasure, IncidentLog } from "./store.js";
import { closeQuietly, removeIfThere, replaceWhole, writeAll } from "./whole_file.js";

const TORN_FILE = /^record\.torn-\d+$/;

/**
 * The record of one incident as a file. It writes through one handle that it keeps open: a session that takes the
 * incident over takes the lock first and then puts a copy in the file's place, so that a late write of ours ends in a
 * file without a name and never in the record. A write counts only when the lock is still ours afterwards: then the
 * copy, if there ever is one, is made later and has it.
 */
export class FileLog implements IncidentLog {
  readonly id: string;
  readonly mode: "read" | "write";
  readonly damage?: Damage;
  readonly torn?: number;
  readonly #lock: Lock;
  readonly #record: string;
  #lines: Line[];
  #entries: readonly Entry[] | undefined;
  #length: number;
  #handle: number | undefined;
  /** A write failed and could not be undone yet. */
  #unsure = false;

  /** Without a handle it is for reading. */
  constructor(id: string, lock: Lock, chain: Chain, handle?: number) {
    this.id = id;
    this.mode = handle === undefined ? "read" : "write";
    this.#lock = lock;
    this.#record = join(lock.folder, RECORD_FILE);
    this.#lines = [...chain.lines];
    this.#length = chain.length;
    this.#handle = handle;
    if (chain.damage !== undefined && handle === undefined) this.damage = chain.damage;
    if (chain.torn !== undefined) this.torn = chain.torn.length;
  }

  get entries(): readonly Entry[] {
    return (this.#entries ??= this.#lines.map((line) => line.entry));
  }

  get lines(): readonly string[] {
    return this.#lines.map((line) => line.text);
  }

  /** The lines with their digests, for a store that compares records. */
  get chain(): readonly Line[] {
    return this.#lines;
  }

  get head(): string {
    return this.#lines.at(-1)?.digest ?? "";
  }

  async append(events: readonly RecordEvent[]): Promise<readonly Entry[] | StoreFailure> {
    const barred = this.#barred();
    if (barred !== undefined || this.#handle === undefined) return barred ?? { failed: "not_writable" };
    if (events.length === 0) return [];
    const batch = encodeBatch(this.#lines, events, this.#lock.ports.random);
    const bytes = bytesOf(batch);
    try {
      writeAll(this.#lock.disk, this.#handle, bytes);
      this.#lock.disk.sync(this.#handle);
      if (!isOurs(this.#lock) && !this.#isInCopy(this.#handle, batch)) {
        return { failed: "lost", holder: holderOf(this.#lock) };
      }
    } catch (error) {
      this.#undo(this.#handle);
      return diskFailure(error, this.#record);
    }
    this.#lines.push(...batch);
    this.#entries = undefined;
    this.#length += bytes.length;
    return batch.map((line) => line.entry);
  }

  async takeIn(): Promise<readonly Entry[] | StoreFailure> {
    const taken: Entry[] = [];
    try {
      for (const drop of dropsIn(this.#lock)) {
        const written = await this.append(eventsToTake(drop, this.entries));
        // What was taken in before is in the record: whoever asked must hear of it.
        if (isStoreFailure(written)) return taken.length > 0 ? taken : written;
        taken.push(...written);
        removeDrop(this.#lock, drop.name);
      }
      return taken;
    } catch (error) {
      return taken.length > 0 ? taken : diskFailure(error, this.#lock.folder);
    }
  }

  async attach(name: string, text: string): Promise<StoreFailure | undefined> {
    if (!isAttachmentName(name)) throw new RangeError(`not a name of an attachment: ${name}`);
    const barred = this.#barred();
    if (barred !== undefined) return barred;
    const path = join(this.#lock.folder, name);
    try {
      this.#lock.disk.makeFolder(join(path, ".."));
      replaceWhole(this.#lock.disk, path, new TextEncoder().encode(text), this.#lock.ports.session.id);
      return undefined;
    } catch (error) {
      return diskFailure(error, path);
    }
  }

  async attachment(name: string): Promise<string | undefined> {
    if (!isAttachmentName(name)) return undefined;
    try {
      return new TextDecoder().decode(this.#lock.disk.read(join(this.#lock.folder, name)));
    } catch {
      return undefined;
    }
  }

  async attachments(): Promise<readonly string[]> {
    return this.#attached();
  }

  #attached(): string[] {
    const folders = this.#names("").filter((name) => /^[a-z][a-z_]*$/.test(name));
    return folders
      .flatMap((folder) => this.#names(folder).map((name) => `${folder}/${name}`))
      .filter(isAttachmentName)
      .sort();
  }

  async erase(events: Erasure, reason: string): Promise<readonly number[] | StoreFailure> {
    const barred = this.#barred();
    if (barred !== undefined) return barred;
    const gone = wordsToErase(this.#lines, events);
    if (gone.length === 0) return [];
    const besides = this.#madeFromWords(events);
    if (isStoreFailure(besides)) return besides;
    const event = { type: "erased", events: gone, reason, ...this.#lock.ports.stamp() } as const;
    const erased = encodeBatch(this.#lines, [event], this.#lock.ports.random);
    const failure = this.adopt([...eraseLines(this.#lines, new Set(gone)), ...erased]);
    if (failure !== undefined) return failure;
    for (const name of besides) removeIfThere(this.#lock.disk, join(this.#lock.folder, name));
    return gone;
  }

  /** The files that hold words beside the record; what of them is still wanted can be made again. */
  #madeFromWords(events: Erasure): readonly string[] | StoreFailure {
    try {
      const torn = events === "all" ? this.#names("").filter((name) => TORN_FILE.test(name)) : [];
      return [...this.#attached().filter(isMadeFromWords), ...torn];
    } catch (error) {
      return diskFailure(error, this.#lock.folder);
    }
  }

  /** Puts other lines in the place of the record, whole or not at all. Used where lines do not only grow. */
  adopt(lines: readonly Line[]): StoreFailure | undefined {
    const barred = this.#barred();
    if (barred !== undefined) return barred;
    const { disk, ports } = this.#lock;
    const bytes = bytesOf(lines);
    try {
      replaceWhole(disk, this.#record, bytes, ports.session.id);
      if (this.#handle !== undefined) closeQuietly(disk, this.#handle);
      this.#handle = undefined;
      this.#lines = [...lines];
      this.#entries = undefined;
      this.#length = bytes.length;
      this.#handle = disk.open(this.#record, "append");
      return undefined;
    } catch (error) {
      return diskFailure(error, this.#record);
    }
  }

  async release(): Promise<void> {
    if (this.#handle === undefined) return;
    closeQuietly(this.#lock.disk, this.#handle);
    this.#handle = undefined;
    letGo(this.#lock);
  }

  /** Why nothing may be written now: we have no handle, no lock, or the file is not as we left it. */
  #barred(): StoreFailure | undefined {
    const handle = this.#handle;
    if (handle === undefined) return { failed: "not_writable" };
    try {
      if (!isOurs(this.#lock)) return { failed: "lost", holder: holderOf(this.#lock) };
      if (this.#unsure) this.#lock.disk.truncate(handle, this.#length);
      this.#unsure = false;
      const { size, names } = this.#lock.disk.state(handle);
      return size === this.#length && names > 0 ? undefined : { failed: "lost", holder: undefined };
    } catch (error) {
      return diskFailure(error, this.#record);
    }
  }

  /** After a write that failed: back to the last good length, now or before the next write. */
  #undo(handle: number): void {
    try {
      this.#lock.disk.truncate(handle, this.#length);
      this.#lock.disk.sync(handle);
    } catch {
      this.#unsure = true;
    }
  }

  /**
   * Whether lines that were written while the lock changed hands are in the copy that the other session made. While
   * that copy is not in place yet nobody can tell, and the lines count as lost.
   */
  #isInCopy(handle: number, batch: readonly Line[]): boolean {
    if (this.#lock.disk.state(handle).names > 0) return false;
    const { lines } = decodeRecord(this.#lock.disk.read(this.#record));
    return batch.every((line) => lines[line.entry.seq - 1]?.digest === line.digest);
  }

  #names(folder: string): string[] {
    try {
      return this.#lock.disk.list(join(this.#lock.folder, folder));
    } catch (error) {
      if (hasCode(error, "ENOTDIR") || hasCode(error, "ENOENT")) return [];
      throw error;
    }
  }
}
