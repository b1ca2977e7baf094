import type { ClockDefinition, Phase, Playbook, Step } from "../domain/playbook.js";
import { outcomesOfCondition } from "./conditions.js";
import { lintFinding, type Rule } from "./rule.js";
import { anytime, stepVariables } from "./variables.js";

/** Each clock that starts can be ended. */
export const clocksEnd: Rule = (playbook) =>
  playbook.clocks.flatMap((clock) => {
    const reason = neverEnded(clock, playbook);
    return reason === undefined ? [] : [lintFinding("clock-never-ends", clock.at, { clock: clock.id, ...reason })];
  });

type Reason = { readonly why: "condition" | "step" | "once"; readonly step: string };

function neverEnded(clock: ClockDefinition, playbook: Playbook): Reason | undefined {
  const { until } = clock;
  const variables = stepVariables(playbook);
  const impossible = (when: Step["when"]): boolean => outcomesOfCondition(when, variables)?.canHold === false;
  if ("condition" in until) {
    const canHold = outcomesOfCondition(until.condition, anytime(variables))?.canHold ?? true;
    return canHold ? undefined : { why: "condition", step: "" };
  }
  const found = find(until.step, playbook);
  if (found === undefined) return undefined;
  const { phase, step } = found;
  if (impossible(phase.when) || (impossible(step.when) && !step.precaution)) return { why: "step", step: step.id };
  // A clock that starts anew in each round and is ended by a step that is asked once runs out from the second round on.
  return clock.each_round && !phase.each_round ? { why: "once", step: step.id } : undefined;
}

function find(id: string, playbook: Playbook): { phase: Phase; step: Step } | undefined {
  for (const phase of playbook.phases) {
    const step = phase.steps.find((each) => each.id === id);
    if (step !== undefined) return { phase, step };
  }
  return undefined;
}
