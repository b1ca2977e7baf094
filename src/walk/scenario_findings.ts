import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { Refusal, Run } from "../domain/run.js";
import type { Scenario, ScriptedAnswer } from "../domain/scenario.js";
import { textIn } from "../domain/text.js";
import { layoutOf } from "../engine/layout.js";

/** The question that the scenario does not answer, shown in the playbook too. */
export function missingAnswer(scenario: Scenario, playbook: Playbook, run: Run, index: number): Finding {
  const id = run.position ?? "";
  const step = layoutOf(playbook).byId.get(id)?.step;
  return {
    code: "missing-answer",
    level: "error",
    args: { step: id, round: run.round, ask: textIn(step?.ask, scenario.language) },
    at: scenario.rounds[index]?.at ?? scenario.at,
    ...(step === undefined ? {} : { related: [step.at] }),
  };
}

/** An answer that the step does not take, with the reason as the person would hear it. */
export function answerRefused(refusal: Refusal, scripted: ScriptedAnswer, playbook: Playbook): Finding {
  const step = layoutOf(playbook).byId.get(scripted.step)?.step;
  return {
    code: "answer-refused",
    level: "error",
    args: { step: scripted.step, reason: refusal.refused, ...refusal.args },
    at: scripted.at,
    ...(step === undefined ? {} : { related: [step.at] }),
  };
}

/** What of a scenario has been taken: answers, and changes by their place in it. */
export interface Heard {
  readonly used: ReadonlySet<ScriptedAnswer>;
  readonly changed: ReadonlySet<number>;
}

/** Answers and changes that the walk never came to: it has changed, or the scenario has a mistake. */
export function neverAsked(scenario: Scenario, { used, changed }: Heard, playbook: Playbook, run: Run): Finding[] {
  const { byId } = layoutOf(playbook);
  const answers = scenario.rounds.flatMap((round) => round.answers).filter((scripted) => !used.has(scripted));
  const findings = answers.map((scripted): Finding => {
    const step = byId.get(scripted.step)?.step;
    const args = { step: scripted.step, when: step?.when?.source ?? "" };
    return {
      code: "answer-not-asked",
      level: "error",
      args,
      at: scripted.at,
      ...(step === undefined ? {} : { related: [step.when?.at ?? step.at] }),
    };
  });
  for (const [number, change] of scenario.changes.entries()) {
    if (!changed.has(number))
      findings.push({
        code: "change-not-reached",
        level: "error",
        args: { step: change.when, round: Math.min(change.round, run.round) },
        at: change.at,
      });
  }
  return findings;
}
