import { join, type Asked, type Model, type Position } from "./model.js";
import { STATUS } from "./reading.js";
import { atomOf } from "./table.js";

/** Which part of a walk is explored: its first round, a later one, or what comes once closing has begun. */
export type Part = "first" | "later" | "closing";

/**
 * One pass over the steps of a part, with what is still asked before each of them and after the last. States that
 * agree in all of it are the same state.
 */
export interface Plan {
  readonly part: Part;
  readonly positions: readonly Position[];
  /** Before each position, and behind the last. */
  readonly alive: readonly Asked[];
}

/** Whether a step that is asked once has to be looked at again after the first round. */
export type IsOpen = (position: Position) => boolean;

/** The plan of the first round alone, in any order in which each step stands behind those that it asks. */
export function firstRound(model: Model, positions: readonly Position[], end: Asked): Plan {
  return planOf({ model: { ...model, rounds: positions }, part: "first", end, isOpen: () => true });
}

/** The plans of a whole walk: what later rounds ask is carried over, until nothing more is asked. */
export function wholeWalk(model: Model, isOpen: IsOpen): Readonly<Record<Part, Plan>> {
  let end: Asked = new Map();
  for (;;) {
    const later = planOf({ model, part: "later", end, isOpen });
    const closing = planOf({ model, part: "closing", end: new Map(), isOpen });
    const next: Asked = new Map();
    join(next, end);
    for (const plan of [later, closing]) join(next, carriedInto(plan.alive[0] as Asked));
    if (sizeOf(next) === sizeOf(end)) {
      return { first: planOf({ model, part: "first", end, isOpen: () => true }), later, closing };
    }
    end = next;
  }
}

/** What must be known at the end of a round so that this is known at the beginning of the next part. */
function carriedInto(start: Asked): Asked {
  const end: Asked = new Map();
  for (const [variable, atoms] of start) {
    const from = variable.startsWith("previous.") ? variable.slice("previous.".length) : variable;
    join(end, new Map([[from, atoms]]));
  }
  return end;
}

function sizeOf(asked: Asked): number {
  return [...asked.values()].reduce((sum, atoms) => sum + atoms.size + 1, 0);
}

interface Planning {
  readonly model: Model;
  readonly part: Part;
  readonly end: Asked;
  readonly isOpen: IsOpen;
}

function planOf({ model, part, end, isOpen }: Planning): Plan {
  const { rounds, closing } = model;
  const all = part === "closing" ? [...rounds.filter(({ once }) => once), ...closing] : rounds;
  const behind = new Set(closing);
  const positions: Position[] = [];
  const alive: Asked[] = [end];
  let now = end;
  for (const position of all.toReversed()) {
    const again = part !== "first" && position.once && !behind.has(position);
    const isRead = (now.get(position.id)?.size ?? 0) + (now.get(`kept.${position.id}`)?.size ?? 0) > 0;
    if (again && !isRead && !isOpen(position)) continue;
    now = before(now, position, { part, again });
    positions.unshift(position);
    alive.unshift(now);
  }
  return { part, positions, alive };
}

/** What a position asks in this part of a walk. */
export function asksIn(part: Part, { asks, asksFirst }: Position): Asked {
  return part === "first" ? asksFirst : asks;
}

/** What is asked before a position; `again`: it may have an answer from an earlier round. */
function before(after: Asked, position: Position, { part, again }: { part: Part; again: boolean }): Asked {
  const { id, table, once, always, looksAt } = position;
  const asks = asksIn(part, position);
  const asked: Asked = new Map([...after].map(([variable, atoms]) => [variable, new Set(atoms)]));
  const own = new Set([...(after.get(id) ?? []), ...(after.get(`kept.${id}`) ?? [])]);
  if (looksAt !== undefined) {
    asked.delete(`asked.${id}`);
    join(asked, asks);
    return asked;
  }
  if (once || always) asked.delete(id);
  if (once) asked.delete(`kept.${id}`);
  asked.delete(`asked.${id}`);
  join(asked, asks);
  if (again) join(asked, new Map([[`kept.${id}`, new Set([...own, atomOf(table, STATUS)])]]));
  return asked;
}
