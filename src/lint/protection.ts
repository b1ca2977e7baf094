import type { Condition } from "../domain/expression.js";
import type { Finding } from "../domain/finding.js";
import type { Step } from "../domain/playbook.js";
import type { Option } from "../kinds/fields.js";
import { outcomesOf } from "./outcomes.js";
import { lintFinding, type Rule } from "./rule.js";
import { stepVariables, type Variables } from "./variables.js";

/**
 * A step that a person cannot skip is not passed over by the walk either, only because something is not known yet.
 * Its author has said by `required: true` (of an item: `must: true`) that leaving it out does harm.
 */
export const protectionStays: Rule = (playbook) => {
  const variables = stepVariables(playbook);
  return playbook.phases.flatMap((phase) =>
    phase.steps.flatMap((step) => [...lostStep(step, variables), ...lostItems(step, variables)]),
  );
};

function lostStep(step: Step, variables: Variables): Finding[] {
  if (!step.required || step.precaution || step.when === undefined) return [];
  const names = unknowns(step.when, variables);
  return names.length === 0
    ? []
    : [lintFinding("not-a-precaution", step.when.at, { step: step.id, names: names.join(", ") })];
}

function lostItems(step: Step, variables: Variables): Finding[] {
  const { items } = step.fields as { readonly items?: readonly Option[] };
  return (items ?? []).flatMap((item) => {
    if (item.must !== true || item.when === undefined) return [];
    const names = unknowns(item.when, variables);
    const [first] = names;
    return first === undefined
      ? []
      : [lintFinding("item-vanishes", item.when.at, { item: item.id, name: first, names: names.join(", ") })];
  });
}

/** The answers that leave a condition undecided while they are not known yet. */
function unknowns(condition: Condition, variables: Variables): string[] {
  return condition.reads.filter((name) => {
    if (variables(name)?.may_be_unknown !== true) return false;
    const outcomes = outcomesOf(condition.expression, variables, (variable) => variable.name === name);
    // Where not every case can be tried, asking `known` is taken as a sign that its author thought of it.
    return outcomes?.canStayOpen ?? !condition.source.includes(`known.${name}`);
  });
}
