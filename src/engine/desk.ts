import type { RecordEvent } from "../domain/event.js";
import type { Desk, DeskItem, Texts, Version } from "../domain/statement_desk.js";

const NOTHING: Omit<DeskItem, "statement"> = { versions: [], approvals: [], releases: [], posted: [], waivers: [] };

/** The statements of an incident as its events leave them; a reader needs no playbook for it. */
export function deskOf(events: readonly RecordEvent[]): Desk {
  return events.reduce((desk, event) => deskAfter(desk, event), new Map() as Desk);
}

/**
 * The desk after an event. `drafts` is the statement of a step, for records from before an answer said so itself.
 * Where words were erased the event still counts, without them.
 */
export function deskAfter(desk: Desk, event: RecordEvent, drafts?: string): Desk {
  const statement = statementOf(event, drafts);
  if (statement === undefined) return desk;
  const item = desk.get(statement) ?? { statement, ...NOTHING };
  const next = itemAfter(item, event);
  return next === item ? desk : new Map(desk).set(statement, next);
}

/** The statement that an event is about. */
export function statementOf(event: RecordEvent, drafts?: string): string | undefined {
  switch (event.type) {
    case "answered":
      return event.statement ?? drafts;
    case "statement_written":
    case "approved":
    case "released":
    case "posted":
    case "waived":
      return event.statement;
    default:
      return undefined;
  }
}

function itemAfter(item: DeskItem, event: RecordEvent): DeskItem {
  const { at, by } = event;
  switch (event.type) {
    case "answered": {
      const outcome = event.said?.outcome;
      if (outcome !== undefined && outcome.is !== "value") return item;
      return withVersion(item, event, (outcome?.value ?? {}) as unknown as Texts);
    }
    case "statement_written":
      return withVersion(item, event, event.said?.texts ?? {}, event.channel);
    case "approved": {
      const { statement, role, channels, binds, valid_until } = event;
      const word = event.said ?? { name: "", given_at: at, how: "attested" as const, facts: [] };
      const version = item.versions.length;
      const approval = { ...word, statement, role, channels, binds, valid_until, version, at, by };
      return { ...item, approvals: [...item.approvals, approval] };
    }
    case "released": {
      const { statement, channel, binds } = event;
      const word = event.said ?? { texts: {}, facts: [], approvals: [], promises: [] };
      const release = { ...word, statement, channel, binds, version: item.versions.length, at, by };
      return { ...item, releases: [...item.releases, release] };
    }
    case "posted":
      return { ...item, posted: [...item.posted, { ...event.said, channel: event.channel, at, by }] };
    case "waived":
      return event.said === null ? item : { ...item, waivers: [...item.waivers, { ...event.said, at, by }] };
    default:
      return item;
  }
}

function withVersion(item: DeskItem, { at, by }: RecordEvent, texts: Texts, channel?: string): DeskItem {
  const version: Version = {
    number: item.versions.length + 1,
    at,
    by,
    texts,
    ...(channel === undefined ? {} : { channel }),
  };
  return { ...item, versions: [...item.versions, version] };
}
