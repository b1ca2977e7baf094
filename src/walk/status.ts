import type { Entry } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import type { LedgerEntry, Run } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import { stateOf } from "../engine/clocks.js";
import { layoutOf } from "../engine/layout.js";
import { factNow } from "../engine/ledger.js";
import { labelOf } from "../engine/template_names.js";
import type { ClockStatus, Decision, FactNow, IncidentStatus, OpenQuestion, WalkStatus } from "../report/status.js";
import { printValue } from "../statement/printing.js";
import { clockTitle } from "./clock_line.js";
import { nameOf, valueInWords } from "./words_of.js";

/** A walk replayed on the playbook that it is pinned to. */
export interface ReplayedWalk {
  readonly playbook: Playbook;
  readonly run: Run;
}

/** Kinds that take in what is the case; all others are choices of the people in the incident. */
const FINDINGS = new Set(["note", "text", "number", "date_time", "sign_off", "release"]);

/** The steps that count now: those of the rounds that have ended, then those of this one, each once. */
function stepsNow({ playbook, run }: ReplayedWalk): string[] {
  const { byId } = layoutOf(playbook);
  const counts = (step: string): boolean => run.reached.has(step) || byId.get(step)?.phase.each_round === true;
  return [...new Set([...run.frozen.flat(), ...run.path, ...run.reached])].filter(counts);
}

function decisionsOf(walk: ReplayedWalk, language: string): Decision[] {
  const { playbook, run } = walk;
  return stepsNow(walk).flatMap((id) => {
    const step = layoutOf(playbook).byId.get(id)?.step;
    const answer = run.answers.get(id)?.at(-1);
    if (step === undefined || answer?.said.outcome.is !== "value" || FINDINGS.has(step.kind)) return [];
    const { value } = answer.said.outcome;
    const text = valueInWords(playbook, step, value, language);
    return [{ step: id, title: nameOf(step, language), value, text, round: answer.round, at: answer.at }];
  });
}

function openOf(walk: ReplayedWalk, language: string): OpenQuestion[] {
  const { playbook, run } = walk;
  return stepsNow(walk).flatMap((id): OpenQuestion[] => {
    const step = layoutOf(playbook).byId.get(id)?.step;
    const outcome = run.answers.get(id)?.at(-1)?.said.outcome;
    if (step === undefined || outcome === undefined || outcome.is === "value" || id === run.position) return [];
    const question = { step: id, title: nameOf(step, language), why: outcome.is };
    return [outcome.is === "skipped" ? { ...question, reason: outcome.reason } : question];
  });
}

function clocksOf({ playbook, run }: ReplayedWalk, at: string, language: string): ClockStatus[] {
  return run.clocks.map((clock) => ({
    id: clock.id,
    title: clockTitle(playbook, clock.id, language),
    ...ruleOf(playbook, clock.id, language),
    round: clock.round,
    state: stateOf(clock, at),
    due: clock.due,
    ...(clock.met_at === undefined ? {} : { metAt: clock.met_at }),
    atLeast: clock.at_least,
  }));
}

function ruleOf(playbook: Playbook, id: string, language: string): Pick<ClockStatus, "rule" | "certainty"> {
  const legal = playbook.clocks.find((each) => each.id === id)?.legal;
  return legal === undefined ? {} : { rule: textIn(legal.rule, language), certainty: legal.certainty };
}

function positionOf({ playbook, run }: ReplayedWalk, language: string): Pick<WalkStatus, "position"> {
  const placed = run.position === undefined ? undefined : layoutOf(playbook).byId.get(run.position);
  if (placed === undefined) return {};
  const phase = textIn(placed.phase.title, language);
  const at = placed.phaseAt + 1;
  return {
    position: { step: placed.step.id, title: nameOf(placed.step, language), phase, at, of: playbook.phases.length },
  };
}

/** Where a walk stands at a moment, with every title in `language`. */
export function walkStatus(walk: ReplayedWalk, at: string, language: string): WalkStatus {
  const { playbook, run } = walk;
  return {
    walk: run.walk,
    playbook: playbook.id,
    version: playbook.version,
    language: run.language,
    title: textIn(playbook.title, language),
    unreadable: false,
    round: run.round,
    stage: run.stage,
    ...positionOf(walk, language),
    decisions: decisionsOf(walk, language),
    open: openOf(walk, language),
    clocks: clocksOf(walk, at, language),
  };
}

function factStatus(playbook: Playbook, entry: LedgerEntry, language: string): FactNow {
  const definition = playbook.facts[entry.fact];
  const { fact, status, value, source, confirmed_by, at, by } = entry;
  const label = typeof value === "string" ? textIn(labelOf(playbook, fact, value), language) : "";
  const unit = textIn(definition?.unit, language);
  const text =
    value === undefined ? undefined : label || printValue(value, definition?.type ?? { is: "string" }, language);
  return {
    fact,
    title: textIn(definition?.title, language),
    status,
    ...(value === undefined ? {} : { value }),
    ...(text === undefined ? {} : { text: unit === "" ? text : `${text} ${unit}` }),
    ...(source === undefined ? {} : { source }),
    ...(confirmed_by === undefined ? {} : { confirmedBy: confirmed_by }),
    at,
    by,
  };
}

/** What the ledger of an incident holds now; a fact that several playbooks declare stands once. */
export function factsNow(walks: readonly ReplayedWalk[], language: string): FactNow[] {
  const facts = new Map<string, FactNow>();
  for (const { playbook, run } of walks) {
    for (const fact of Object.keys(playbook.facts)) {
      const entry = factNow(playbook, run, fact);
      if (entry !== undefined && !facts.has(fact)) facts.set(fact, factStatus(playbook, entry, language));
    }
  }
  return [...facts.values()];
}

/** The last note whose words are still there. */
export function lastNoteOf(entries: readonly Entry[]): Pick<IncidentStatus, "lastNote"> {
  for (const entry of entries.toReversed()) {
    if (entry.type !== "note" || entry.said === null) continue;
    return { lastNote: { seq: entry.seq, at: entry.at, by: entry.by, text: entry.said.text } };
  }
  return {};
}
