import { nearest } from "../compile/nearest.js";
import { remark } from "../compile/remark.js";
import type { Finding } from "../domain/finding.js";
import { stepsOf, type Playbook, type Step } from "../domain/playbook.js";
import type { Scenario, ScriptedAnswer } from "../domain/scenario.js";
import type { Path, Span } from "../domain/span.js";
import type { Option } from "../kinds/fields.js";
import type { LintContext } from "./rule.js";

interface Fitting {
  readonly scenario: Scenario;
  readonly steps: ReadonlyMap<string, Step>;
  readonly playbook: Playbook;
  readonly context: LintContext;
}

/**
 * Names in a scenario that its playbook does not have: steps, choices, statements, clocks. Whether the answers lead
 * where the scenario expects is found out by playing it.
 */
export function scenarioFits(scenario: Scenario, playbook: Playbook, context: LintContext): Finding[] {
  const steps = new Map(stepsOf(playbook).map((step) => [step.id, step]));
  const fitting: Fitting = { scenario, steps, playbook, context };
  const { rounds, changes } = scenario;
  return [
    ...rounds.flatMap(({ answers }, i) =>
      answersFit(fitting, answers, i === 0 ? ["answers"] : ["rounds", i - 1, "answers"]),
    ),
    ...changes.flatMap((change, i) => [
      ...reference(fitting, "step", change.when, change.at),
      ...answersFit(fitting, change.set, ["changes", i, "set"]),
    ]),
    ...expectationsFit(fitting),
  ];
}

function answersFit(fitting: Fitting, answers: readonly ScriptedAnswer[], path: Path): Finding[] {
  return answers.flatMap((answer) => {
    const step = fitting.steps.get(answer.step);
    return step === undefined
      ? reference(fitting, "step", answer.step, answer.at)
      : choicesFit(fitting, { answer, step, path });
  });
}

/** A choice that is not there at all; whether it is offered at that moment, only playing tells. */
function choicesFit({ scenario, context }: Fitting, at: { answer: ScriptedAnswer; step: Step; path: Path }): Finding[] {
  const { answer, step, path } = at;
  if (answer.outcome.is !== "scripted") return [];
  const { options, items } = step.fields as {
    readonly options?: readonly Option[];
    readonly items?: readonly Option[];
  };
  const ids = (options ?? items)?.map((option) => option.id);
  const { value } = answer.outcome;
  if (ids === undefined) return [];
  if (value === "all" && items !== undefined) return [];
  const keys = [...path, step.id, ...(isLong(context, scenario.file, [...path, step.id]) ? ["value"] : [])];
  const named = Array.isArray(value) ? value.map((id, i) => ({ id, keys: [...keys, i] })) : [{ id: value, keys }];
  return named.flatMap(({ id, keys: place }) => {
    if (typeof id !== "string" || ids.includes(id)) return [];
    const at = context.locate(scenario.file, place, "value") ?? answer.at;
    const args = { option: id, options: ids.slice(0, 12).join(", ") };
    return [remark("unknown-option", at, args, { suggestion: nearest(id, ids) })];
  });
}

/** Whether an answer is written as `{ value: …, after: … }`: the compiled scenario no longer tells. */
function isLong(context: LintContext, file: string, path: Path): boolean {
  const at = context.locate(file, path, "value");
  return at !== undefined && /(^|[\s{,])value\s*:/.test(context.textOf(file).slice(at.start, at.end));
}

function expectationsFit(fitting: Fitting): Finding[] {
  const { scenario, context } = fitting;
  const { path = [], values, statements, clocks, channels } = scenario.expect;
  const inPath = path.flatMap((round, i) => {
    const lists =
      "whole" in round
        ? [{ ids: round.whole, keys: [] }]
        : [
            { ids: round.includes, keys: ["includes"] },
            { ids: round.excludes, keys: ["excludes"] },
          ];
    return lists.flatMap(({ ids, keys }) =>
      ids.flatMap((id, j) => {
        const at = context.locate(scenario.file, ["expect", "path", i, ...keys, j], "value") ?? round.at;
        return reference(fitting, "step", id, at);
      }),
    );
  });
  return [
    ...inPath,
    ...values.flatMap(({ step, at }) => reference(fitting, "step", step, at)),
    ...statements.flatMap(({ statement, at }) => reference(fitting, "statement", statement, at)),
    ...clocks.flatMap(({ clock, at }) => reference(fitting, "clock", clock, at)),
    ...(channels === undefined
      ? []
      : [...(channels.first === undefined ? [] : [channels.first]), ...channels.includes].flatMap((id) =>
          reference(fitting, "channels", id, channels.at),
        )),
  ];
}

function reference(
  { steps, playbook }: Fitting,
  what: "step" | "statement" | "clock" | "channels",
  id: string,
  at: Span,
): Finding[] {
  const names = {
    step: () => [...steps.keys()],
    statement: () => Object.keys(playbook.statements),
    clock: () => playbook.clocks.map((clock) => clock.id),
    channels: () => Object.keys(playbook.channels),
  }[what]();
  return names.includes(id) ? [] : [remark("unknown-reference", at, { id, what }, { suggestion: nearest(id, names) })];
}
