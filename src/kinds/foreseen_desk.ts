import type { Expression } from "../domain/expression.js";
import type { Playbook, Step } from "../domain/playbook.js";
import { isMap } from "./evidence.js";
import type { Prospect } from "./foreseen.js";

/** The fields of a step that is about a statement. */
interface About {
  readonly statement: string;
}

/** The steps of a kind, before a step, that are about the same statement. */
function before(step: Step<About>, playbook: Playbook, kind: "statement" | "sign_off"): Step[] {
  const steps = playbook.phases.flatMap((phase) => phase.steps);
  return steps
    .slice(
      0,
      steps.findIndex(({ id }) => id === step.id),
    )
    .filter((each) => each.kind === kind && (each.fields as About).statement === step.fields.statement);
}

/** What a step goes by that approves or releases a statement: whether it is written, and whether it is approved. */
export function deskReads(step: Step<About>, playbook: Playbook): Expression[] {
  const field = (name: string, of: string): Expression => ({ op: "field", of: { op: "name", name }, field: of });
  return [
    ...before(step, playbook, "statement").map(({ id }) => field(id, "status")),
    ...before(step, playbook, "sign_off").map(({ id }) => field(id, "approved")),
  ];
}

/** Whether the statement of a step is written by then. */
export function isWritten(step: Step<About>, { playbook, valueOf }: Prospect): boolean {
  const steps = before(step, playbook, "statement");
  return steps.length === 0 || steps.some(({ id }) => fieldOf(valueOf(id), "status") !== "none");
}

/** Whether every sign-off of the statement before a step is there. */
export function isApproved(step: Step<About>, { playbook, valueOf }: Prospect): boolean {
  return before(step, playbook, "sign_off").every(({ id }) => fieldOf(valueOf(id), "approved") === true);
}

function fieldOf(value: unknown, name: string): unknown {
  return isMap(value) ? value[name] : undefined;
}
