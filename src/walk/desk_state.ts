import type { Playbook, Step } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { DeskItem } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { layoutOf } from "../engine/layout.js";
import { viewOf } from "../engine/view.js";
import type { View } from "../kinds/kind.js";
import { kindOf } from "../kinds/registry.js";
import { releaseLook, type ReleaseFields } from "../kinds/release.js";
import { owedApprovals, type Owed } from "../statement/desk/approve.js";
import { blocksOf, type Block, type CheckError, type ReleaseLook } from "../statement/desk/blocks.js";
import { ruleOf, type SignOffFields } from "../statement/desk/rules.js";
import { signOffState, type SignOffState } from "../statement/desk/sign_off.js";

/** A sign-off step with how it stands at a moment. */
export interface SignOffAt {
  readonly step: Step<SignOffFields>;
  readonly view: View;
  readonly item: DeskItem | undefined;
  readonly state: SignOffState;
  /** Emergency releases whose approvals are still to be obtained. */
  readonly owed: readonly Owed[];
}

/** A release step with what stands against it at a moment. */
export interface ReleaseAt {
  readonly step: Step<ReleaseFields>;
  readonly look: ReleaseLook;
  readonly blocks: readonly Block[];
  /** It has gone out in this round, or for a step that is asked once, at all. */
  readonly released: boolean;
}

/** How the sign-off of a step stands; undefined for a step of another kind. */
export function signOffAt(playbook: Playbook, run: Run, id: string, at: string): SignOffAt | undefined {
  const step = layoutOf(playbook).byId.get(id)?.step as Step<SignOffFields> | undefined;
  if (step?.kind !== "sign_off") return undefined;
  const view = viewOf(playbook, run, id, at);
  const item = run.desk.get(step.fields.statement);
  const state = signOffState(ruleOf(step.fields, playbook.organisation), item, view.fact, at);
  return { step, view, item, state, owed: owedApprovals(item) };
}

/** What stands against the release of a step; undefined for a step of another kind. */
export function releaseAt(
  playbook: Playbook,
  run: Run,
  id: string,
  { at, check }: { readonly at: string; readonly check: readonly CheckError[] },
): ReleaseAt | undefined {
  const step = layoutOf(playbook).byId.get(id)?.step as Step<ReleaseFields> | undefined;
  if (step?.kind !== "release") return undefined;
  const look = releaseLook(step, viewOf(playbook, run, id, at), check);
  const value = run.standing.get(id) as { readonly released: boolean } | undefined;
  const blocks = blocksOf(step.fields.statement, step.fields.channel, look);
  return { step, look, blocks, released: value?.released === true };
}

/** The steps that were left waiting and are not done yet, in the order of the page. */
export function waitingSteps(playbook: Playbook, run: Run): string[] {
  const { byId, decided } = layoutOf(playbook);
  return decided
    .filter((step) => isWaiting(run, step) && byId.has(step.id) && step.id !== run.position)
    .map(({ id }) => id);
}

function isWaiting(run: Run, step: Step): boolean {
  const answer = run.answers.get(step.id)?.at(-1)?.said.outcome;
  const value = run.standing.get(step.id);
  if (!run.reached.has(step.id) || answer?.is !== "value") return false;
  return value !== undefined && kindOf(step).waits?.(value) === true;
}

/** A title of the playbook by its id; the id where there is none. */
export function titled(
  playbook: Playbook,
  what: "statements" | "channels" | "roles" | "facts",
  id: string,
  language: string,
): string {
  return textIn(Object.hasOwn(playbook[what], id) ? playbook[what][id]?.title : undefined, language) || id;
}
