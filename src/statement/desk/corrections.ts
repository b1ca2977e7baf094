import { msOf } from "../../domain/clock_time.js";
import type { Desk, Release } from "../../domain/statement_desk.js";
import { sameValue, type Value } from "../../domain/value.js";

/** What the ledger holds of a fact now, with when it was said. */
export type FactHeld = (
  fact: string,
) => { readonly status: string; readonly value?: Value; readonly at: string } | undefined;

/** A released text that says something else of a fact than what is held now. */
export interface CorrectionDue {
  readonly release: Release;
  readonly fact: string;
  readonly said?: Value;
  /** Missing where nothing is held any more: withdrawn, or not known. */
  readonly now?: Value;
  /** Somebody says otherwise, though the value is still the same. */
  readonly disputed: boolean;
}

/**
 * Every text that was released on a channel, has said something of a fact that is held otherwise now, and was not
 * followed on that channel by one that says it right. The data from which a correction is drafted.
 */
export function correctionsDue(desk: Desk, held: FactHeld): CorrectionDue[] {
  const releases = [...desk.values()].flatMap((item) => item.releases).toSorted((a, b) => msOf(a.at) - msOf(b.at));
  return releases.flatMap((release, i) =>
    release.facts.flatMap(({ fact, value: said }): CorrectionDue[] => {
      const entry = held(fact);
      if (said === undefined || entry === undefined) return [];
      const gone = entry.status === "withdrawn" || entry.status === "unknown";
      const now = gone ? undefined : entry.value;
      const same = now !== undefined && sameValue(said, now);
      const disputed = entry.status === "disputed";
      if (same && !disputed) return [];
      const later = releases.slice(i + 1).filter(({ channel }) => channel === release.channel);
      if (later.some((other) => saysRight(other, fact, { now, since: entry.at }))) return [];
      return [{ release, fact, said, ...(now === undefined ? {} : { now }), disputed }];
    }),
  );
}

function saysRight(
  { facts, at }: Release,
  fact: string,
  { now, since }: { readonly now: Value | undefined; readonly since: string },
): boolean {
  const told = facts.find((each) => each.fact === fact)?.value;
  // What holds no more is set right by whatever goes out after it was taken back and does not state it again.
  if (now === undefined) return told === undefined && msOf(at) >= msOf(since);
  return told !== undefined && sameValue(told, now) && msOf(at) >= msOf(since);
}
