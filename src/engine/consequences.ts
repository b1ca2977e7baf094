import type { Stamp } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import type { Move, Refusal, Run } from "../domain/run.js";
import { isRefusal } from "../domain/run.js";
import type { Texts } from "../domain/statement_desk.js";
import { advance } from "./advance.js";
import { layoutOf } from "./layout.js";
import { outlook } from "./scan.js";

/** What a change would bring, worked out before it happens. */
export interface Consequences {
  /** Steps that are asked then and were not before. */
  readonly appear: readonly string[];
  /** Steps that are no longer asked; an answer they have is kept and not read. */
  readonly disappear: readonly { readonly step: string; readonly answered: boolean }[];
  /** Steps whose drafted text stands on the fact that changes. */
  readonly outdated: readonly string[];
}

/** Looks ahead at a change of an earlier answer, without making it. */
export function consequencesOf(
  playbook: Playbook,
  run: Run,
  move: Extract<Move, { do: "answer" }>,
  stamp: Stamp,
): Consequences | Refusal {
  const turn = advance(playbook, run, move, stamp);
  if (isRefusal(turn)) return turn;
  if (turn.events.length === 0) return { appear: [], disappear: [], outdated: [] };
  const before = outlook(playbook, run).reached;
  const after = outlook(playbook, turn.run).reached;
  return {
    appear: [...after].filter((step) => !before.has(step)),
    disappear: [...before]
      .filter((step) => !after.has(step))
      .map((step) => ({ step, answered: run.answers.has(step) })),
    outdated: outdatedBy(playbook, run, move.step),
  };
}

/** The statements that were drafted with the fact that this step sets. */
function outdatedBy(playbook: Playbook, run: Run, changed: string): string[] {
  const { byId } = layoutOf(playbook);
  const fact = byId.get(changed)?.step.fact;
  if (fact === undefined) return [];
  return run.path.filter((id) => {
    const last = run.answers.get(id)?.at(-1)?.said.outcome;
    if (byId.get(id)?.step.kind !== "statement" || last?.is !== "value") return false;
    return Object.values(last.value as unknown as Texts).some((sentences) =>
      sentences.some((sentence) => sentence.facts.includes(fact)),
    );
  });
}
