import type { Guarantee } from "../domain/guarantee.js";
import type { Playbook } from "../domain/playbook.js";
import type { Answer, Run } from "../domain/run.js";
import type { Outcome } from "../domain/value.js";
import { kindOf } from "../kinds/registry.js";
import { affirms } from "./clocks.js";
import { holds } from "./evaluate.js";
import { layoutOf } from "./layout.js";
import { conditionNames } from "./scan.js";

type Order = Extract<Guarantee, { is: "order" }>;

/** The order that an answer would break, of those that are enforced while walking; undefined where it breaks none. */
export function orderBrokenBy(playbook: Playbook, run: Run, step: string, outcome: Outcome): Order | undefined {
  const orders = (playbook.guarantees ?? []).filter(
    (guarantee): guarantee is Order => guarantee.is === "order" && guarantee.enforced && guarantee.next === step,
  );
  if (orders.length === 0 || !isDone(playbook, step, outcome)) return undefined;
  const names = conditionNames(run.values, run);
  return orders.find(
    ({ first, when }) =>
      !isDoneByNow(playbook, run, first) && (when === undefined || holds(when.expression, names, false)),
  );
}

/** Whether an outcome means that the step is done. */
function isDone(playbook: Playbook, id: string, outcome: Outcome): boolean {
  const step = layoutOf(playbook).byId.get(id)?.step;
  if (step === undefined || outcome.is !== "value") return false;
  return affirms(kindOf(step).worth(step, outcome.value) ?? outcome.value);
}

/** Whether the latest outcome of a step that counts is "done". */
function isDoneByNow(playbook: Playbook, run: Run, id: string): boolean {
  const placed = layoutOf(playbook).byId.get(id);
  if (placed === undefined) return false;
  const standing = run.standing.get(id);
  if (standing !== undefined) return affirms(standing);
  const answers = run.answers.get(id) ?? [];
  const last = placed.phase.each_round
    ? answers.findLast((answer) => isOnPath(run, id, answer))
    : run.reached.has(id)
      ? answers.at(-1)
      : undefined;
  return last !== undefined && isDone(playbook, id, last.said.outcome);
}

/** An answer of a round counts while its step is on the path of that round. */
function isOnPath(run: Run, id: string, { round }: Answer): boolean {
  const path = round === run.round && run.stage === "walking" ? run.path : run.frozen[round - 1];
  return path?.includes(id) ?? false;
}
