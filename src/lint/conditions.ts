import type { Condition, Expression } from "../domain/expression.js";
import type { Playbook, Step } from "../domain/playbook.js";
import type { Span } from "../domain/span.js";
import type { TemplatePart } from "../domain/template.js";
import { outcomesOf, type Outcomes } from "./outcomes.js";
import { isBuiltIn, lintFinding, type LintContext, type Rule } from "./rule.js";
import { conditionsIn } from "../kinds/conditions_in.js";
import { anytime, statementVariables, stepVariables, variableNames, type Variables } from "./variables.js";

/** A condition wherever it stands: of a phase, a step, a choice, a clock, a statement. */
interface Judged {
  readonly expression: Expression;
  readonly at: Span;
  readonly variables: Variables;
  /** It is met while it is undecided. */
  readonly precaution?: boolean;
  /** That it can never hold is told in other words by another rule. */
  readonly ofClock?: boolean;
}

/** No condition comes out the same whatever is answered. */
export const openConditions: Rule = (playbook, context) =>
  conditionsOf(playbook)
    .filter(({ at }) => !isBuiltIn(at.file))
    .flatMap((judged) => {
      const outcomes = outcomesOf(judged.expression, judged.variables);
      if (outcomes === undefined) return [];
      const condition = sourceOf(judged.at, context);
      if (!outcomes.canHold)
        return judged.ofClock === true ? [] : [lintFinding("never-holds", judged.at, { condition })];
      if (outcomes.canFail) return [];
      const whenKnown = outcomes.canStayOpen && judged.precaution !== true;
      const names = whenKnown ? variableNames(judged.expression).join(", ") : "";
      return [lintFinding("always-holds", judged.at, { condition, names })];
    });

/** What a condition can come to, for rules about what hangs on it. */
export function outcomesOfCondition(condition: Condition | undefined, variables: Variables): Outcomes | undefined {
  return condition === undefined ? undefined : outcomesOf(condition.expression, variables);
}

function conditionsOf(playbook: Playbook): Judged[] {
  const variables = stepVariables(playbook);
  const inSteps = (condition: Condition | undefined, more: Partial<Judged> = {}): Judged[] =>
    condition === undefined ? [] : [{ expression: condition.expression, at: condition.at, variables, ...more }];
  const ofStep = (step: Step): Judged[] => [
    ...inSteps(step.when, { precaution: step.precaution }),
    ...conditionsIn(step.fields).flatMap(({ value }) => inSteps(value)),
  ];
  return [
    ...playbook.clocks.flatMap(({ until }) =>
      "condition" in until ? inSteps(until.condition, { ofClock: true, variables: anytime(variables) }) : [],
    ),
    ...playbook.phases.flatMap((phase) => [...inSteps(phase.when), ...phase.steps.flatMap(ofStep)]),
    ...conditionsOfStatements(playbook, statementVariables(playbook, variables)),
  ];
}

function conditionsOfStatements(playbook: Playbook, variables: Variables): Judged[] {
  return Object.values(playbook.statements).flatMap((statement) =>
    statement.parts.flatMap((part) => [
      ...(part.when === undefined ? [] : [{ expression: part.when.expression, at: part.when.at, variables }]),
      ...Object.values(part.templates).flatMap((template) => tests(template.parts, variables)),
    ]),
  );
}

function tests(parts: readonly TemplatePart[], variables: Variables): Judged[] {
  return parts.flatMap((part) => {
    if (part.is === "if") {
      const own = { expression: part.test, at: part.at, variables };
      return [own, ...tests(part.yes, variables), ...tests(part.no, variables)];
    }
    // Inside a loop its variable hides whatever has the same name, and nothing is known of it.
    return part.is === "for" ? tests(part.body, (name) => (name === part.variable ? undefined : variables(name))) : [];
  });
}

function sourceOf(at: Span, context: LintContext): string {
  return context.textOf(at.file).slice(at.start, at.end).replace(/\s+/g, " ").trim();
}
