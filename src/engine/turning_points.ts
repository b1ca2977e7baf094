import type { Assessment, TurningPoint } from "../domain/assessment.js";
import { SEVERITIES, type Severity } from "../domain/expression.js";
import type { Rated } from "../domain/judging.js";
import type { Playbook } from "../domain/playbook.js";
import type { SeverityScale } from "../domain/severity.js";
import { SIGNAL_LEVELS } from "../domain/signal.js";
import { levelNumber, levelOf } from "./signal_points.js";

type Judge = (rated: Rated) => Severity;

/** Turning points that are told; more would not be read. */
const TOLD = 3;

/** The smallest step of each signal that would raise the severity: of the fewest levels first, then of what is seen already. */
export function risesWith(playbook: Playbook, rated: Rated, judge: Judge): TurningPoint[] {
  const now = SEVERITIES.indexOf(judge(rated));
  if (now === SEVERITIES.length - 1) return [];
  const steps = rated.signals.flatMap((id) => {
    const signal = playbook.signals[id];
    const from = levelNumber(levelOf(rated, id));
    for (const level of SIGNAL_LEVELS.filter(
      (each) => levelNumber(each) > from && signal?.levels[each] !== undefined,
    )) {
      const severity = judge({ ...rated, ratings: { ...rated.ratings, [id]: level } });
      if (SEVERITIES.indexOf(severity) > now)
        return [{ signal: id, level, severity, far: levelNumber(level) - from, isNew: from === 0 }];
    }
    return [];
  });
  return steps
    .toSorted((a, b) => a.far - b.far || Number(a.isNew) - Number(b.isNew) || (a.signal < b.signal ? -1 : 1))
    .slice(0, TOLD)
    .map(({ signal, level, severity }) => ({ signal, level, severity }));
}

/** The unknown signals without which the severity would be lower. */
export function fallsWithout(rated: Rated, judge: Judge): string[] {
  const now = SEVERITIES.indexOf(judge(rated));
  return [...rated.signals, ...rated.factors]
    .filter((id) => rated.ratings[id] === "not_known")
    .filter((id) => {
      const { [id]: _, ...ratings } = rated.ratings;
      return SEVERITIES.indexOf(judge({ ...rated, ratings })) < now;
    })
    .toSorted();
}

/** Points of the score up to the band above the severity; undefined where there is none or rules have passed it. */
export function missingPoints(
  { bands }: SeverityScale,
  { severity, score }: Pick<Assessment, "severity" | "score">,
): number | undefined {
  if (severity === "crisis") return undefined;
  const next = severity === "watch" ? "alert" : severity === "alert" ? "serious" : "crisis";
  return Math.max(0, bands[next] - score);
}
