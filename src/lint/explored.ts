import type { Condition } from "../domain/expression.js";
import type { Finding } from "../domain/finding.js";
import { stepsOf, type Playbook, type Step } from "../domain/playbook.js";
import type { Span } from "../domain/span.js";
import type { Shown } from "../engine/explore/coverage.js";
import type { Explored } from "../engine/explore/explore.js";
import { conditionsIn } from "../kinds/conditions_in.js";
import { exploreEntries } from "./catalogue/explore.js";
import { withoutCondition } from "./condition_fix.js";
import { isBuiltIn } from "./rule.js";
import { unreadAnswers } from "./unread.js";

/** Something that exploring found, and the walk that shows it where one does. */
export interface ExploredFinding {
  readonly finding: Finding;
  readonly shown?: Shown;
}

/** What exploring says of a playbook, beside its figures. */
export function exploredFindings(explored: Explored, textOf: (file: string) => string): ExploredFinding[] {
  const { playbook } = explored.model;
  return [
    ...unreachable(explored, playbook),
    ...choicesAndConditions(explored, playbook).map((each) => fixed(each, textOf)),
    ...deadEnds(explored, playbook),
    ...broken(explored, playbook),
    ...lateClocks(explored, playbook),
    ...notFinished(explored),
    ...unreadAnswers(playbook).map((step) => found("answer-unread", step.at, { step: step.id })),
  ];
}

/** A condition that decides nothing can be taken out. */
function fixed(each: ExploredFinding, textOf: (file: string) => string): ExploredFinding {
  const { finding } = each;
  const fix = finding.code === "condition-always" ? withoutCondition(textOf(finding.at.file), finding.at) : undefined;
  return fix === undefined ? each : { ...each, finding: { ...finding, fix } };
}

type ExploreCode = keyof typeof exploreEntries;

function found(code: ExploreCode, at: Span, args: Finding["args"], shown?: Shown): ExploredFinding {
  const exact = shown === undefined || shown.exact ? 1 : 0;
  const finding: Finding = { code, level: exploreEntries[code].level, args: { ...args, exact }, at };
  return shown === undefined ? { finding } : { finding, shown };
}

function isFinished({ gaveUp }: Explored): boolean {
  return gaveUp.length === 0;
}

/** Without every part explored nothing is proven impossible. */
function unreachable(explored: Explored, playbook: Playbook): ExploredFinding[] {
  if (!isFinished(explored)) return [];
  const { steps, conditions } = explored.coverage;
  return playbook.phases.flatMap((phase) => {
    const never = phase.when !== undefined && conditions.get(phase.when)?.met !== true;
    const lost = phase.steps.filter(({ id }) => !steps.has(id));
    if (never && lost.length === phase.steps.length)
      return [found("phase-unreachable", phase.when?.at ?? phase.at, { phase: phase.id })];
    return lost.map((step) => found("step-unreachable", step.when?.at ?? step.at, { step: step.id }));
  });
}

function choicesAndConditions(explored: Explored, playbook: Playbook): ExploredFinding[] {
  if (!isFinished(explored)) return [];
  return playbook.phases.flatMap((phase) => [
    ...always(phase.when, explored),
    ...phase.steps.flatMap((step) => [...always(step.when, explored), ...fieldConditions(step, explored)]),
  ]);
}

function fieldConditions(step: Step, explored: Explored): ExploredFinding[] {
  return conditionsIn(step.fields).flatMap(({ value: condition, path }) => {
    const seen = explored.coverage.conditions.get(condition);
    if (seen === undefined) return [];
    const [list, i] = path;
    const choices = (step.fields as Readonly<Record<string, readonly { readonly id?: string }[] | undefined>>)[
      String(list)
    ];
    const choice = Array.isArray(choices) ? choices[Number(i)]?.id : undefined;
    if (seen.met) return always(condition, explored);
    if (list === "options" || list === "items")
      return [found("choice-unreachable", condition.at, { step: step.id, choice: choice ?? "" })];
    return [found("condition-never", condition.at, { condition: sourceOf(condition) })];
  });
}

/** A condition that is looked at and never unmet decides nothing where it stands. */
function always(condition: Condition | undefined, { coverage }: Explored): ExploredFinding[] {
  const seen = condition === undefined ? undefined : coverage.conditions.get(condition);
  if (condition === undefined || seen === undefined || !seen.met || seen.unmet || isBuiltIn(condition.at.file))
    return [];
  return [found("condition-always", condition.at, { condition: sourceOf(condition) })];
}

function sourceOf({ source }: Condition): string {
  return source.replace(/\s+/g, " ").trim();
}

function deadEnds({ coverage }: Explored, playbook: Playbook): ExploredFinding[] {
  return stepsOf(playbook).flatMap((step) => {
    const [stuck, empty] = [coverage.stuck.get(step.id), coverage.empty.get(step.id)];
    return [
      ...(stuck === undefined ? [] : [found("no-way-on", step.at, { step: step.id }, stuck)]),
      ...(empty === undefined ? [] : [found("nothing-to-choose", step.at, { step: step.id }, empty)]),
    ];
  });
}

function broken({ coverage }: Explored, playbook: Playbook): ExploredFinding[] {
  return (playbook.guarantees ?? []).flatMap((guarantee, number) => {
    const shown = coverage.broken.get(number);
    return shown === undefined ? [] : [found("guarantee-broken", guarantee.at, { guarantee: guarantee.text }, shown)];
  });
}

const MINUTE = 60_000;

function lateClocks({ coverage }: Explored, playbook: Playbook): ExploredFinding[] {
  return playbook.clocks.flatMap((clock) => {
    const times = coverage.clocks.get(clock.id);
    if (times === undefined || times.latest <= clock.within) return [];
    const [soonest, latest, within] = [times.soonest, times.latest, clock.within].map((ms) => Math.round(ms / MINUTE));
    const args = { clock: clock.id, soonest: soonest ?? 0, latest: latest ?? 0, within: within ?? 0 };
    return [found(times.soonest > clock.within ? "clock-always-late" : "clock-may-be-late", clock.at, args)];
  });
}

function notFinished({ gaveUp, coverage, model }: Explored): ExploredFinding[] {
  const parts = gaveUp.map(({ position, place }) =>
    found("explore-unfinished", position.placed.step.at, {
      step: position.id,
      names: place.variables.map((variable) => variable.replace(/^kept\./, "")).join(", "),
    }),
  );
  const guarantees = [...coverage.open].flatMap((number) => {
    const guarantee = (model.playbook.guarantees ?? [])[number];
    return guarantee === undefined
      ? []
      : [found("explore-unfinished", guarantee.at, { step: guarantee.text, names: "" })];
  });
  return [...parts, ...guarantees];
}
