import type { Finding } from "../domain/finding.js";
import { stepsOf, type Step } from "../domain/playbook.js";
import type { SignOffFields } from "../statement/desk/rules.js";
import { lintFinding, type Rule } from "./rule.js";

interface OnDesk {
  readonly statement: string;
  readonly channel?: string;
  readonly channels?: readonly string[];
}

/** What is signed off was drafted before, and what is released was signed off for that channel before. */
export const deskInOrder: Rule = (playbook) => {
  const steps = stepsOf(playbook);
  return steps.flatMap((step, i) => {
    if (step.kind !== "sign_off" && step.kind !== "release") return [];
    const before = steps.slice(0, i);
    return [...undrafted(step, before), ...unsigned(step, before), ...outOfReach(step)];
  });
};

function fieldsOf(step: Step): OnDesk {
  return step.fields as OnDesk;
}

function undrafted(step: Step, before: readonly Step[]): Finding[] {
  const { statement } = fieldsOf(step);
  const drafted = before.some((each) => each.kind === "statement" && fieldsOf(each).statement === statement);
  return drafted ? [] : [lintFinding("text-never-drafted", step.at, { step: step.id, statement })];
}

function unsigned(step: Step, before: readonly Step[]): Finding[] {
  const { statement, channel } = fieldsOf(step);
  if (step.kind !== "release" || channel === undefined) return [];
  const signOffs = before.filter((each) => each.kind === "sign_off" && fieldsOf(each).statement === statement);
  if (signOffs.some((each) => fieldsOf(each).channels?.includes(channel) === true)) return [];
  return [
    lintFinding(
      "release-not-signed",
      step.at,
      { step: step.id, statement, channel },
      signOffs.map(({ at }) => at),
    ),
  ];
}

function outOfReach(step: Step): Finding[] {
  if (step.kind !== "sign_off") return [];
  const { roles, at_least: needed = 1 } = step.fields as SignOffFields;
  const count = new Set(roles).size;
  return needed >= 1 && needed <= count
    ? []
    : [lintFinding("approvals-out-of-reach", step.at, { step: step.id, needed, count })];
}
