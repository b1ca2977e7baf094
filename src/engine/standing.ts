import type { Playbook, Step } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import { sameValue, type Value } from "../domain/value.js";
import { kindOf } from "../kinds/registry.js";
import { layoutOf } from "./layout.js";
import { factNow } from "./ledger.js";
import { outlook } from "./scan.js";

/** The statement that a step writes; undefined for a step of another kind. */
export function statementOfStep(step: Step | undefined): string | undefined {
  return step?.kind === "statement" ? (step.fields as { readonly statement: string }).statement : undefined;
}

/** The steps that a walk asks as far as it is known; nothing is said where no condition decides which sign-offs do. */
export function askedIn(playbook: Playbook, run: Run): { readonly asked?: ReadonlySet<string> } {
  const { byId, decided } = layoutOf(playbook);
  const hangs = decided.some(
    ({ id, kind, when }) => kind === "sign_off" && (when ?? byId.get(id)?.phase.when) !== undefined,
  );
  return hangs ? { asked: outlook(playbook, run).reached } : {};
}

/** The values of the steps that the desk decides, in the order of the page. */
export function standingOf(playbook: Playbook, run: Run): ReadonlyMap<string, Value> {
  const look = {
    playbook,
    ...askedIn(playbook, run),
    desk: run.desk,
    fact: (id: string) => factNow(playbook, run, id),
  };
  const inRound = { ...look, since: run.round_at };
  const { decided, byId } = layoutOf(playbook);
  return new Map(
    decided.flatMap((step) => {
      const isOfRound = byId.get(step.id)?.phase.each_round === true;
      const value = kindOf(step).standing?.(step, isOfRound ? inRound : look);
      return value === undefined ? [] : [[step.id, value] as const];
    }),
  );
}

/** Whether two such sets of values are the same. */
export function isSame(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean {
  return a.size === b.size && [...a].every(([step, value]) => sameValue(value, b.get(step) as Value));
}

/** Whether the desk now decides otherwise than the walk was worked out with. */
export function standsElsewhere(playbook: Playbook, run: Run): boolean {
  return !isSame(run.standing, standingOf(playbook, run));
}
