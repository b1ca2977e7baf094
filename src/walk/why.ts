import type { Condition } from "../domain/expression.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import { layoutOf } from "../engine/layout.js";
import { walkWords } from "../words/walk.js";
import { sourceTitles } from "./screen.js";
import { nameOf, outcomeInWords } from "./words_of.js";

/** Why a step is asked, in Markdown: what was answered that leads to it, and where the guidance comes from. */
export function whyAsked(playbook: Playbook, run: Run, id: string): string {
  const words = walkWords(run.language).why;
  const placed = layoutOf(playbook).byId.get(id);
  if (placed === undefined) return "";
  const { step, phase } = placed;
  const reasons = [
    ...(phase.when === undefined
      ? []
      : [words.phase(textIn(phase.title, run.language)), ...because(playbook, run, phase.when)]),
    ...(step.when === undefined ? [] : [words.because, ...because(playbook, run, step.when)]),
  ];
  const lines = reasons.length === 0 ? [words.always] : reasons;
  if (step.precaution) lines.push(words.precaution);
  const source = sourceTitles(playbook, step.sources, run.language);
  return [...lines, ...(source === "" ? [] : [walkWords(run.language).source(source)])].join("\n\n");
}

function because(playbook: Playbook, run: Run, condition: Condition): string[] {
  const words = walkWords(run.language).why;
  const { byId } = layoutOf(playbook);
  const answers = condition.reads.flatMap((id) => {
    const step = byId.get(id)?.step;
    if (step === undefined) return [];
    const outcome = run.reached.has(id) ? run.answers.get(id)?.at(-1)?.said.outcome : undefined;
    const answer = outcome === undefined ? words.noAnswer : outcomeInWords(playbook, step, outcome, run.language);
    return [`- ${words.answer(nameOf(step, run.language), answer)}`];
  });
  return [answers.join("\n"), words.condition(condition.source)].filter((line) => line !== "");
}
