import type { Entry, RecordEvent } from "../domain/event.js";
import { isAttachmentName, isMadeFromWords } from "./attachment.js";
import type { Bundle } from "./bundle.js";
import { bytesOf, decodeRecord, encodeBatch, eraseLines } from "./chain.js";
import type { Chain, Damage } from "./chain.js";
import type { Line } from "./codec.js";
import { wordsToErase } from "./erasure.js";
import { isStoreFailure } from "./failure.js";
import type { Holder, StoreFailure } from "./failure.js";
import { holderName, isStale } from "./holder.js";
import { eventsToTake, type Drop } from "./inbox.js";
import { continuation, linesOf } from "./merge.js";
import { idOfOpening } from "./opening.js";
import type { Erasure, Imported, IncidentLog, IncidentStore, IncidentSummary, Opening, StorePorts } from "./store.js";
import { byLatest, summarise } from "./summary.js";

/** One incident on a shelf. */
export interface Folder {
  record: Uint8Array;
  holder?: Holder;
  readonly attachments: Map<string, string>;
  readonly torn: Uint8Array[];
  /** What others have left. */
  drops: Drop[];
}

/** What several memory stores share, as several sessions share a disk. */
export type Shelf = Map<string, Folder>;

class MemoryLog implements IncidentLog {
  readonly id: string;
  readonly mode: "read" | "write";
  readonly damage?: Damage;
  readonly torn?: number;
  readonly #folder: Folder;
  readonly #ports: StorePorts;
  #lines: readonly Line[];
  #held: boolean;

  constructor(
    id: string,
    folder: Folder,
    chain: Chain,
    options: { readonly mode: "read" | "write"; readonly ports: StorePorts },
  ) {
    this.id = id;
    this.mode = options.mode;
    this.#folder = folder;
    this.#ports = options.ports;
    this.#lines = chain.lines;
    this.#held = options.mode === "write";
    if (chain.damage !== undefined) this.damage = chain.damage;
    if (chain.torn !== undefined) this.torn = chain.torn.length;
  }

  get entries(): readonly Entry[] {
    return this.#lines.map((line) => line.entry);
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
    const batch = encodeBatch(this.#lines, events, this.#ports.random);
    return this.adopt([...this.#lines, ...batch]) ?? batch.map((line) => line.entry);
  }

  async takeIn(): Promise<readonly Entry[] | StoreFailure> {
    const taken: Entry[] = [];
    for (const drop of this.#folder.drops.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const written = await this.append(eventsToTake(drop, this.entries));
      if (isStoreFailure(written)) return written;
      taken.push(...written);
      this.#folder.drops = this.#folder.drops.filter(({ name }) => name !== drop.name);
    }
    return taken;
  }

  async attach(name: string, text: string): Promise<StoreFailure | undefined> {
    if (!isAttachmentName(name)) throw new RangeError(`not a name of an attachment: ${name}`);
    const barred = this.#barred();
    if (barred === undefined) this.#folder.attachments.set(name, text);
    return barred;
  }

  async attachment(name: string): Promise<string | undefined> {
    return this.#folder.attachments.get(name);
  }

  async attachments(): Promise<readonly string[]> {
    return [...this.#folder.attachments.keys()].sort();
  }

  async erase(events: Erasure, reason: string): Promise<readonly number[] | StoreFailure> {
    const gone = wordsToErase(this.#lines, events);
    const barred = this.#barred();
    if (barred !== undefined || gone.length === 0) return barred ?? gone;
    for (const name of await this.attachments()) if (isMadeFromWords(name)) this.#folder.attachments.delete(name);
    const event = { type: "erased", events: gone, reason, ...this.#ports.stamp() } as const;
    const erased = encodeBatch(this.#lines, [event], this.#ports.random);
    this.adopt([...eraseLines(this.#lines, new Set(gone)), ...erased]);
    if (events === "all") this.#folder.torn.length = 0;
    return gone;
  }

  /** Puts these lines in the place of the record. */
  adopt(lines: readonly Line[]): StoreFailure | undefined {
    const barred = this.#barred();
    if (barred !== undefined) return barred;
    this.#lines = lines;
    this.#folder.record = bytesOf(lines);
    return undefined;
  }

  async release(): Promise<void> {
    if (this.#held && this.#folder.holder?.id === this.#ports.session.id) delete this.#folder.holder;
    this.#held = false;
  }

  #barred(): StoreFailure | undefined {
    if (!this.#held) return { failed: "not_writable" };
    const { holder } = this.#folder;
    return holder?.id === this.#ports.session.id ? undefined : { failed: "lost", holder };
  }
}

/** Incidents in memory: for dry-runs, which touch no real record, and for tests. */
export class MemoryStore implements IncidentStore {
  readonly place = "memory";
  readonly #ports: StorePorts;
  readonly #shelf: Shelf;

  constructor(ports: StorePorts, shelf: Shelf = new Map()) {
    this.#ports = ports;
    this.#shelf = shelf;
  }

  async ids(): Promise<readonly string[]> {
    return [...this.#shelf.keys()].sort();
  }

  async list(): Promise<readonly IncidentSummary[]> {
    return [...this.#shelf].map(([id, folder]) => this.#summaryOf(id, folder)).sort(byLatest);
  }

  async summary(id: string): Promise<IncidentSummary | StoreFailure> {
    const folder = this.#shelf.get(id);
    return folder === undefined ? { failed: "not_found", incident: id } : this.#summaryOf(id, folder);
  }

  async create(opening: Opening): Promise<IncidentLog | StoreFailure> {
    const id = idOfOpening(opening);
    const lines = encodeBatch([], opening.events, this.#ports.random);
    return this.#make(id, lines, opening.attachments ?? {});
  }

  async open(
    id: string,
    options: { readonly mode: "read" | "write"; readonly takeOver?: boolean },
  ): Promise<IncidentLog | StoreFailure> {
    const folder = this.#shelf.get(id);
    if (folder === undefined) return { failed: "not_found", incident: id };
    if (options.mode === "read")
      return new MemoryLog(id, folder, this.#read(folder), { mode: "read", ports: this.#ports });
    const log = await this.#openForWriting(id, folder, options.takeOver ?? false);
    if (!isStoreFailure(log)) await log.takeIn();
    return log;
  }

  async leave(id: string, events: readonly RecordEvent[]): Promise<string | StoreFailure> {
    const folder = this.#shelf.get(id);
    if (folder === undefined) return { failed: "not_found", incident: id };
    const name = `${Date.parse(events[0]?.at ?? "")}-${folder.drops.length}-${this.#ports.session.id}`;
    folder.drops.push({ name, events });
    return name;
  }

  async import(bundle: Bundle, from: string): Promise<Imported | StoreFailure> {
    const incoming = linesOf(bundle);
    if (isStoreFailure(incoming)) return incoming;
    const folder = this.#shelf.get(bundle.incident);
    const known = folder !== undefined;
    const log = await (folder === undefined
      ? this.#make(bundle.incident, incoming, {})
      : this.#openForWriting(bundle.incident, folder, false));
    if (isStoreFailure(log)) return log;
    try {
      const here = known ? log.lines.length : 0;
      const failure = known ? this.#adopt(log as MemoryLog, incoming) : undefined;
      if (failure !== undefined) return failure;
      const ours = new Set(await log.attachments());
      for (const [name, text] of Object.entries(bundle.attachments)) {
        if (!ours.has(name) || isMadeFromWords(name)) await log.attach(name, text);
      }
      const marked = await log.append([{ type: "imported", from, ...this.#ports.stamp() }]);
      return isStoreFailure(marked) ? marked : { id: bundle.incident, added: incoming.length - here, continued: known };
    } finally {
      await log.release();
    }
  }

  #adopt(log: MemoryLog, incoming: readonly Line[]): StoreFailure | undefined {
    const merged = continuation(log.chain, incoming);
    return isStoreFailure(merged) ? merged : log.adopt(merged);
  }

  async #openForWriting(id: string, folder: Folder, takeOver: boolean): Promise<IncidentLog | StoreFailure> {
    const writer = this.#writerOf(folder);
    if (writer !== undefined && !takeOver) return { failed: "locked", holder: writer };
    const chain = decodeRecord(folder.record);
    if (chain.damage !== undefined) return { failed: "damaged", damage: chain.damage };
    folder.holder = { ...this.#ports.session, since: this.#ports.stamp().at };
    const log = new MemoryLog(id, folder, chain, { mode: "write", ports: this.#ports });
    const events: RecordEvent[] = [];
    if (chain.torn !== undefined) {
      folder.torn.push(chain.torn);
      events.push({ type: "torn_line", bytes: chain.torn.length, ...this.#ports.stamp() });
    }
    if (writer !== undefined) events.push({ type: "taken_over", from: holderName(writer), ...this.#ports.stamp() });
    await log.append(events);
    return log;
  }

  #make(id: string, lines: readonly Line[], attachments: Readonly<Record<string, string>>): IncidentLog | StoreFailure {
    if (this.#shelf.has(id)) return { failed: "exists", incident: id };
    const holder = { ...this.#ports.session, since: this.#ports.stamp().at };
    const folder: Folder = {
      record: bytesOf(lines),
      holder,
      attachments: new Map(Object.entries(attachments)),
      torn: [],
      drops: [],
    };
    this.#shelf.set(id, folder);
    return new MemoryLog(id, folder, { lines, length: folder.record.length }, { mode: "write", ports: this.#ports });
  }

  #summaryOf(id: string, folder: Folder): IncidentSummary {
    return summarise(id, this.#read(folder), this.#writerOf(folder));
  }

  #read(folder: Folder): Chain {
    const { torn, ...chain } = decodeRecord(folder.record);
    return torn === undefined || this.#writerOf(folder) !== undefined ? chain : { ...chain, torn };
  }

  #writerOf({ holder }: Folder): Holder | undefined {
    if (holder === undefined) return undefined;
    return isStale(holder, this.#ports) ? undefined : holder;
  }
}
