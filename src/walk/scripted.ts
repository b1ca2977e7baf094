import type { MediaPicture } from "../domain/media_picture.js";
import type { Playbook } from "../domain/playbook.js";
import type { Move, Refusal, Run } from "../domain/run.js";
import type { ScriptedAnswer } from "../domain/scenario.js";
import type { Outcome } from "../domain/value.js";
import { layoutOf } from "../engine/layout.js";
import { seeing, viewOf } from "../engine/view.js";
import { kindOf } from "../kinds/registry.js";

type AnswerMove = Extract<Move, { readonly do: "answer" }>;

/** When a scripted question is asked, and what monitoring has seen by then. */
export interface Asked {
  /** ISO 8601. */
  readonly at: string;
  readonly picture?: MediaPicture | undefined;
}

/** The move that a scripted answer stands for, at the moment it is given. */
export function scriptedMove(
  playbook: Playbook,
  run: Run,
  scripted: ScriptedAnswer,
  asked: Asked,
): AnswerMove | Refusal {
  const placed = layoutOf(playbook).byId.get(scripted.step);
  if (placed === undefined) return { refused: "no_such_step", step: scripted.step };
  const { outcome } = scripted;
  const { step } = placed;
  const said = {
    ...(scripted.confirmed_by === undefined ? {} : { confirmed_by: scripted.confirmed_by }),
    ...(scripted.source === undefined ? {} : { source: scripted.source }),
  };
  if (outcome.is !== "scripted") return { do: "answer", step: step.id, outcome, ...said };
  const view = seeing(viewOf(playbook, run, step.id, asked.at), asked.picture);
  const value = kindOf(step).script(step, outcome.value, view);
  // What is no answer at all is refused by `advance`, with the same words as everywhere.
  return { do: "answer", step: step.id, outcome: { is: "value", value: value as never }, ...said };
}

/**
 * What needs no script: notes are read by themselves, what was not known stays so until the scenario says otherwise.
 * Where nobody can be asked, what waits for people outside goes on waiting: nothing is approved or released by itself.
 */
export function unscriptedOutcome(playbook: Playbook, run: Run, step: string, asks = false): Outcome | undefined {
  const placed = layoutOf(playbook).byId.get(step);
  const kind = placed === undefined ? undefined : kindOf(placed.step);
  if (kind?.unscripted !== undefined && !(asks && kind.waits !== undefined))
    return { is: "value", value: kind.unscripted as never };
  const last = run.answers.get(step)?.at(-1)?.said.outcome;
  return placed?.phase.each_round === false && last?.is === "unknown" ? last : undefined;
}
