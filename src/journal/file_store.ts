import { dirname, join } from "node:path";
import type { RecordEvent, Stamp } from "../domain/event.js";
import { isMadeFromWords } from "./attachment.js";
import type { Bundle } from "./bundle.js";
import { bytesOf, encodeBatch } from "./chain.js";
import { RECORD_FILE } from "./codec.js";
import type { Line } from "./codec.js";
import type { Disk } from "./disk.js";
import { diskFailure, hasCode, isStoreFailure } from "./failure.js";
import type { StoreFailure } from "./failure.js";
import { FileLog } from "./file_log.js";
import { isIncidentId } from "./incident_id.js";
import { leaveDrop } from "./inbox.js";
import { takeLock, writerOf } from "./lock.js";
import type { Lock } from "./lock.js";
import { continuation, linesOf } from "./merge.js";
import { idOfOpening } from "./opening.js";
import { openForReading, openForWriting, readRecord } from "./open_record.js";
import type { Imported, IncidentLog, IncidentStore, IncidentSummary, Opening, StorePorts } from "./store.js";
import { byLatest, summarise } from "./summary.js";
import { writeNew } from "./whole_file.js";

/** Where incidents are kept on this machine: one folder an incident. */
export interface FileStorePorts extends StorePorts {
  readonly disk: Disk;
  /** Absolute; it is made with the first incident. */
  readonly folder: string;
}

function summaryOf(id: string, lock: Lock): IncidentSummary | undefined {
  try {
    const writer = writerOf(lock);
    return summarise(id, readRecord(lock), writer === "unreadable" ? undefined : writer);
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return undefined;
    return summarise(id, { lines: [], length: 0, damage: { line: 1, problem: "unreadable" } });
  }
}

/** What is written when an incident appears in the store. */
interface Newcomer {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly attachments: Readonly<Record<string, string>>;
}

/** Makes the folder of an incident under another name first: it appears whole, locked by us, or not at all. */
function makeIncident(ports: FileStorePorts, newcomer: Newcomer): FileLog | StoreFailure {
  const { disk } = ports;
  const folder = join(ports.folder, newcomer.id);
  const draft = join(ports.folder, `.new-${newcomer.id}-${ports.session.id}`);
  let made = draft;
  try {
    disk.makeFolder(draft);
    const taken = takeLock({ disk, folder: draft, ports }, false);
    if (isStoreFailure(taken)) return abandoned(ports, made, taken);
    for (const [name, text] of Object.entries(newcomer.attachments)) {
      disk.makeFolder(dirname(join(draft, name)));
      writeNew(disk, join(draft, name), new TextEncoder().encode(text));
      disk.syncFolder(dirname(join(draft, name)));
    }
    const bytes = bytesOf(newcomer.lines);
    writeNew(disk, join(draft, RECORD_FILE), bytes);
    disk.syncFolder(draft);
    disk.rename(draft, folder);
    made = folder;
    disk.syncFolder(ports.folder);
    const handle = disk.open(join(folder, RECORD_FILE), "append");
    return new FileLog(newcomer.id, { disk, folder, ports }, { lines: newcomer.lines, length: bytes.length }, handle);
  } catch (error) {
    const exists = hasCode(error, "ENOTEMPTY") || hasCode(error, "EEXIST");
    return abandoned(ports, made, exists ? { failed: "exists", incident: newcomer.id } : diskFailure(error, folder));
  }
}

function abandoned(ports: FileStorePorts, folder: string, failure: StoreFailure): StoreFailure {
  try {
    ports.disk.removeFolder(folder);
  } catch {
    // Half an incident stays behind under a name that no list shows.
  }
  return failure;
}

/** Incidents as files, under one folder. */
export class FileStore implements IncidentStore {
  readonly place: string;
  readonly #ports: FileStorePorts;

  constructor(ports: FileStorePorts) {
    this.#ports = ports;
    this.place = ports.folder;
  }

  async ids(): Promise<readonly string[] | StoreFailure> {
    try {
      return this.#ports.disk.list(this.#ports.folder).filter(isIncidentId).sort();
    } catch (error) {
      return hasCode(error, "ENOENT") ? [] : diskFailure(error, this.#ports.folder);
    }
  }

  async list(): Promise<readonly IncidentSummary[] | StoreFailure> {
    const ids = await this.ids();
    if (isStoreFailure(ids)) return ids;
    const summaries = ids.map((id) => summaryOf(id, this.#lockOf(id)));
    return summaries.filter((summary) => summary !== undefined).sort(byLatest);
  }

  async summary(id: string): Promise<IncidentSummary | StoreFailure> {
    const found = isIncidentId(id) ? summaryOf(id, this.#lockOf(id)) : undefined;
    return found ?? { failed: "not_found", incident: id };
  }

  async create(opening: Opening): Promise<IncidentLog | StoreFailure> {
    const id = idOfOpening(opening);
    const lines = encodeBatch([], opening.events, this.#ports.random);
    return makeIncident(this.#ports, { id, lines, attachments: opening.attachments ?? {} });
  }

  async open(
    id: string,
    options: { readonly mode: "read" | "write"; readonly takeOver?: boolean },
  ): Promise<IncidentLog | StoreFailure> {
    if (!isIncidentId(id)) return { failed: "not_found", incident: id };
    const lock = this.#lockOf(id);
    if (options.mode === "read") return openForReading(id, lock);
    const log = await openForWriting(id, lock, options.takeOver ?? false);
    // What cannot be taken in now stays where it is; the command itself will say what the disk says.
    if (!isStoreFailure(log)) await log.takeIn();
    return log;
  }

  async leave(id: string, events: readonly RecordEvent[]): Promise<string | StoreFailure> {
    if (!isIncidentId(id)) return { failed: "not_found", incident: id };
    const lock = this.#lockOf(id);
    try {
      return leaveDrop(lock, events);
    } catch (error) {
      return hasCode(error, "ENOENT") ? { failed: "not_found", incident: id } : diskFailure(error, lock.folder);
    }
  }

  async import(bundle: Bundle, from: string): Promise<Imported | StoreFailure> {
    const lines = linesOf(bundle);
    if (isStoreFailure(lines)) return lines;
    const imported = { type: "imported", from, ...this.#ports.stamp() } as const;
    const withMark = [...lines, ...this.#encode(lines, imported)];
    const made = makeIncident(this.#ports, { id: bundle.incident, lines: withMark, attachments: bundle.attachments });
    if (isStoreFailure(made)) return made.failed === "exists" ? this.#continue(bundle, lines, imported) : made;
    await made.release();
    return { id: bundle.incident, added: lines.length, continued: false };
  }

  async #continue(
    bundle: Bundle,
    incoming: readonly Line[],
    imported: { type: "imported"; from: string } & Stamp,
  ): Promise<Imported | StoreFailure> {
    const log = await openForWriting(bundle.incident, this.#lockOf(bundle.incident), false);
    if (isStoreFailure(log)) return log;
    try {
      const here = log.chain;
      const merged = continuation(here, incoming);
      if (isStoreFailure(merged)) return merged;
      const ours = new Set(await log.attachments());
      for (const [name, text] of Object.entries(bundle.attachments)) {
        if (ours.has(name) && !isMadeFromWords(name)) continue;
        const failure = await log.attach(name, text);
        if (failure !== undefined) return failure;
      }
      const failure = log.adopt([...merged, ...this.#encode(merged, imported)]);
      return failure ?? { id: bundle.incident, added: incoming.length - here.length, continued: true };
    } catch (error) {
      return diskFailure(error, this.#ports.folder);
    } finally {
      await log.release();
    }
  }

  #encode(lines: readonly Line[], event: { type: "imported"; from: string } & Stamp): Line[] {
    return encodeBatch(lines, [event], this.#ports.random);
  }

  #lockOf(id: string): Lock {
    return { disk: this.#ports.disk, folder: join(this.#ports.folder, id), ports: this.#ports };
  }
}
