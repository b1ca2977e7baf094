import type { LegalClock, Organisation } from "../domain/organisation.js";
import type { ClockDefinition } from "../domain/playbook.js";
import type { Compiling } from "./compiling.js";

const HOUR_MS = 3_600_000;

/**
 * The clocks of a playbook with those that the organisation believes the law sets. One of the same id takes its hours
 * and its rule from the profile; one that names its two steps is added where the playbook has them. The others have
 * nothing to count from here.
 */
export function withLegalClocks(
  clocks: readonly ClockDefinition[],
  { legal_clocks = {} }: Organisation,
  compiling: Compiling,
): ClockDefinition[] {
  const own = clocks.map((clock): ClockDefinition => {
    const limit = Object.hasOwn(legal_clocks, clock.id) ? legal_clocks[clock.id] : undefined;
    return limit === undefined ? clock : { ...clock, title: limit.title ?? clock.title, ...termsOf(limit) };
  });
  const ids = new Set(clocks.map(({ id }) => id));
  const added = Object.entries(legal_clocks).flatMap(([id, limit]) =>
    ids.has(id) ? [] : (clockBetweenSteps(id, limit, compiling) ?? []),
  );
  return [...own, ...added];
}

function termsOf({ hours, rule, certainty }: LegalClock): Pick<ClockDefinition, "within" | "legal"> {
  return { within: Math.round(hours * HOUR_MS), legal: { rule, certainty } };
}

function clockBetweenSteps(id: string, limit: LegalClock, { names, document }: Compiling): ClockDefinition | undefined {
  const { starts, ends, title, rule } = limit;
  const start = starts === undefined ? undefined : names.get(starts);
  if (starts === undefined || start?.type.is !== "timestamp" || ends === undefined || !names.has(ends))
    return undefined;
  return {
    id,
    title: title ?? rule,
    from: starts,
    until: { step: ends },
    each_round: start.each_round,
    ...termsOf(limit),
    at: document.locate(["id"], "value"),
  };
}
