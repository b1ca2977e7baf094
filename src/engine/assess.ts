import type { Assessment } from "../domain/assessment.js";
import { SEVERITIES, type Severity } from "../domain/expression.js";
import type { Rated } from "../domain/judging.js";
import type { Playbook } from "../domain/playbook.js";
import { OUTRAGE_BANDS, type OutrageBand, type SeverityScale } from "../domain/severity.js";
import { OUTRAGE_LEVELS, type OutrageLevel } from "../domain/signal.js";
import { areSeen, levelNumber, partsOf, ratedSignals, scoreOf } from "./signal_points.js";
import { fallsWithout, missingPoints, risesWith } from "./turning_points.js";

/** What is worked out from signals before it is asked what would change it. */
export type Judged = Pick<Assessment, "severity" | "score" | "band" | "parts" | "floors" | "escalations" | "outrage">;

/**
 * What signals add up to. Points are weight times level; the score is points by `full`, at most 100; the band of the
 * score is raised by floors and escalations and never lowered. Neither one more signal nor a higher level of one ever
 * lowers score or severity: every step only adds. Form and figures are proposals (facts.md 4.4, D; the ratio over
 * answered signs given there would fall with a weak further sign).
 */
export function assess(playbook: Playbook, rated: Rated): Assessment | undefined {
  const scale = playbook.severity;
  if (scale === undefined) return undefined;
  const judged = judge(playbook, scale, rated);
  const of = (wanted: (part: string) => boolean): number =>
    judged.parts.reduce((sum, { part, points }) => sum + (wanted(part) ? points : 0), 0);
  const seen = judged.parts.filter(({ level }) => level !== "not_known");
  const missing = missingPoints(scale, judged);
  return {
    ...judged,
    cause_score: scoreOf(
      of((part) => part !== "answer"),
      scale.full,
    ),
    answer_score: scoreOf(
      of((part) => part === "answer"),
      scale.answer_full,
    ),
    unknown: unknownOf(rated, judged),
    test: {
      event: seen.some(({ part }) => part === "event"),
      attention: seen.some(({ part }) => part === "attention"),
      answer: seen.some(({ part }) => part === "answer"),
    },
    rises_with: risesWith(playbook, rated, (other) => judge(playbook, scale, other).severity),
    ...(missing === undefined ? {} : { missing }),
    falls_without: fallsWithout(rated, (other) => judge(playbook, scale, other).severity),
    crises: likelyCrises(playbook, rated),
  };
}

/** The severity of signals with what makes it so. */
function judge(playbook: Playbook, scale: SeverityScale, rated: Rated): Judged {
  const parts = partsOf(playbook, rated, scale.full);
  const score = parts.reduce((sum, { adds }) => sum + adds, 0);
  const band = bandOf(score, scale);
  const outrage = outrageOf(playbook, scale, rated);
  const floors = scale.floors.filter((floor) => areSeen(floor.signals, rated));
  const escalations = strongestAnger(
    scale.escalations.filter(
      ({ signals, outrage: wanted }) =>
        (signals === undefined || areSeen(signals, rated)) &&
        (wanted === undefined || (outrage !== undefined && bandNumber(outrage.band) >= bandNumber(wanted))),
    ),
  );
  const raised = escalations.reduce((sum, { by }) => sum + by, SEVERITIES.indexOf(band));
  const level = Math.max(Math.min(raised, 3), ...floors.map((floor) => SEVERITIES.indexOf(floor.at_least)));
  return {
    severity: SEVERITIES[level] as Severity,
    score,
    band,
    parts,
    floors: floors.map(({ at_least, because }) => ({ at_least, because })),
    escalations: escalations.map(({ by, because }) => ({ by, because })),
    ...(outrage === undefined ? {} : { outrage }),
  };
}

function bandOf(score: number, { bands }: SeverityScale): Severity {
  if (score >= bands.crisis) return "crisis";
  if (score >= bands.serious) return "serious";
  return score >= bands.alert ? "alert" : "watch";
}

function bandNumber(band: OutrageBand): number {
  return OUTRAGE_BANDS.indexOf(band);
}

/** Of rules about anger only the strongest counts: "very high" is not added to "high". */
function strongestAnger(rules: readonly SeverityScale["escalations"][number][]): SeverityScale["escalations"] {
  const most = Math.max(0, ...rules.map((rule) => (rule.outrage === undefined ? 0 : rule.by)));
  const first = rules.find((rule) => rule.outrage !== undefined && rule.by === most);
  return rules.filter((rule) => rule.outrage === undefined || rule === first);
}

/** Anger over the factors that are asked for, 0 to 100 (facts.md 2.3, D); nothing where none is asked for or rated. */
function outrageOf(playbook: Playbook, { outrage_bands }: SeverityScale, rated: Rated): Assessment["outrage"] {
  const factors = rated.factors.flatMap((id) => playbook.outrage[id] ?? []);
  if (!factors.some(({ id }) => rated.ratings[id] !== undefined)) return undefined;
  const scored = factors.map((factor) => {
    const level = rated.ratings[factor.id] as OutrageLevel | "not_known" | undefined;
    return { factor, points: level === undefined ? 0 : level === "not_known" ? 1 : OUTRAGE_LEVELS.indexOf(level) };
  });
  const most = factors.reduce((sum, { weight }) => sum + 2 * weight, 0);
  const index = Math.round((100 * scored.reduce((sum, { factor, points }) => sum + points * factor.weight, 0)) / most);
  const forced_by = scored.flatMap(({ factor, points }) =>
    factor.forces_high === true && points === 2 ? [factor.id] : [],
  );
  const { moderate, high, very_high } = outrage_bands;
  if (index < high && forced_by.length > 0) return { index, band: "high", forced_by: forced_by.toSorted() };
  const band = index >= very_high ? "very_high" : index >= high ? "high" : index >= moderate ? "moderate" : "low";
  return { index, band };
}

function unknownOf(rated: Rated, judged: Judged): string[] {
  const factors = rated.factors.filter((id) => rated.ratings[id] === "not_known");
  return [...judged.parts.filter(({ level }) => level === "not_known").map(({ signal }) => signal), ...factors];
}

/** The types that the signals seen point to. What is not known points nowhere. */
function likelyCrises(playbook: Playbook, rated: Rated): Assessment["crises"] {
  const seen = ratedSignals(playbook, rated).filter(({ id }) => rated.ratings[id] !== "not_known");
  return Object.values(playbook.crises)
    .map((type) => {
      const pointing = seen.filter(({ id }) => (type.signals[id] ?? 0) > 0);
      const weigh = (id: string): number =>
        (type.signals[id] ?? 0) * levelNumber(rated.ratings[id] as Parameters<typeof levelNumber>[0]);
      const signals = pointing.map(({ id }) => id).toSorted((a, b) => weigh(b) - weigh(a));
      return { crisis: type.id, strength: signals.reduce((sum, id) => sum + weigh(id), 0), signals };
    })
    .filter(({ strength }) => strength > 0)
    .toSorted((a, b) => b.strength - a.strength || (a.crisis < b.crisis ? -1 : 1));
}
