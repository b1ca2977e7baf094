import type { AssessedSignal } from "../domain/assessment.js";
import type { Playbook } from "../domain/playbook.js";
import type { Rated } from "../domain/judging.js";
import { SIGNAL_LEVELS, type SignalDefinition } from "../domain/signal.js";
import type { SignalLevel } from "../domain/coverage.js";
import type { SignalsWanted } from "../domain/severity.js";

/** The number of a signal's level; what is not known counts as its first level, because it cannot be ruled out. */
export function levelNumber(level: SignalLevel | "not_known" | undefined): number {
  if (level === undefined) return 0;
  return level === "not_known" ? 1 : SIGNAL_LEVELS.indexOf(level) + 1;
}

/** The level that a signal was given; undefined when it was not seen. */
export function levelOf({ ratings }: Rated, signal: string): SignalLevel | "not_known" | undefined {
  return ratings[signal] as SignalLevel | "not_known" | undefined;
}

/** Whether every signal wanted was seen at its level or above; what is not known was not seen. */
export function areSeen(wanted: SignalsWanted, rated: Rated): boolean {
  return Object.entries(wanted).every(([signal, level]) => {
    const seen = rated.signals.includes(signal) ? levelOf(rated, signal) : undefined;
    return seen !== undefined && seen !== "not_known" && levelNumber(seen) >= levelNumber(level);
  });
}

/** The signals of a rating that the playbook knows, in the order of their ids: no order of a file shows in a result. */
export function ratedSignals(playbook: Playbook, rated: Rated): SignalDefinition[] {
  return rated.signals
    .flatMap((id) => playbook.signals[id] ?? [])
    .filter(({ id }) => levelOf(rated, id) !== undefined)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The score of a number of points: a straight line up to 100 (D), so that more points never mean a lower score. */
export function scoreOf(points: number, full: number): number {
  return Math.min(100, Math.round((100 * points) / full));
}

/**
 * What each signal adds, the strongest first. The parts are the steps of the running total, so they sum to the score
 * whatever is rounded or cut off at 100.
 */
export function partsOf(playbook: Playbook, rated: Rated, full: number): AssessedSignal[] {
  const signals = ratedSignals(playbook, rated)
    .map(({ id, part, weight }) => {
      const level = levelOf(rated, id) as SignalLevel | "not_known";
      return { signal: id, part, level, points: weight * levelNumber(level) };
    })
    .toSorted((a, b) => b.points - a.points);
  let total = 0;
  return signals.map((signal) => {
    const before = scoreOf(total, full);
    total += signal.points;
    return { ...signal, adds: scoreOf(total, full) - before };
  });
}
