import { msOf } from "../../domain/clock_time.js";
import type { Desk, DeskItem, Release } from "../../domain/statement_desk.js";
import { owedApprovals } from "./approve.js";
import { sameTexts } from "./rules.js";

/** Something that a release has made due: what it promised, or the approvals it went out without. */
export interface DeskDue {
  readonly what: "promise" | "approvals";
  readonly release: Release;
  /** ISO 8601. */
  readonly due: string;
  /** The sentence that promises. */
  readonly text?: string;
  /** The roles that still have to approve. */
  readonly missing?: readonly string[];
  /** When it was kept. */
  readonly met_at?: string;
}

/** Everything that releases have made due, the earliest first; what was kept stays in the list. */
export function deskDue(desk: Desk): DeskDue[] {
  const items = [...desk.values()];
  const releases = items.flatMap((item) => item.releases);
  return items
    .flatMap((item) =>
      item.releases.flatMap((release) => [...promises(release, releases), ...approvals(release, item)]),
    )
    .toSorted((a, b) => msOf(a.due) - msOf(b.due));
}

/** A promise is kept by the next thing that is released with other words. */
function promises(release: Release, all: readonly Release[]): DeskDue[] {
  const next = all
    .filter((each) => msOf(each.at) > msOf(release.at) && !sameTexts(each.texts, release.texts))
    .toSorted((a, b) => msOf(a.at) - msOf(b.at))[0];
  return release.promises.map(({ due, text }) => ({
    what: "promise",
    release,
    due,
    text,
    ...(next === undefined ? {} : { met_at: next.at }),
  }));
}

function approvals(release: Release, item: DeskItem): DeskDue[] {
  const { emergency, binds } = release;
  if (emergency === undefined) return [];
  const owed = owedApprovals(item).find((each) => each.release === release);
  const last = item.approvals.findLast((approval) => approval.binds === binds && msOf(approval.at) >= msOf(release.at));
  const met = owed === undefined && last !== undefined ? { met_at: last.at } : {};
  return [{ what: "approvals", release, due: emergency.due, missing: owed?.missing ?? [], ...met }];
}

/** The same promise in two languages or on two channels is told once. */
export function openDue(desk: Desk): DeskDue[] {
  const told = new Set<string>();
  return deskDue(desk).filter(({ what, due, met_at, release }) => {
    const key = what === "promise" ? `${due} ${release.statement}` : `${due} ${release.at} ${release.channel}`;
    if (met_at !== undefined || told.has(key)) return false;
    told.add(key);
    return true;
  });
}
