import type { Condition } from "../../domain/expression.js";
import type { Foreseen, Prospect } from "../../kinds/foreseen.js";
import { kindOf } from "../../kinds/registry.js";
import { assess } from "../assess.js";
import { rankChannels } from "../rank_channels.js";
import { rankStrategies } from "../rank_strategies.js";
import type { Placed } from "../layout.js";
import { isReached } from "../scan.js";
import { judgeHere, namesHere, type Here, type Judge, type Verdict } from "./judge.js";
import type { Model, Order, Position } from "./model.js";
import type { Part } from "./plan.js";
import { AFFIRMS, STATUS } from "./reading.js";
import type { Left } from "./state.js";
import { answeredAs, classOf, type Answered } from "./table.js";

/** One way past a position. */
export interface Move {
  readonly reached: boolean;
  /** The question is answered now; else the step is passed by, or its answer stands from an earlier round. */
  readonly left?: Left;
  /** How the step stands from here on, as a class; missing where nothing changes. */
  readonly becomes?: number;
  readonly answers: bigint;
  readonly exact: boolean;
  /** The guarantees that this breaks. */
  readonly breaks: readonly Order[];
  /** The walk does not go on here: it is refused. */
  readonly refused: boolean;
}

/** Everything that can happen at a position, for all states that agree in what it asks. */
export interface Moves {
  readonly moves: readonly Move[];
  readonly seen: ReadonlyMap<Condition, Verdict>;
  readonly exact: boolean;
  /** The question is asked and nothing answers it. */
  readonly stuck: boolean;
  /** Nothing but the lack of anything to choose from keeps the question from being asked. */
  readonly empty: boolean;
}

/** Works out what can happen at a position. */
export function movesAt(model: Model, position: Position, part: Part, here: Here): Moves {
  const names = namesHere(model, here);
  const judge = judgeHere(model, names);
  const reached = (how: "most" | "least"): boolean =>
    isReached(position.placed, (condition, undecided) => judge.met(condition, undecided, how));
  const [most, least] = [reached("most"), reached("least")];
  const judgeLeast = (condition: Condition, undecided: boolean): boolean => judge.met(condition, undecided, "least");
  const empty = !least && !position.hasSomething && isReached(withoutChoice(position), judgeLeast);
  if (position.looksAt !== undefined) return { ...lookedAt(position, judge, { most, least }), empty };
  const moves: Move[] = [];
  const passing = !(most && least);
  const sure = most === least;
  if (passing) moves.push({ ...PASSED, exact: sure, ...(position.once ? { becomes: 0 } : {}) });
  let stuck = false;
  if (most) {
    const kept = keptAnswer(position, part, here);
    const anew = kept === undefined || here.goingBack === true;
    const found = [
      ...(kept === undefined ? [] : [kept]),
      ...(anew ? answersAt(model, { position, part, here, judge, sure }) : []),
    ];
    moves.push(...found.map((move) => ({ ...move, exact: move.exact && sure })));
    stuck = found.every((move) => move.refused);
  }
  return { moves, seen: judge.seen, exact: moves.every(({ exact }) => exact), stuck, empty };
}

/** The same place with a step that has nothing to choose from. */
function withoutChoice({ placed }: Position): Placed {
  return { ...placed, step: { ...placed.step, kind: "note" } };
}

/** A position that is only looked at changes nothing. */
function lookedAt(
  { looksAt = [], placed: { step, phase } }: Position,
  judge: Judge,
  { most, least }: { readonly most: boolean; readonly least: boolean },
): Omit<Moves, "empty"> {
  if (most) for (const condition of looksAt) judge.met(condition, false, "most");
  // What else was asked on the way was asked without the answers that it goes by.
  const own = new Set([phase.when, step.when, ...looksAt]);
  const seen = new Map([...judge.seen].filter(([condition]) => own.has(condition)));
  const exact = most === least;
  const moves = most ? [{ ...PASSED, reached: true, exact }] : [PASSED];
  return { moves: most && !least ? [...moves, { ...PASSED, exact }] : moves, seen, exact, stuck: false };
}

const PASSED: Move = { reached: false, answers: 1n, exact: true, breaks: [], refused: false };

/** The answer of an earlier round, where it stands. */
function keptAnswer({ id, table, once }: Position, part: Part, { classAt }: Here): Move | undefined {
  if (!once || part === "first") return undefined;
  const kept = classAt(`kept.${id}`);
  const status = STATUS.read(answeredAs(table, kept));
  // What was not known is asked again in each round.
  if (status === "none" || (status === "unknown" && part === "later")) return undefined;
  return { ...PASSED, reached: true, becomes: kept };
}

interface Asking {
  readonly position: Position;
  readonly part: Part;
  readonly here: Here;
  readonly judge: Judge;
  /** It is sure that the step is reached. */
  readonly sure: boolean;
}

function answersAt(model: Model, asking: Asking): Move[] {
  const { position, judge } = asking;
  const { step } = position.placed;
  const kind = kindOf(step);
  const byClass = new Map<number, Move>();
  const add = (answered: Answered, left: Left, how: { readonly answers: bigint; readonly exact: boolean }): void => {
    const becomes = classOf(position.table, answered);
    const same = byClass.get(becomes);
    const answers = (same?.answers ?? 0n) + how.answers;
    const move = same ?? moveTo(asking, answered, { becomes, left });
    byClass.set(becomes, { ...move, answers, exact: move.exact && how.exact });
  };
  const most = kind.outcomes(step, prospectOf(model, asking, "most"));
  const least = kind.outcomes(step, prospectOf(model, asking, "least"));
  const exact = sameOutcomes(most, least) && ![...judge.seen.values()].some(({ met, unmet }) => met && unmet);
  const keys = new Set(most.map((each) => JSON.stringify(each.script)));
  const all = exact ? most : [...most, ...least.filter((each) => !keys.has(JSON.stringify(each.script)))];
  for (const { worth, script, answers } of all) {
    const answered: Answered = worth === undefined ? { status: "value" } : { status: "value", worth };
    add(answered, { is: "scripted", value: script }, { answers, exact });
  }
  const { worth } = position.table.initial;
  const without = worth === undefined ? {} : { worth };
  const sure = { answers: 1n, exact: true };
  if (step.may_be_unknown) add({ status: "unknown", ...without }, { is: "unknown" }, sure);
  if (kind.may_be_skipped && !step.required) add({ status: "skipped", ...without }, { is: "skipped" }, sure);
  return [...byClass.values()];
}

function sameOutcomes(some: readonly Foreseen[], others: readonly Foreseen[]): boolean {
  return JSON.stringify(some.map(({ script }) => script)) === JSON.stringify(others.map(({ script }) => script));
}

function moveTo(
  { position, here, judge }: Asking,
  answered: Answered,
  { becomes, left }: { readonly becomes: number; readonly left: Left },
): Move {
  const move: Move = { reached: true, left, becomes, answers: 0n, exact: true, breaks: [], refused: false };
  if (AFFIRMS.read(answered) !== true) return move;
  const broken = position.orders.filter(({ guarantee }) => {
    const first = position.firstOf(guarantee.first);
    const isDone = AFFIRMS.read(answeredAs(first, here.classAt(guarantee.first))) === true;
    return !isDone && (guarantee.when === undefined || judge.met(guarantee.when, false, "most"));
  });
  const refused = broken.some(
    ({ guarantee: { enforced, when } }) => enforced && (when === undefined || judge.met(when, false, "least")),
  );
  const exact = broken.every(({ guarantee: { when } }) => when === undefined || judge.met(when, false, "least"));
  return { ...move, exact, breaks: broken, refused };
}

function prospectOf(model: Model, { position, here, judge }: Asking, how: "most" | "least"): Prospect {
  const { playbook } = model;
  const names = namesHere(model, here);
  const met = (condition: Condition | undefined): boolean =>
    condition === undefined || judge.met(condition, false, how);
  return {
    playbook,
    language: here.language,
    reads: position.table.reads,
    met,
    valueOf: (id) => names.value(id),
    assess: (rated) => assess(playbook, rated),
    rankStrategies: (settled) => rankStrategies(playbook, settled),
    rankChannels: (settled, rules) =>
      rankChannels(
        playbook,
        settled,
        rules
          .filter((rule) => met(rule.when))
          .map(({ channel, because, blocks }) => ({ channel, because, blocks: blocks === true })),
      ),
  };
}
