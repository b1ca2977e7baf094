import type { Assessment, Settled } from "../domain/assessment.js";
import { SEVERITIES, type Severity } from "../domain/expression.js";
import type { Rated } from "../domain/judging.js";
import type { Playbook } from "../domain/playbook.js";
import type { Sign } from "../domain/question.js";
import type { Refusal } from "../domain/run.js";
import { SIGNAL_LEVELS, SIGNAL_PARTS, type Ratings } from "../domain/signal.js";
import type { Value } from "../domain/value.js";
import { evidenceIn, evidenceOf, isMap, remarkOf, type Evidence } from "./evidence.js";
import type { Kind, View } from "./kind.js";
import { foreseenSignals } from "./foreseen_signals.js";
import { seenBefore } from "./monitor.js";
import { proposedRatings, type ProposedRatings } from "./proposed_ratings.js";
import { refuse } from "./refuse.js";

interface SignalsFields {
  readonly signals?: readonly string[];
  readonly outrage?: readonly string[];
}

/** What a person put in the place of what was computed, with the reason. */
interface Override {
  readonly value: string;
  readonly reason?: string;
}

/** What the form gives back, and what the person changed after seeing the assessment. */
export interface RatedSigns {
  readonly ratings: Ratings;
  /** Remarks as they were typed, by sign. */
  readonly remarks?: Readonly<Record<string, string>>;
  readonly evidence?: Readonly<Record<string, Evidence>>;
  readonly severity?: Override;
  readonly crisis?: Override;
}

/** A signals step as the record keeps it: what was seen, what was computed, what the person settled on. */
export interface SignalsAnswer {
  readonly ratings: Ratings;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly computed: Assessment;
  /** What was offered: the computed severity, or the one confirmed before where that is higher. */
  readonly proposed: { readonly severity: Severity; readonly crisis?: string };
  readonly severity: Severity;
  readonly severity_reason?: string;
  readonly crisis?: string;
  readonly crisis_reason?: string;
}

/** The signs that the step asks for: the signals by part, then the factors. */
function signsOf({ signals, outrage }: SignalsFields, playbook: Playbook): Sign[] {
  const ids = signals ?? Object.keys(playbook.signals);
  const asked = ids.flatMap((id) => playbook.signals[id] ?? []);
  const rows = SIGNAL_PARTS.flatMap((part) => asked.filter((signal) => signal.part === part)).map(
    ({ id, title, part, measure, levels }): Sign => ({
      id,
      title,
      part,
      ...(measure === undefined ? {} : { measure }),
      levels: SIGNAL_LEVELS.flatMap((level) => {
        const test = levels[level];
        return test === undefined ? [] : [{ level, test }];
      }),
    }),
  );
  const factors = (outrage ?? []).flatMap((id) => playbook.outrage[id] ?? []);
  return [
    ...rows,
    ...factors.map(({ id, title, low, high }): Sign => ({
      id,
      title,
      part: "outrage",
      levels: [
        { level: "low", test: low },
        { level: "mixed", test: { vi: "Lẫn lộn, hoặc ở khoảng giữa.", en: "Mixed, or in between." } },
        { level: "high", test: high },
      ],
    })),
  ];
}

function ratedOf(fields: SignalsFields, playbook: Playbook, ratings: Ratings): Rated {
  return { signals: fields.signals ?? Object.keys(playbook.signals), factors: fields.outrage ?? [], ratings };
}

function ratingsOf(signs: readonly Sign[], given: unknown): { readonly ratings: Ratings } | Refusal {
  if (!isMap(given)) return refuse("not_an_answer");
  const ratings: Record<string, Ratings[string]> = {};
  for (const [id, level] of Object.entries(given)) {
    const sign = signs.find((each) => each.id === id);
    if (sign === undefined) return refuse("no_such_signal", { signal: id.slice(0, 80) });
    const known = level === "not_known" || sign.levels.some((each) => each.level === level);
    if (!known) return refuse("no_such_level", { signal: id, level: String(level).slice(0, 40) });
    ratings[id] = level as Ratings[string];
  }
  return { ratings };
}

/** An override of one value; without one what was proposed stands. A value of one's own wants a reason. */
function settle(
  given: unknown,
  proposed: string | undefined,
  choices: readonly string[],
): { readonly value?: string; readonly reason?: string } | Refusal {
  if (!isMap(given)) return proposed === undefined ? {} : { value: proposed };
  const { value, reason } = given;
  if (typeof value !== "string" || !choices.includes(value))
    return refuse("not_a_choice", { choice: String(value).slice(0, 80) });
  const words = typeof reason === "string" ? reason.normalize("NFC").trim() : "";
  if (value === proposed) return { value };
  if (words === "" && proposed !== undefined) return refuse("override_reason_needed", { value });
  return words === "" ? { value } : { value, reason: words };
}

function higher(one: Severity, other: Severity | undefined): Severity {
  return other !== undefined && SEVERITIES.indexOf(other) > SEVERITIES.indexOf(one) ? other : one;
}

/** The type to propose: one that a person set stands for as long as the signals point where they pointed then. */
function likelyType({ crises }: Assessment, last: SignalsAnswer | undefined): string | undefined {
  const first = crises[0]?.crisis;
  return first === undefined || first === last?.computed.crises[0]?.crisis ? (last?.crisis ?? first) : first;
}

function evidenceGiven(answer: Readonly<Record<string, unknown>>, ratings: Ratings): Record<string, Evidence> {
  const { remarks, evidence } = answer;
  const found: Record<string, Evidence> = {};
  for (const id of Object.keys(ratings)) {
    const given = isMap(evidence) && isMap(evidence[id]) ? evidenceOf(evidence[id]) : undefined;
    const typed = isMap(remarks) && typeof remarks[id] === "string" ? evidenceIn(remarks[id]) : undefined;
    if (given !== undefined || typed !== undefined) found[id] = { ...typed, ...given };
  }
  return found;
}

/** The severity that a stored answer confirms, whatever playbook its step belongs to; undefined where it confirms none. */
export function severityConfirmedIn(answer: Value): Severity | undefined {
  if (!isMap(answer) || !isMap(answer["computed"]) || !isMap(answer["proposed"])) return undefined;
  return SEVERITIES.find((severity) => severity === answer["severity"]);
}

/** The last signals step before a step: what later kinds go by. */
export function settledBefore(step: string, view: Pick<View, "playbook" | "valueOf">): Settled | undefined {
  const steps = view.playbook.phases.flatMap((phase) => phase.steps);
  const at = steps.findIndex(({ id }) => id === step);
  const before = steps.slice(0, at).findLast(({ kind, id }) => kind === "signals" && view.valueOf(id) !== undefined);
  const value = before === undefined ? undefined : view.valueOf(before.id);
  if (!isMap(value)) return undefined;
  const { severity, crisis, levels } = value as unknown as {
    readonly severity: Severity;
    readonly crisis?: string;
    readonly levels: Settled["seen"];
  };
  return { severity, ...(crisis === undefined ? {} : { crisis }), seen: levels };
}

/** Rates signals and settles on severity and type of crisis; what is computed and what is chosen both stay. */
export const signals: Kind<SignalsFields> = {
  name: "signals",
  stands_on: ["signals", "severity"],
  fields: (shapes) => ({
    signals: shapes.references("signals", "The signals it asks for; all of the libraries where nothing is said."),
    outrage: shapes.references("outrage", "The outrage factors it asks for; none where nothing is said."),
  }),
  type: (fields, { signals: ids, crises }) => ({
    is: "object",
    fields: {
      severity: { is: "string", oneOf: SEVERITIES },
      crisis: { is: "string", oneOf: crises },
      score: { is: "int" },
      cause_score: { is: "int" },
      answer_score: { is: "int" },
      present: { is: "list", of: { is: "string", oneOf: fields.signals ?? ids } },
    },
  }),
  may_be_unknown: false,
  may_be_skipped: true,
  form: ({ fields }, view) => ({ form: "rate_signs", signs: signsOf(fields, view.playbook) }),
  suggest(step, view, last) {
    const seen = seenBefore(step.id, view);
    if (seen === undefined) return undefined;
    const before = (last ?? {}) as unknown as Partial<ProposedRatings>;
    return { ...proposedRatings(signsOf(step.fields, view.playbook), seen, before, view) };
  },
  accept({ fields }, answer, view) {
    if (!isMap(answer)) return refuse("not_an_answer");
    const rated = ratingsOf(signsOf(fields, view.playbook), answer["ratings"]);
    if ("refused" in rated) return rated;
    const computed = view.assess(ratedOf(fields, view.playbook, rated.ratings));
    if (computed === undefined) return refuse("not_an_answer");
    const likely = likelyType(computed, view.last as SignalsAnswer | undefined);
    const proposed = {
      severity: higher(computed.severity, view.confirmed),
      ...(likely === undefined ? {} : { crisis: likely }),
    };
    const severity = settle(answer["severity"], proposed.severity, SEVERITIES);
    if ("refused" in severity) return severity;
    const crisis = settle(answer["crisis"], proposed.crisis, Object.keys(view.playbook.crises));
    if ("refused" in crisis) return crisis;
    const stored: SignalsAnswer = {
      ratings: rated.ratings,
      evidence: evidenceGiven(answer, rated.ratings),
      computed,
      proposed,
      severity: severity.value as Severity,
      ...(severity.reason === undefined ? {} : { severity_reason: severity.reason }),
      ...(crisis.value === undefined ? {} : { crisis: crisis.value }),
      ...(crisis.reason === undefined ? {} : { crisis_reason: crisis.reason }),
    };
    return { answer: stored as unknown as Value };
  },
  fits: (_step, answer) =>
    isMap(answer) && isMap(answer["ratings"]) && SEVERITIES.includes(answer["severity"] as never),
  given(_step, answer) {
    const { ratings, evidence } = answer as unknown as SignalsAnswer;
    const remarks = Object.entries(evidence).map(([id, each]) => [id, remarkOf(each)]);
    return { ratings, remarks: Object.fromEntries(remarks) as Readonly<Record<string, string>> };
  },
  worth(_step, answer, confirmed) {
    const { ratings, computed, severity, crisis } = answer as unknown as SignalsAnswer;
    const seen = computed.parts.filter(({ level }) => level !== "not_known").map(({ signal }) => signal);
    const highest = Object.entries(ratings).filter(([, level]) => level === "high");
    return {
      severity: higher(severity, confirmed),
      ...(crisis === undefined ? {} : { crisis }),
      score: computed.score,
      cause_score: computed.cause_score,
      answer_score: computed.answer_score,
      present: seen.toSorted(),
      levels: Object.fromEntries([...seen.map((id) => [id, ratings[id] as string]), ...highest]),
    };
  },
  script(_step, scripted) {
    if (!isMap(scripted)) return scripted;
    const ratings: Record<string, unknown> = {};
    const evidence: Record<string, unknown> = {};
    const own: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(scripted)) {
      if (key === "severity" || key === "crisis") own[key] = isMap(value) ? value : { value };
      else if (isMap(value)) {
        const { level, ...rest } = value;
        ratings[key] = level;
        evidence[key] = rest;
      } else if (value !== "not_seen") ratings[key] = value;
    }
    return { ratings, evidence, ...own };
  },
  shorten(_step, answer, hide) {
    const { ratings, evidence, ...settled } = answer as unknown as SignalsAnswer;
    const rated = Object.entries(ratings).map(([id, level]) => {
      const { remark, count, at } = evidence[id] ?? {};
      const known = { ...(count === undefined ? {} : { count }), ...(at === undefined ? {} : { at }) };
      const said = remark === undefined ? known : { ...known, remark: hide(remark) };
      return [id, Object.keys(said).length === 0 ? level : { level, ...said }] as const;
    });
    return { ...Object.fromEntries(rated), ...ownWill(settled, hide) };
  },
  outcomes: ({ fields }, prospect) => foreseenSignals(fields.signals, prospect),
  entangled: ["score", "cause_score", "answer_score"],
};

/** What the person settled on where it is not all three: what the signs add up to, what was proposed, what was kept. */
function ownWill(answer: Omit<SignalsAnswer, "ratings" | "evidence">, hide: (typed: string) => string) {
  const { computed, proposed, severity, severity_reason = "", crisis, crisis_reason = "" } = answer;
  const likely = computed.crises[0]?.crisis;
  return {
    ...(severity === computed.severity && severity === proposed.severity
      ? {}
      : { severity: { value: severity, reason: hide(severity_reason) } }),
    ...(crisis === undefined || (crisis === likely && crisis === proposed.crisis)
      ? {}
      : { crisis: { value: crisis, reason: hide(crisis_reason) } }),
  };
}
