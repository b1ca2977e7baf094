import type { Condition, Expression } from "../../domain/expression.js";
import { namesIn } from "../../domain/expression.js";
import type { Guarantee } from "../../domain/guarantee.js";
import type { Playbook, Step } from "../../domain/playbook.js";
import type { Value } from "../../domain/value.js";
import { conditionsIn } from "../../kinds/conditions_in.js";
import type { Prospect } from "../../kinds/foreseen.js";
import { kindOf } from "../../kinds/registry.js";
import { assess } from "../assess.js";
import { layoutOf, type Placed } from "../layout.js";
import { rankChannels } from "../rank_channels.js";
import { rankStrategies } from "../rank_strategies.js";
import { watchedClocks, type WatchedClock } from "./clock_ends.js";
import { inFirstRound } from "./fold.js";
import { AFFIRMS, readingOf, STATUS, type Reading, type Tables } from "./reading.js";
import { atomOf, emptyTable, type Table } from "./table.js";

/** What is asked of variables: "x", "previous.x", by the numbers of atoms. */
export type Asked = Map<string, Set<number>>;

/** A step as exploring comes past it. */
export interface Position {
  readonly placed: Placed;
  readonly id: string;
  readonly table: Table;
  /** It is asked once in the walk, or once closing has begun. */
  readonly once: boolean;
  /** Nothing decides whether it is reached. */
  readonly always: boolean;
  /** There is always something to choose from. */
  readonly hasSomething: boolean;
  /** It is not sure that there is always an answer to it. */
  readonly mayBeStuck: boolean;
  /** Only looked at: whether it is reached, and how these conditions of its fields come out there. */
  readonly looksAt?: readonly Condition[];
  /** The conditions that stand in its fields. */
  readonly conditions: readonly Condition[];
  /** What decides whether it is reached and how it can be answered; in the first round that may be less. */
  readonly asks: Asked;
  readonly asksFirst: Asked;
  /** What decides whether it is reached. */
  readonly reach: Asked;
  /** What its answer must be held against. */
  readonly orders: readonly Order[];
  /** The table of another step. */
  firstOf(step: string): Table | undefined;
}

/** A guarantee of an order, as it stands among all guarantees. */
export interface Order {
  readonly number: number;
  readonly guarantee: Extract<Guarantee, { is: "order" }>;
}

/** A playbook in the form in which it is explored. */
export interface Model {
  readonly playbook: Playbook;
  readonly tables: ReadonlyMap<string, Table>;
  readonly readings: ReadonlyMap<Condition, Reading>;
  readonly rounds: readonly Position[];
  readonly closing: readonly Position[];
  readonly clocks: readonly WatchedClock[];
  /** The languages that a walk may be in, as far as conditions can tell. */
  readonly languages: readonly string[];
  /** From this round on no condition tells rounds apart. */
  readonly lastRound: number;
}

/** What is read of a playbook: its first round alone or all, and every step or those of one part. */
export interface Extent {
  readonly part: "first" | "all";
  /** By step: with its answers, or only looked at with these conditions of its fields. */
  readonly only?: ReadonlyMap<string, "answers" | readonly Condition[]>;
  /** A condition that is read at the end. */
  readonly also?: Condition;
}

/** Reads a playbook for exploring: what its conditions ask of each answer. */
export function modelOf(playbook: Playbook, extent: Extent): Model {
  const { rounds, closing, byId } = layoutOf(playbook);
  const all = [...rounds, ...closing];
  const tables: Tables = {
    of: new Map(all.map(({ step }) => [step.id, emptyTable(step.type, standingAtFirst(step, playbook))])),
    isEntangled(id, field) {
      const step = byId.get(id)?.step;
      if (step === undefined) return false;
      const kind = kindOf(step);
      // The desk may decide otherwise at any time.
      return kind.standing !== undefined || (field !== undefined && (kind.entangled ?? []).includes(field));
    },
  };
  const readings = new Map<Condition, Reading>();
  const read = (condition: Condition): Read => {
    const first = readingOf(inFirstRound(condition.expression), tables);
    const reading =
      readings.get(condition) ?? (extent.part === "first" ? first : readingOf(condition.expression, tables));
    readings.set(condition, reading);
    return { first, reading };
  };
  const building: Building = { playbook, tables, read, guarantees: playbook.guarantees ?? [], extent };
  const positions = (placed: readonly Placed[]): Position[] =>
    placed.flatMap((each) => positionOf(each, building) ?? []);
  const model = {
    playbook,
    tables: tables.of,
    readings,
    rounds: positions(rounds),
    closing: positions(closing),
    clocks: extent.only === undefined ? watchedClocks(playbook, tables) : [],
    languages: languagesOf(playbook, all),
  };
  if (extent.also !== undefined) read(extent.also);
  if (extent.only === undefined) for (const { when } of building.guarantees) if (when !== undefined) read(when);
  const compared = [...readings.values()].flatMap((reading) => reading.rounds);
  return { ...model, lastRound: Math.max(1, ...compared.map((round) => Math.floor(round) + 1)) };
}

/** A condition as it reads in the first round, and as it always does. */
interface Read {
  readonly first: Reading;
  readonly reading: Reading;
}

/** The value of a step that the desk decides, while nothing lies on it. */
function standingAtFirst(step: Step, playbook: Playbook): Value | undefined {
  return kindOf(step).standing?.(step, { playbook, desk: new Map(), fact: () => undefined });
}

interface Building {
  readonly playbook: Playbook;
  readonly tables: Tables;
  readonly guarantees: readonly Guarantee[];
  readonly extent: Extent;
  readonly read: (condition: Condition) => Read;
}

function positionOf(placed: Placed, building: Building): Position | undefined {
  const { step, phase } = placed;
  const { playbook, tables, extent } = building;
  const part = extent.only === undefined ? "answers" : extent.only.get(step.id);
  if (part === undefined) return undefined;
  const conditions = conditionsIn(step.fields).map(({ value }) => value);
  const hasSomething = kindOf(step).hasSomething?.(step, (condition) => condition === undefined) ?? true;
  const deciding = [phase.when, step.when].flatMap((condition) => condition ?? []);
  const reach = [...deciding, ...(hasSomething ? [] : conditions)];
  const orders = part === "answers" ? ordersAt(step, building) : [];
  const asked = part === "answers" ? [...reach, ...conditions] : [...reach, ...part];
  const asks = asksOf(asked, building);
  if (part === "answers") askForAnswers(asks, step, orders, building);
  const table = tables.of.get(step.id) as Table;
  // In later rounds it decides whether the step is asked again.
  if (!phase.each_round) atomOf(table, STATUS);
  return {
    placed,
    id: step.id,
    table,
    once: !phase.each_round,
    always: reach.length === 0,
    hasSomething,
    mayBeStuck: mayBeStuck(step, orders, playbook),
    conditions,
    ...asks,
    ...(part === "answers" ? {} : { looksAt: part }),
    reach: asksOf(reach, building).asks,
    orders,
    firstOf: (id) => tables.of.get(id),
  };
}

/** What conditions ask in the first round, and what they ask in any. */
interface Asks {
  readonly asks: Asked;
  readonly asksFirst: Asked;
}

function asksOf(conditions: readonly Condition[], { read }: Building): Asks {
  const asks: Asks = { asks: new Map(), asksFirst: new Map() };
  for (const condition of conditions) {
    const { first, reading } = read(condition);
    join(asks.asks, reading.reads);
    join(asks.asksFirst, first.reads);
  }
  return asks;
}

function ordersAt({ id }: Step, { guarantees }: Building): Order[] {
  return guarantees.flatMap((guarantee, number): Order[] =>
    guarantee.is === "order" && guarantee.next === id ? [{ number, guarantee }] : [],
  );
}

/** What decides how a step can be answered, beside the conditions of its fields. */
function askForAnswers(asks: Asks, step: Step, orders: readonly Order[], building: Building): void {
  const { tables, playbook } = building;
  const both = (reads: ReadonlyMap<string, ReadonlySet<number>>): void => {
    join(asks.asks, reads);
    join(asks.asksFirst, reads);
  };
  for (const expression of kindOf(step).goesBy?.(step, playbook) ?? []) both(readingOf(expression, tables, true).reads);
  if (orders.length > 0) affirmed(tables.of.get(step.id) as Table);
  for (const { guarantee } of orders) {
    const first = tables.of.get(guarantee.first);
    if (first !== undefined) both(new Map([[guarantee.first, new Set([affirmed(first)])]]));
    if (guarantee.when === undefined) continue;
    const when = asksOf([guarantee.when], building);
    join(asks.asks, when.asks);
    join(asks.asksFirst, when.asksFirst);
  }
}

/** Whether there may be no way past a question: it has to be answered, and what answers it hangs on earlier steps. */
function mayBeStuck(step: Step, orders: readonly Order[], playbook: Playbook): boolean {
  const kind = kindOf(step);
  if (step.may_be_unknown || (kind.may_be_skipped && !step.required)) return false;
  if (kind.goesBy !== undefined || orders.some(({ guarantee }) => guarantee.enforced)) return true;
  const bare: Prospect = {
    playbook,
    language: playbook.languages[0] ?? "",
    reads: emptyTable(step.type).reads,
    met: (condition) => condition === undefined,
    valueOf: () => undefined,
    assess: (rated) => assess(playbook, rated),
    rankStrategies: (settled) => rankStrategies(playbook, settled),
    rankChannels: (settled) => rankChannels(playbook, settled, []),
  };
  return kind.outcomes(step, bare).length === 0;
}

/** The number of the atom that asks whether a step is done. */
export function affirmed(table: Table): number {
  table.reads.affirmative = true;
  return atomOf(table, AFFIRMS);
}

/** Adds what is asked of variables to what was asked before. */
export function join(asked: Asked, more: ReadonlyMap<string, ReadonlySet<number>>): void {
  for (const [variable, atoms] of more) asked.set(variable, new Set([...(asked.get(variable) ?? []), ...atoms]));
}

function languagesOf(playbook: Playbook, all: readonly Placed[]): readonly string[] {
  const conditions = all.flatMap(({ step, phase }) => [
    ...(phase.when === undefined ? [] : [phase.when]),
    ...(step.when === undefined ? [] : [step.when]),
    ...conditionsIn(step.fields).map(({ value }) => value),
  ]);
  const isRead = [...conditions, ...(playbook.guarantees ?? []).flatMap(({ when }) => when ?? [])].some(
    ({ expression }: { readonly expression: Expression }) => namesIn(expression).includes("lang"),
  );
  return isRead ? playbook.languages : playbook.languages.slice(0, 1);
}
