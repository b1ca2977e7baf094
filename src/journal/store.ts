import type { Entry, RecordEvent, Stamp } from "../domain/event.js";
import type { Bundle } from "./bundle.js";
import type { Damage } from "./chain.js";
import type { Holder, Session, StoreFailure } from "./failure.js";

/** What a store needs of the world. */
export interface StorePorts {
  readonly session: Session;
  /** The stamp of events that the store itself adds: a torn line, a take-over, an import, an erasure. */
  readonly stamp: () => Stamp;
  readonly random: (bytes: number) => Uint8Array;
  /** Whether a process of this machine is alive. */
  readonly isRunning: (pid: number) => boolean;
}

/** A walk as a list shows it, known without its playbook. */
export interface WalkSummary {
  readonly walk: string;
  /** The id of the playbook and the version and hash it is pinned to now. */
  readonly playbook: string;
  readonly version: string;
  readonly hash: string;
  /** SHA-256 of the kept copy of that playbook. */
  readonly copy?: string;
  readonly language: string;
  readonly started_at: string;
  readonly ended: boolean;
}

/** An incident as a list shows it. Times are ISO 8601. */
export interface IncidentSummary {
  readonly id: string;
  readonly opened_at: string;
  readonly last_at: string;
  readonly drill: boolean;
  readonly closed: boolean;
  /** How many events can be read. */
  readonly events: number;
  readonly walks: readonly WalkSummary[];
  readonly damaged?: Damage;
  /** Bytes of a last line that was never finished. */
  readonly torn?: number;
  /** Somebody writes in it now. */
  readonly locked?: Holder;
}

/** How an incident begins: its first events, of which the first opens it, and what is kept beside them. */
export interface Opening {
  readonly events: readonly RecordEvent[];
  /** By name; the copies of the playbooks that its walks are pinned to. */
  readonly attachments?: Readonly<Record<string, string>>;
}

/** Which events lose their words. */
export type Erasure = readonly number[] | "all";

/** The record of one incident, open. */
export interface IncidentLog {
  readonly id: string;
  readonly mode: "read" | "write";
  /** Everything that can be read, oldest first. */
  readonly entries: readonly Entry[];
  /** The lines of `entries` as they stand in the record, without line feeds. */
  readonly lines: readonly string[];
  /** SHA-256 of the last line: two records with the same head are the same. "" when nothing can be read. */
  readonly head: string;
  /** Only in a log opened for reading. */
  readonly damage?: Damage;
  /** Bytes of a last line that was never finished; a log opened for writing has set them aside. */
  readonly torn?: number;
  /** Writes all of these events or none; when it gives back entries, they are on the disk. */
  append(events: readonly RecordEvent[]): Promise<readonly Entry[] | StoreFailure>;
  /** Takes in what others have left for this incident, each once; gives back the new entries. */
  takeIn(): Promise<readonly Entry[] | StoreFailure>;
  /** Keeps a text beside the record, whole or not at all; one of the same name is replaced. */
  attach(name: string, text: string): Promise<StoreFailure | undefined>;
  attachment(name: string): Promise<string | undefined>;
  /** The names of all attachments, sorted. */
  attachments(): Promise<readonly string[]>;
  /**
   * Erases words and records that; gives back the events that lost theirs (may be none: then nothing is written).
   * Attachments outside `playbooks/` were made from words and go with them; "all" takes torn lines along, too.
   */
  erase(events: Erasure, reason: string): Promise<readonly number[] | StoreFailure>;
  /** Lets go of the lock, if it is still ours. Does nothing the second time. */
  release(): Promise<void>;
}

/** What came of an import. */
export interface Imported {
  readonly id: string;
  /** How many events were new here. */
  readonly added: number;
  /** Whether the incident was here already and is continued. */
  readonly continued: boolean;
}

/** Where incidents are kept. Every implementation passes `tests/journal/store_contract.ts`. */
export interface IncidentStore {
  /** What people are told when they ask where it is. */
  readonly place: string;
  /** The ids of all incidents, oldest first. */
  ids(): Promise<readonly string[] | StoreFailure>;
  /** All incidents, the one with the latest event first. */
  list(): Promise<readonly IncidentSummary[] | StoreFailure>;
  /** One incident as the list shows it. */
  summary(id: string): Promise<IncidentSummary | StoreFailure>;
  /** Begins an incident and holds it for writing; the id stands in its first event. */
  create(opening: Opening): Promise<IncidentLog | StoreFailure>;
  /**
   * "write" takes the lock, sets a torn line aside and refuses a damaged record; `takeOver` takes the lock also from
   * a session that is alive, which can then write no more; what others have left is taken in. "read" changes nothing
   * and needs no lock.
   */
  open(
    id: string,
    options: { readonly mode: "read" | "write"; readonly takeOver?: boolean },
  ): Promise<IncidentLog | StoreFailure>;
  /** Leaves notes and words on facts for whoever writes in the incident; gives back the name they can be found by. */
  leave(id: string, events: readonly RecordEvent[]): Promise<string | StoreFailure>;
  /** Takes in an exported incident; `from` names where it came from. */
  import(bundle: Bundle, from: string): Promise<Imported | StoreFailure>;
}
