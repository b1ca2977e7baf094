import type { Playbook } from "../../domain/playbook.js";
import { seeClocks } from "./clock_times.js";
import { nothingSeen, seeCondition, type Coverage } from "./coverage.js";
import { seeEventually } from "./eventually.js";
import { laterRounds } from "./later_rounds.js";
import { modelOf, type Model, type Position } from "./model.js";
import { countingOrder } from "./order.js";
import { pass, type GaveUp } from "./pass.js";
import { firstRound } from "./plan.js";
import { fewSlices, smallSlices } from "./slices.js";
import { atTheStart, type States } from "./state.js";

/** The walks to the end of the first round, with the questions on the shortest and the longest of them. */
export interface Counted {
  readonly walks: bigint;
  readonly shortest: number;
  readonly longest: number;
  /** None of them needs a guess. */
  readonly exact: boolean;
}

/** How a playbook can be walked. */
export interface Explored {
  readonly model: Model;
  readonly coverage: Coverage;
  /** Missing where there were too many states to count. */
  readonly counted?: Counted;
  /** Where there were too many states: what lies behind is neither shown nor proven. */
  readonly gaveUp: readonly GaveUp[];
  /** Where counting has given up; nothing else hangs on it. */
  readonly notCounted?: GaveUp;
}

/** Ways past a step that are looked at before one part is given up. */
const MOST_MOVES = 1_000_000;

/** Counting and adding up time take all steps together: they give up sooner, since no proof hangs on them. */
const PER_COUNT = 0.2;

/** Explores every walk of a playbook: counted and proven, not sampled. */
export function explore(playbook: Playbook, mostMoves = MOST_MOVES): Explored {
  const first = modelOf(playbook, { part: "first" });
  const model = modelOf(playbook, { part: "all" });
  const coverage = nothingSeen();
  const counted = countWalks(first, coverage, mostMoves * PER_COUNT);
  const straight = exploreParts({ first, model }, coverage, mostMoves);
  const gaveUp = [...straight, ...lookBack(model, coverage, mostMoves)];
  if (coverage.stuck.size > 0) doubtBehindDeadEnds(coverage);
  seeEventually(first, coverage, mostMoves);
  seeClocks(first, coverage, mostMoves * PER_COUNT);
  return { model, coverage, gaveUp, ...counted };
}

function countWalks(
  model: Model,
  coverage: Coverage,
  mostMoves: number,
): Pick<Explored, "counted"> | Pick<Explored, "notCounted"> {
  const plan = firstRound(model, countingOrder(model, model.rounds), new Map());
  const seen = nothingSeen();
  const passing = { model, plan, round: 1, number: 1, coverage: seen, budget: { left: mostMoves } };
  const passed = pass(passing, (place) => atTheStart(model.languages, place));
  coverage.states += seen.states;
  return "gaveUp" in passed ? { notCounted: passed.gaveUp } : { counted: countOf(passed.states) };
}

function countOf(ends: States): Counted {
  const all = [...ends.values()];
  return {
    walks: all.reduce((sum, { walks }) => sum + walks, 0n),
    shortest: all.length === 0 ? 0 : Math.min(...all.map(({ shortest }) => shortest)),
    longest: Math.max(0, ...all.map(({ longest }) => longest)),
    exact: all.every(({ exact }) => exact),
  };
}

/** First the first round of few large parts; what it leaves open is looked for in small ones, round after round. */
function exploreParts(
  { first, model }: { readonly first: Model; readonly model: Model },
  coverage: Coverage,
  mostMoves: number,
): GaveUp[] {
  const { playbook } = model;
  const isOpen = isOpenIn(coverage);
  for (const only of fewSlices(first))
    firstPass(modelOf(playbook, { part: "first", only }), coverage, { left: mostMoves });
  const hasCycle = model.rounds.some(({ once }) => !once);
  return smallSlices(model, isOpen).flatMap((only) => {
    const part = modelOf(playbook, { part: "all", only });
    const budget = { left: mostMoves };
    return firstPass(part, coverage, budget) ?? laterRounds({ model: part, coverage, budget, isOpen, hasCycle }) ?? [];
  });
}

/** Parts do not see each other's dead ends: where there is one, a walk to what lies behind has yet to be taken. */
function doubtBehindDeadEnds({ steps, broken }: Coverage): void {
  for (const [id, shown] of steps) steps.set(id, { ...shown, exact: false });
  for (const [number, shown] of broken) broken.set(number, { ...shown, exact: false });
}

/**
 * What no walk shows that goes straight on may still come when somebody goes back, in a later round, to an answer that
 * is asked once. It is not called impossible then; no walk is shown for it.
 */
function lookBack(model: Model, coverage: Coverage, mostMoves: number): GaveUp[] {
  const isMissing = isMissingIn(coverage);
  const hasCycle = model.rounds.some(({ once }) => !once);
  return smallSlices(model, isMissing).flatMap((only) => {
    const part = modelOf(model.playbook, { part: "all", only });
    const seen = nothingSeen();
    const later = { model: part, coverage: seen, budget: { left: mostMoves }, isOpen: () => true, hasCycle };
    const gaveUp = laterRounds({ ...later, goingBack: true });
    for (const [id, shown] of seen.steps)
      if (!coverage.steps.has(id)) coverage.steps.set(id, { ...shown, exact: false });
    for (const [condition, verdict] of seen.conditions) seeCondition(coverage, condition, verdict, false);
    return gaveUp ?? [];
  });
}

function isMissingIn({ steps, conditions }: Coverage): (position: Position) => boolean {
  return ({ id, conditions: own, looksAt, placed: { step, phase } }) =>
    !steps.has(id) ||
    [phase.when, step.when, ...(looksAt ?? own)].some((condition) => {
      const seen = condition === undefined ? undefined : conditions.get(condition);
      return condition !== undefined && (seen?.met !== true || !seen.unmet);
    });
}

function firstPass(part: Model, coverage: Coverage, budget: { left: number }): GaveUp | undefined {
  const plan = firstRound(part, part.rounds, new Map());
  const passing = { model: part, plan, round: 1, number: 1, coverage, budget };
  const passed = pass(passing, (place) => atTheStart(part.languages, place));
  return "gaveUp" in passed ? passed.gaveUp : undefined;
}

/** A step is looked at as long as there could be something new to see of it. */
function isOpenIn({ steps, conditions }: Coverage): (position: Position) => boolean {
  return ({ id, conditions: own, looksAt, placed: { step, phase }, orders, mayBeStuck, hasSomething }) => {
    if (steps.get(id)?.exact !== true || !hasSomething) return true;
    if (looksAt === undefined && (orders.length > 0 || mayBeStuck)) return true;
    const deciding = [phase.when, step.when, ...(looksAt ?? own)].flatMap((condition) => condition ?? []);
    return !deciding.every((condition) => {
      const seen = conditions.get(condition);
      return seen?.met === true && seen.unmet && seen.exact;
    });
  };
}
