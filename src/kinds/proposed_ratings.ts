import type { SignalLevel } from "../domain/coverage.js";
import type { Sign } from "../domain/question.js";
import { SIGNAL_LEVELS, type Ratings } from "../domain/signal.js";
import { textIn } from "../domain/text.js";
import type { View } from "./kind.js";
import { FIGURE_TITLES, type Seen } from "./monitor.js";

/** Levels with what speaks for them, as the form of signs takes them. */
export interface ProposedRatings {
  readonly ratings: Ratings;
  readonly remarks: Readonly<Record<string, string>>;
}

interface Proposal {
  readonly level: SignalLevel;
  readonly remark: string;
}

/**
 * The ratings to start from: those of before, and where figures or alerts speak for a higher level that level with its
 * evidence. What a person rated is never lowered here.
 */
export function proposedRatings(
  signs: readonly Sign[],
  seen: Seen,
  before: Partial<ProposedRatings>,
  view: Pick<View, "playbook" | "language">,
): ProposedRatings {
  const ratings: Record<string, Ratings[string]> = { ...before.ratings };
  const remarks: Record<string, string> = { ...before.remarks };
  for (const sign of signs) {
    const [best] = [...countProposal(sign, seen, view), ...alertProposals(sign, seen)].toSorted(
      (a, b) => rankOf(b.level) - rankOf(a.level),
    );
    if (best === undefined || rankOf(best.level) <= rankOf(ratings[sign.id])) continue;
    ratings[sign.id] = best.level;
    remarks[sign.id] = best.remark;
  }
  return { ratings, remarks };
}

function rankOf(level: string | undefined): number {
  return SIGNAL_LEVELS.indexOf(level as SignalLevel);
}

function hasLevel(sign: Sign, level: SignalLevel): boolean {
  return sign.levels.some((each) => each.level === level);
}

function countProposal(
  sign: Sign,
  { figures }: Seen,
  { playbook, language }: Pick<View, "playbook" | "language">,
): Proposal[] {
  const counted = playbook.signals[sign.id]?.counted;
  const count = counted === undefined ? undefined : figures[counted.figure];
  if (counted === undefined || count === undefined) return [];
  const level = SIGNAL_LEVELS.findLast((each) => count >= (counted[each] ?? Infinity) && hasLevel(sign, each));
  return level === undefined ? [] : [{ level, remark: `${textIn(FIGURE_TITLES[counted.figure], language)}: ${count}` }];
}

function alertProposals(sign: Sign, { alerts }: Seen): Proposal[] {
  return alerts.flatMap(({ signal, level, says }) =>
    signal === sign.id && level !== undefined && hasLevel(sign, level) ? [{ level, remark: says }] : [],
  );
}
