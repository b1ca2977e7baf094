import { namesIn, type Expression } from "../domain/expression.js";
import { stepsOf, type Playbook, type Step } from "../domain/playbook.js";
import type { TemplatePart } from "../domain/template.js";
import { conditionsIn } from "../kinds/conditions_in.js";
import { kindOf } from "../kinds/registry.js";

/** Kinds whose answer is there to decide something; a text, a list or a date is kept for its own sake. */
const DECIDING: ReadonlySet<string> = new Set(["yes_no", "one_of", "many_of", "number"]);

/** The questions whose answer nothing reads: no condition, no text, no fact, no clock, no guarantee. */
export function unreadAnswers(playbook: Playbook): Step[] {
  const read = new Set<string>();
  const take = (expression: Expression | undefined): void => {
    for (const name of expression === undefined ? [] : namesIn(expression)) read.add(name.slice(name.indexOf(".") + 1));
  };
  for (const phase of playbook.phases) {
    take(phase.when?.expression);
    for (const step of phase.steps) {
      take(step.when?.expression);
      for (const { value } of conditionsIn(step.fields)) take(value.expression);
      for (const expression of kindOf(step).goesBy?.(step, playbook) ?? []) take(expression);
    }
  }
  for (const { from, until } of playbook.clocks) {
    read.add(from);
    if ("step" in until) read.add(until.step);
    else take(until.condition.expression);
  }
  for (const guarantee of playbook.guarantees ?? []) {
    for (const id of guarantee.is === "order" ? [guarantee.first, guarantee.next] : [guarantee.step]) read.add(id);
    take(guarantee.when?.expression);
  }
  for (const { parts } of Object.values(playbook.statements))
    for (const part of parts) {
      take(part.when?.expression);
      for (const template of Object.values(part.templates)) takeTemplate(template.parts, take);
    }
  return stepsOf(playbook).filter(({ id, kind, fact }) => DECIDING.has(kind) && fact === undefined && !read.has(id));
}

function takeTemplate(parts: readonly TemplatePart[], take: (expression: Expression) => void): void {
  for (const part of parts) {
    if (part.is === "print") take(part.expression);
    if (part.is === "if") {
      take(part.test);
      takeTemplate(part.yes, take);
      takeTemplate(part.no, take);
    }
    if (part.is === "for") {
      take(part.list);
      takeTemplate(part.body, take);
    }
  }
}
