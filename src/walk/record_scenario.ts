import { msOf } from "../domain/clock_time.js";
import type { Entry, Said } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { Value } from "../domain/value.js";
import { apply, begin } from "../engine/apply.js";
import { layoutOf } from "../engine/layout.js";
import { kindOf } from "../kinds/registry.js";
import { pathsOf } from "./expectations.js";
import { ANSWER_TAKES } from "./dry_run.js";

/** A scenario as plain data in the shape of its file. */
export type ScenarioFile = Readonly<Record<string, unknown>>;

interface Recording {
  readonly playbook: Playbook;
  readonly hide: (typed: string) => string;
  readonly rounds: { after: number; readonly answers: Record<string, unknown> }[];
  readonly changes: { readonly at: string; readonly round: number; readonly set: Record<string, unknown> }[];
  run: Run;
  before: string;
}

/**
 * A walk that was really taken, as a scenario that takes it again. Whatever a person typed (texts, reasons, who
 * confirmed) is replaced: names and numbers of persons stay in the record. Choices, counts and times are kept.
 * Undefined when the record knows no such walk.
 */
export function recordScenario(
  playbook: Playbook,
  walk: string,
  entries: readonly Entry[],
  path: string,
): ScenarioFile | undefined {
  const started = entries.find((entry) => entry.type === "walk_started" && entry.walk === walk);
  if (started?.type !== "walk_started") return undefined;
  const recording: Recording = {
    playbook,
    hide: hiding(),
    rounds: [{ after: 0, answers: {} }],
    changes: [],
    run: begin(playbook, started, entries[0]?.at ?? started.at, []),
    before: started.at,
  };
  for (const entry of entries.slice(entries.indexOf(started) + 1)) record(recording, walk, entry);
  const { run, rounds, changes } = recording;
  const [first, ...more] = rounds;
  return {
    scenario: `${playbook.id}_recorded`,
    playbook: path,
    language: started.language,
    starts: started.at,
    answers: first?.answers ?? {},
    ...(changes.length === 0 ? {} : { changes }),
    ...(more.length === 0 ? {} : { rounds: more.map(({ after, answers }) => ({ after: duration(after), answers })) }),
    ...(run.stage === "walking" ? {} : { closes: true }),
    expect: { path: pathsOf(run).map((steps) => steps.filter((step) => step !== run.position)) },
  };
}

/** The same words are replaced the same way, so that who confirmed what can still be followed. */
function hiding(): (typed: string) => string {
  const known = new Map<string, string>();
  return (typed) => {
    const name = known.get(typed) ?? `text ${known.size + 1}`;
    known.set(typed, name);
    return name;
  };
}

function record(recording: Recording, walk: string, entry: Entry): void {
  if (entry.type === "round_started" && entry.walk === walk) {
    recording.rounds.push({ after: msOf(entry.at) - msOf(recording.before), answers: {} });
  } else if (entry.type === "answered" && entry.walk === walk && entry.said !== null)
    answered(recording, entry.step, entry.said, entry.at);
  recording.run = apply(recording.playbook, recording.run, entry);
  if ("walk" in entry && entry.walk === walk) recording.before = entry.at;
}

function answered(recording: Recording, step: string, said: Said, at: string): void {
  const { playbook, run, rounds, changes, hide } = recording;
  const placed = layoutOf(playbook).byId.get(step);
  if (placed === undefined || placed.step.kind === "note" || said.outcome.is === "erased") return;
  const takes = Math.max(1, Math.round((msOf(at) - msOf(recording.before)) / 60_000)) * 60_000;
  const { outcome, fact } = said;
  const short: Value =
    outcome.is === "unknown"
      ? "not_known"
      : outcome.is === "skipped"
        ? { skip: hide(outcome.reason) }
        : (kindOf(placed.step).shorten?.(placed.step, outcome.value, hide) ?? outcome.value);
  const by = fact?.confirmed_by === undefined ? {} : { confirmed_by: hide(fact.confirmed_by) };
  const after = takes === ANSWER_TAKES ? {} : { after: duration(takes) };
  const isPlain = outcome.is !== "value" || Object.keys({ ...by, ...after }).length === 0;
  const answer = isPlain ? short : { value: short, ...by, ...after };
  if (step === run.position) (rounds.at(-1) as (typeof rounds)[number]).answers[step] = answer;
  else changes.push({ at: run.position ?? run.path.at(-1) ?? step, round: run.round, set: { [step]: answer } });
}

/** "45m", "1h30m", "2d": whole minutes. */
function duration(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), "d"],
    [Math.floor(minutes / 60) % 24, "h"],
    [minutes % 60, "m"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join("");
}
