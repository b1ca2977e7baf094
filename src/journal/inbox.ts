import { join } from "node:path";
import type { Entry, RecordEvent } from "../domain/event.js";
import { RECORD_FILE } from "./codec.js";
import { hasCode } from "./failure.js";
import type { Lock } from "./lock.js";
import { shapeProblem } from "./shape.js";
import { removeIfThere, writeNew } from "./whole_file.js";

/**
 * What people leave for an incident while somebody else writes in it: one file for each, in `inbox/` beside the record,
 * there whole or not at all. Whoever writes in the incident takes it into the record, with its author and its time.
 */
export interface Drop {
  /** Stays with its events in the record, so that nothing is taken in twice. */
  readonly name: string;
  readonly events: readonly RecordEvent[];
}

/** No name of an attachment, so that an export does not carry what is in the record by then. */
const NAME = /^_\d{13}-\d{4,}-[0-9a-f]{16}\.json$/;

/** Only what stands on its own can be left: it says nothing about where a walk stands. */
const LEFT: ReadonlySet<string> = new Set(["note", "fact", "approved", "posted"]);

function inboxOf({ folder }: Lock): string {
  return join(folder, "inbox");
}

/** Leaves events; gives back the name of the drop. Throws what the disk throws, ENOENT where there is no such incident. */
export function leaveDrop(lock: Lock, events: readonly RecordEvent[]): string {
  const { disk, folder, ports } = lock;
  if (!disk.list(folder).includes(RECORD_FILE)) throw Object.assign(new Error("no incident"), { code: "ENOENT" });
  const inbox = inboxOf(lock);
  disk.makeFolder(inbox);
  const at = String(Date.parse(events[0]?.at ?? "") || 0).padStart(13, "0");
  // Within one second those that are there already come first.
  const turn = String(namesIn(lock).length).padStart(4, "0");
  const name = `_${at}-${turn}-${Buffer.from(ports.random(8)).toString("hex")}.json`;
  const draft = join(inbox, `.${name}`);
  writeNew(disk, draft, new TextEncoder().encode(`${JSON.stringify({ schemaVersion: 1, events })}\n`));
  disk.rename(draft, join(inbox, name));
  disk.syncFolder(inbox);
  return name;
}

/** What was left, in the order of its times. A file that no Lectern wrote stays where it is. */
export function dropsIn(lock: Lock): Drop[] {
  return namesIn(lock).flatMap((name) => {
    const events = eventsOf(lock.disk.read(join(inboxOf(lock), name)));
    return events === undefined ? [] : [{ name, events }];
  });
}

function namesIn(lock: Lock): string[] {
  try {
    return lock.disk
      .list(inboxOf(lock))
      .filter((name) => NAME.test(name))
      .sort();
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return [];
    throw error;
  }
}

function eventsOf(bytes: Uint8Array): RecordEvent[] | undefined {
  try {
    const { events } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly events: RecordEvent[] };
    const known = events.every((event) => LEFT.has(event.type) && shapeProblem({ ...event }) === undefined);
    return known && events.length > 0 ? events : undefined;
  } catch {
    return undefined;
  }
}

/** The events of a drop as they go into the record; none where they are there already. */
export function eventsToTake({ name, events }: Drop, entries: readonly Entry[]): readonly RecordEvent[] {
  return entries.some(({ drop }) => drop === name) ? [] : events.map((event) => ({ ...event, drop: name }));
}

/** Removes a drop that is in the record; one that stays is known there by its name. */
export function removeDrop(lock: Lock, name: string): void {
  removeIfThere(lock.disk, join(inboxOf(lock), name));
}
