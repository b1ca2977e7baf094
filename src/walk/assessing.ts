import { SEVERITIES } from "../domain/expression.js";
import type { Question } from "../domain/question.js";
import { isMap } from "../kinds/evidence.js";
import type { Value } from "../domain/value.js";
import { layoutOf } from "../engine/layout.js";
import { viewOf } from "../engine/view.js";
import { kindOf } from "../kinds/registry.js";
import type { SignalsAnswer } from "../kinds/signals.js";
import { judgingWords } from "../words/judging.js";
import { walkWords } from "../words/walk.js";
import { assessmentBars, assessmentLines, crisisTitle } from "./assessment_words.js";
import type { Sitting } from "./loop.js";

interface Overrides {
  readonly severity?: { readonly value: string; readonly reason: string };
  readonly crisis?: { readonly value: string; readonly reason: string };
}

/** Shows what rated signs add up to, and lets the person keep it or put something else in its place with a reason. */
export async function settleAssessment(sitting: Sitting, question: Question, rated: Value): Promise<Value> {
  const { ports, run, playbook } = sitting;
  const { prompter } = ports;
  const words = judgingWords(run.language);
  const first = assessed(sitting, question, rated, {});
  // What is no answer is refused when the move is made.
  if (first === undefined || !isMap(rated)) return rated;
  await prompter.tell({
    bars: assessmentBars(first, run.language),
    lines: assessmentLines(playbook, first, run.language),
  });
  let overrides: Overrides = {};
  for (;;) {
    const now = assessed(sitting, question, rated, overrides) ?? first;
    const title = crisisTitle(playbook, now.crisis, run.language);
    const choice = await prompter.choose(words.ask, [
      { id: "keep", label: words.keep(words.severity[now.severity] ?? now.severity, title) },
      { id: "severity", label: words.changeSeverity },
      { id: "crisis", label: words.changeType },
    ]);
    if (choice === "keep") return { ...rated, ...overrides };
    const change = choice === "severity" ? await anotherSeverity(sitting) : await anotherType(sitting);
    if (change !== undefined) overrides = Object.assign({}, overrides, change);
  }
}

function assessed(sitting: Sitting, question: Question, rated: Value, overrides: Overrides): SignalsAnswer | undefined {
  const { playbook, run, ports } = sitting;
  const step = layoutOf(playbook).byId.get(question.step)?.step;
  if (step === undefined || !isMap(rated)) return undefined;
  const view = viewOf(playbook, run, step.id, ports.now());
  const result = kindOf(step).accept(step, { ...rated, ...overrides }, view);
  return "refused" in result ? undefined : (result.answer as unknown as SignalsAnswer);
}

async function anotherSeverity(sitting: Sitting): Promise<Overrides | undefined> {
  const words = judgingWords(sitting.run.language);
  const value = await sitting.ports.prompter.choose(words.whichSeverity, [
    ...SEVERITIES.map((id) => ({ id: id as string, label: words.severity[id] ?? id })),
    { id: "", label: words.back },
  ]);
  const reason = value === "" ? undefined : await reasonFor(sitting);
  return reason === undefined ? undefined : { severity: { value, reason } };
}

async function anotherType(sitting: Sitting): Promise<Overrides | undefined> {
  const { language } = sitting.run;
  const words = judgingWords(language);
  const value = await sitting.ports.prompter.choose(words.whichType, [
    ...Object.keys(sitting.playbook.crises).map((id) => ({ id, label: crisisTitle(sitting.playbook, id, language) })),
    { id: "", label: words.back },
  ]);
  const reason = value === "" ? undefined : await reasonFor(sitting);
  return reason === undefined ? undefined : { crisis: { value, reason } };
}

/** The reason of an override; without one nothing is overridden. */
async function reasonFor({ ports, run }: Sitting): Promise<string | undefined> {
  const reason = (await ports.prompter.line(judgingWords(run.language).why)).trim();
  if (reason !== "") return reason;
  ports.prompter.say(walkWords(run.language).refusals.reason_needed as string, "caution");
  return undefined;
}
