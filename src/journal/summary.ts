import { msOf } from "../domain/clock_time.js";
import type { Entry } from "../domain/event.js";
import type { Chain } from "./chain.js";
import type { Holder } from "./failure.js";
import type { IncidentSummary, WalkSummary } from "./store.js";

function movedTo({ copy: _before, ...walk }: WalkSummary, moved: Entry & { readonly type: "moved" }): WalkSummary {
  const { version, hash, copy } = moved;
  return { ...walk, version, hash, ...(copy === undefined ? {} : { copy }) };
}

/** The walks of a record, in the order in which they were started. */
export function walksOf(entries: readonly Entry[]): WalkSummary[] {
  const walks = new Map<string, WalkSummary>();
  for (const entry of entries) {
    if (entry.type === "walk_started") {
      const { walk, playbook, version, hash, copy, language, at } = entry;
      const pinned = { version, hash, ...(copy === undefined ? {} : { copy }) };
      walks.set(walk, { walk, playbook, ...pinned, language, started_at: at, ended: false });
      continue;
    }
    const walk = "walk" in entry && entry.walk !== undefined ? walks.get(entry.walk) : undefined;
    if (walk === undefined) continue;
    if (entry.type === "walk_ended") walks.set(walk.walk, { ...walk, ended: true });
    if (entry.type === "moved") walks.set(walk.walk, movedTo(walk, entry));
    if (entry.type === "language") walks.set(walk.walk, { ...walk, language: entry.language });
  }
  return [...walks.values()];
}

/** Whether the incident is closed: its last closing has no later step, round, or walk. */
function isClosed(entries: readonly Entry[]): boolean {
  const reopening = new Set(["walk_started", "answered", "round_started"]);
  for (const entry of entries.toReversed()) {
    if (entry.type === "incident_closed") return true;
    if (reopening.has(entry.type)) return false;
  }
  return false;
}

/** What a list shows of a record, worked out from its events alone. */
export function summarise(id: string, chain: Chain, locked?: Holder): IncidentSummary {
  const entries = chain.lines.map((line) => line.entry);
  const first = entries[0];
  const opened_at = first?.at ?? `${id.slice(0, 10)}T00:00:00Z`;
  return {
    id,
    opened_at,
    last_at: entries.at(-1)?.at ?? opened_at,
    drill: first?.type === "incident_opened" && first.drill,
    closed: isClosed(entries),
    events: entries.length,
    walks: walksOf(entries),
    ...(chain.damage === undefined ? {} : { damaged: chain.damage }),
    ...(chain.torn === undefined ? {} : { torn: chain.torn.length }),
    ...(locked === undefined ? {} : { locked }),
  };
}

/** The order of a list: the latest event first, then by id. */
export function byLatest(a: IncidentSummary, b: IncidentSummary): number {
  return msOf(b.last_at) - msOf(a.last_at) || (a.id < b.id ? -1 : 1);
}
