import { AFFIRMS } from "./reading.js";
import { nothingSeen, type Coverage } from "./coverage.js";
import { namesHere, outcomesHere } from "./judge.js";
import { affirmed, join, type Asked, type Model, type Position } from "./model.js";
import type { WatchedClock } from "./clock_ends.js";
import { countingOrder } from "./order.js";
import { pass, type Passed } from "./pass.js";
import { firstRound } from "./plan.js";
import { atTheStart, lookupAt, type State } from "./state.js";
import { answeredAs } from "./table.js";

/** Works out how long the first round takes to end each clock; a clock is left out where there are too many states. */
export function seeClocks(model: Model, coverage: Coverage, mostMoves: number): void {
  const lost = new Set<string>();
  for (const [number, position] of model.rounds.entries()) {
    const ending = model.clocks.filter(({ end }) =>
      "step" in end ? end.step === position.id : end.reads.includes(position.id),
    );
    if (ending.length === 0) continue;
    const passed = passUntil(model, ending, number, mostMoves);
    for (const watched of ending) {
      if (passed === undefined) lost.add(watched.clock.id);
      else
        see(
          coverage,
          watched.clock.id,
          [...passed.states.values()].filter((state) =>
            isEnding(model, watched, position, { language: state.language, classAt: lookupAt(passed.end, state.at) }),
          ),
        );
    }
  }
  for (const id of lost) coverage.clocks.delete(id);
}

function see({ clocks }: Coverage, id: string, ending: readonly State[]): void {
  if (ending.length === 0) return;
  const known = clocks.get(id);
  clocks.set(id, {
    soonest: Math.min(known?.soonest ?? Infinity, ...ending.map(({ soonest }) => soonest)),
    latest: Math.max(known?.latest ?? 0, ...ending.map(({ latest }) => latest)),
    exact: (known?.exact ?? true) && ending.every(({ exact }) => exact),
  });
}

/** Walks the first round up to and with the position of this number; what ends the clocks is known at the end. */
function passUntil(model: Model, ending: readonly WatchedClock[], number: number, left: number): Passed | undefined {
  const positions = model.rounds.slice(0, number + 1);
  const last = positions[number] as Position;
  const here = new Set(positions.map(({ id }) => id));
  const asked: Asked = new Map();
  for (const { end } of ending)
    join(asked, "step" in end ? new Map([[last.id, new Set([affirmed(last.table)])]]) : end.reading.reads);
  for (const id of asked.keys()) if (!here.has(id)) asked.delete(id);
  const plan = firstRound(model, countingOrder(model, positions), asked);
  const passing = { model, plan, round: 1, number: 1, coverage: nothingSeen(), budget: { left } };
  const passed = pass(passing, (place) => atTheStart(model.languages, place));
  return "gaveUp" in passed ? undefined : passed;
}

type ClassAt = (variable: string) => number;

interface LookedIn {
  readonly language: string;
  readonly classAt: ClassAt;
}

/** Whether the answer to this step ends the clock, and no earlier one did. */
function isEnding(model: Model, { end }: WatchedClock, position: Position, { language, classAt }: LookedIn): boolean {
  if ("step" in end) return AFFIRMS.read(answeredAs(position.table, classAt(end.step))) === true;
  const holds = (at: ClassAt): boolean =>
    outcomesHere(end.reading, namesHere(model, { round: 1, language, classAt: at })).includes(true);
  return holds(classAt) && !holds((variable) => (variable === position.id ? 0 : classAt(variable)));
}
