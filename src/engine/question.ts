import type { MediaPicture } from "../domain/media_picture.js";
import type { Playbook, Step } from "../domain/playbook.js";
import type { Question } from "../domain/question.js";
import type { Run } from "../domain/run.js";
import type { Value } from "../domain/value.js";
import { kindOf } from "../kinds/registry.js";
import { layoutOf } from "./layout.js";
import { factNow } from "./ledger.js";
import { answerFor } from "./scan.js";
import { seeing, viewOf } from "./view.js";

/** The question that the walk stands at, as data; none at the end of a round or of the walk. */
export function questionAt(
  playbook: Playbook,
  run: Run,
  asked_at: string,
  picture?: MediaPicture,
): Question | undefined {
  const id = run.visiting ?? run.position;
  const placed = id === undefined ? undefined : layoutOf(playbook).byId.get(id);
  if (placed === undefined || id === undefined) return undefined;
  const { step } = placed;
  const kind = kindOf(step);
  const view = seeing(viewOf(playbook, run, id, asked_at), picture);
  const given = inTheShapeOfItsForm(step, defaultOf(playbook, run, id, step.fact));
  const suggested = view.earlier === undefined ? kind.suggest?.(step, view, given.default) : undefined;
  return {
    step: id,
    kind: step.kind,
    form: kind.form(step, view),
    ask: step.ask,
    ...(step.guide === undefined ? {} : { guide: step.guide }),
    sources: step.sources,
    may_be_unknown: step.may_be_unknown,
    may_be_skipped: kind.may_be_skipped && !step.required,
    ...(step.fact === undefined ? {} : { fact: step.fact }),
    ...given,
    ...(suggested === undefined ? {} : { default: suggested }),
    ...(picture === undefined ? {} : { picture }),
  };
}

interface Default {
  readonly default?: Value;
  readonly default_confirmed_by?: string;
}

function inTheShapeOfItsForm(step: Step, given: Default): Default {
  const kind = kindOf(step);
  return given.default === undefined || kind.given === undefined
    ? given
    : { ...given, default: kind.given(step, given.default) };
}

/** The earlier answer of this round, else what the ledger knows, else the answer of the round before. */
function defaultOf(playbook: Playbook, run: Run, id: string, fact: string | undefined): Default {
  const placed = layoutOf(playbook).byId.get(id);
  const answer = placed === undefined ? undefined : answerFor(placed, { ...run, closing: run.stage !== "walking" });
  if (answer !== undefined) {
    const by = answer.said.fact?.confirmed_by;
    return answer.said.outcome.is === "value" ? withBy(answer.said.outcome.value, by) : {};
  }
  const entry = fact === undefined ? undefined : factNow(playbook, run, fact);
  if (entry?.value !== undefined && entry.status !== "withdrawn") return withBy(entry.value, entry.confirmed_by);
  const last = run.answers.get(id)?.at(-1)?.said.outcome;
  const fresh = placed?.step.starts_empty === true || (placed !== undefined && kindOf(placed.step).starts_afresh);
  return last?.is === "value" && !fresh ? { default: last.value } : {};
}

function withBy(value: Value, by: string | undefined): Default {
  return by === undefined ? { default: value } : { default: value, default_confirmed_by: by };
}
