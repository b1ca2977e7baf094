import type { Condition } from "../../domain/expression.js";
import type { IsOpen } from "./plan.js";
import { join, type Asked, type Extent, type Model, type Position } from "./model.js";

/**
 * A part of a playbook that decides by itself: the steps whose answers count, and what is only looked at. Every answer
 * that bears on them is among them, so what is proven in the part is proven for the whole.
 */
export type Slice = NonNullable<Extent["only"]>;

/** Something to be shown or to be proven impossible, and all the steps that bear on it. */
interface Target {
  readonly position: Position;
  /** A condition in its fields; or the whole step with its answers. */
  readonly of: Condition | "reach" | "answers";
  readonly bearing: ReadonlySet<string>;
}

/** Cuts a playbook into few parts in which everything that can be told of it is told. */
export function fewSlices(model: Model): Slice[] {
  const targets = targetsOf(model).toSorted((a, b) => b.bearing.size - a.bearing.size);
  const cut: Cut[] = [];
  for (const target of targets) {
    const whole = cut.find(({ bearing }) => isWithin(target.bearing, bearing));
    if (whole === undefined) cut.push({ bearing: target.bearing, targets: [target] });
    else whole.targets.push(target);
  }
  return cut.map((each) => sliceOf(model, each));
}

/** The smallest parts in which those things can be told that are still open. */
export function smallSlices(model: Model, isOpen: IsOpen): Slice[] {
  const cut = new Map<string, Cut>();
  for (const target of targetsOf(model)) {
    const { position, of, bearing } = target;
    const looksAt = of === "reach" ? [] : [of as Condition];
    if (!isOpen(of === "answers" ? position : { ...position, looksAt })) continue;
    const name = [...bearing].toSorted().join();
    const same = cut.get(name);
    if (same === undefined) cut.set(name, { bearing, targets: [target] });
    else same.targets.push(target);
  }
  return [...cut.values()].map((each) => sliceOf(model, each));
}

interface Cut {
  readonly bearing: ReadonlySet<string>;
  readonly targets: Target[];
}

function sliceOf(model: Model, { bearing, targets }: Cut): Slice {
  const only = new Map<string, "answers" | readonly Condition[]>();
  for (const { id } of [...model.rounds, ...model.closing]) {
    const own = targets.filter(({ position }) => position.id === id);
    if (bearing.has(id)) only.set(id, "answers");
    else if (own.length > 0)
      only.set(
        id,
        own.flatMap(({ of }) => (typeof of === "string" ? [] : [of])),
      );
  }
  return only;
}

function targetsOf(model: Model): Target[] {
  const all = [...model.rounds, ...model.closing];
  const byId = new Map(all.map((position) => [position.id, position]));
  return all.flatMap((position) => targetsAt(position, model, byId));
}

function isWithin(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const each of some) if (!others.has(each)) return false;
  return true;
}

function targetsAt(position: Position, model: Model, byId: ReadonlyMap<string, Position>): Target[] {
  const target = (of: Target["of"], asks: Asked): Target => ({ position, of, bearing: bearingOn(asks, byId) });
  if (hasToBeAnswered(position)) {
    const { bearing } = target("answers", position.asks);
    return [{ position, of: "answers", bearing: new Set([...bearing, position.id]) }];
  }
  return [
    target("reach", position.reach),
    ...position.conditions.map((condition) => {
      const asks: Asked = new Map(position.reach);
      join(asks, model.readings.get(condition)?.reads ?? new Map());
      return target(condition, asks);
    }),
  ];
}

/** Whether its answers have to be looked at: a guarantee does, or there may be none. */
function hasToBeAnswered({ mayBeStuck, orders }: Position): boolean {
  return orders.length > 0 || mayBeStuck;
}

/** Every step whose answer bears on what is asked. */
function bearingOn(asks: Asked, byId: ReadonlyMap<string, Position>): Set<string> {
  const bearing = new Set<string>();
  const add = (more: Asked): void => {
    for (const variable of more.keys()) {
      const id = variable.startsWith("previous.") ? variable.slice("previous.".length) : variable;
      if (!bearing.has(id) && byId.has(id)) bearing.add(id);
    }
  };
  add(asks);
  for (const id of bearing) add((byId.get(id) as Position).asks);
  return bearing;
}

/** The part in which it is told whether every walk is asked a step: its reach, and what the guarantee goes by. */
export function sliceFor(model: Model, step: string, when: ReadonlyMap<string, ReadonlySet<number>>): Slice {
  const byId = new Map([...model.rounds, ...model.closing].map((position) => [position.id, position]));
  const position = byId.get(step);
  const asks: Asked = new Map();
  join(asks, when);
  if (position !== undefined) join(asks, position.reach);
  const bearing = bearingOn(asks, byId);
  return sliceOf(model, { bearing, targets: position === undefined ? [] : [{ position, of: "reach", bearing }] });
}
