import type { Condition, Severity } from "../domain/expression.js";
import type { Playbook, Step } from "../domain/playbook.js";
import type { Answer, Run } from "../domain/run.js";
import type { Value } from "../domain/value.js";
import { kindOf } from "../kinds/registry.js";
import { holds, type Names } from "./evaluate.js";
import { layoutOf, type Placed } from "./layout.js";

/** What a scan starts from: the answers, and what earlier rounds have left. */
export interface ScanState {
  readonly language: string;
  readonly round: number;
  readonly closing: boolean;
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** Every value at the end of the round before. */
  readonly previous: ReadonlyMap<string, Value>;
  /** The severity last confirmed in the incident. */
  readonly severity?: Severity;
  /** Values that no answer decides; a step that has one here keeps it. */
  readonly standing?: ReadonlyMap<string, Value>;
}

/** Where the answers lead: worked out from the first step, so that going back needs no special case. */
export interface Scanned {
  /** The steps asked in this round, in order, the open one last. */
  readonly path: readonly string[];
  /** Every step that the answers reach, also those answered in earlier rounds. */
  readonly reached: ReadonlySet<string>;
  /** What conditions see. */
  readonly values: ReadonlyMap<string, Value>;
  /** The first reached step without an answer. */
  readonly position?: string;
}

/** Walks the playbook by the answers until the first open question. */
export function scan(playbook: Playbook, state: ScanState): Scanned {
  return walkThrough(playbook, state, false);
}

/**
 * The steps that would be reached if every open question stayed without an answer: what lies ahead as far as it is
 * known now. Used for previews and for the overview, never for the walk.
 */
export function outlook(playbook: Playbook, run: Run): Scanned {
  return walkThrough(playbook, { ...run, closing: run.stage === "closing" || run.stage === "ended" }, true);
}

function walkThrough(playbook: Playbook, state: ScanState, past: boolean): Scanned {
  const { rounds, closing } = layoutOf(playbook);
  const values = new Map(state.previous);
  for (const { step, phase } of rounds) if (!phase.each_round) values.delete(step.id);
  for (const [step, value] of state.standing ?? []) values.set(step, value);
  const names = conditionNames(values, state);
  const judge = ({ expression }: Condition, undecided: boolean): boolean => holds(expression, names, undecided);
  const path: string[] = [];
  const reached = new Set<string>();
  const lastOfRound = rounds.at(-1)?.phaseAt ?? 0;
  let position: string | undefined;
  for (const placed of state.closing ? [...rounds, ...closing] : rounds) {
    const { step, phase } = placed;
    // The round is over once closing has begun: its steps keep what they were given.
    if (state.closing && phase.each_round) continue;
    if (!isReached(placed, judge)) continue;
    reached.add(step.id);
    const answer = answerFor(placed, state);
    if (answer === undefined || isOfThisPart(placed, answer, state, lastOfRound)) path.push(step.id);
    if (answer === undefined) {
      position ??= step.id;
      if (!past) break;
      continue;
    }
    if (state.standing?.has(step.id)) continue;
    const { outcome } = answer.said;
    const worth = outcome.is === "value" ? kindOf(step).worth(step, outcome.value, state.severity) : undefined;
    if (worth === undefined) values.delete(step.id);
    else values.set(step.id, worth);
  }
  return { path, reached, values, ...(position === undefined ? {} : { position }) };
}

/** The answer that counts for a step now; none when it is to be asked. */
export function answerFor({ step, phase }: Placed, state: ScanState): Answer | undefined {
  const last = state.answers.get(step.id)?.at(-1);
  if (last === undefined || last.round === state.round) return last;
  if (phase.each_round) return undefined;
  // What was not known, or waits, is asked again in each round; what was skipped is not.
  return !state.closing && isStillOpen(step, last, state) ? undefined : last;
}

function isStillOpen(step: Step, { said: { outcome } }: Answer, { standing }: ScanState): boolean {
  if (outcome.is === "unknown") return true;
  const value = outcome.is === "value" ? standing?.get(step.id) : undefined;
  return value !== undefined && kindOf(step).waits?.(value) === true;
}

/** Whether an answered step is listed in the path: once closing has begun, only what stands behind the cycle is. */
function isOfThisPart(
  { phase, phaseAt }: Placed,
  answer: Answer,
  { round, closing }: ScanState,
  lastOfRound: number,
): boolean {
  return closing ? phaseAt > lastOfRound : phase.each_round || answer.round === round;
}

/** Whether a step is asked; `judge` says whether a condition is met, where undecided counts as it is told. */
export function isReached(
  { step, phase }: Placed,
  judge: (condition: Condition, undecided: boolean) => boolean,
): boolean {
  if (phase.when !== undefined && !judge(phase.when, step.precaution)) return false;
  if (step.when !== undefined && !judge(step.when, step.precaution)) return false;
  const met = (condition: Condition | undefined): boolean => condition === undefined || judge(condition, false);
  return kindOf(step).hasSomething?.(step, met) ?? true;
}

/** The names of conditions: earlier steps, `known`, `previous`, the round, the language. */
export function conditionNames(
  values: ReadonlyMap<string, Value>,
  state: Pick<ScanState, "round" | "language" | "previous">,
): Names {
  return {
    value(name) {
      if (name === "round") return state.round;
      if (name === "lang") return state.language;
      return values.get(name);
    },
    field(namespace, field) {
      if (namespace === "known") return values.has(field);
      return namespace === "previous" ? state.previous.get(field) : undefined;
    },
    label: (_name, id) => id,
  };
}
