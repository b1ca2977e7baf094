import { addMs } from "../domain/clock_time.js";
import type { RecordEvent, Stamp } from "../domain/event.js";
import type { Finding } from "../domain/finding.js";
import type { MediaPicture } from "../domain/media_picture.js";
import type { Playbook } from "../domain/playbook.js";
import { isRefusal, type Move, type Refusal, type Run, type Turn } from "../domain/run.js";
import type { Scenario, ScriptedAnswer } from "../domain/scenario.js";
import { advance } from "../engine/advance.js";
import { begin } from "../engine/apply.js";
import { kindOf } from "../kinds/registry.js";
import { layoutOf } from "../engine/layout.js";
import { reachOf } from "./looking_out.js";
import { answerRefused, missingAnswer, neverAsked } from "./scenario_findings.js";
import { scriptedMove, unscriptedOutcome } from "./scripted.js";

/** What a replay of a scenario came to. */
export interface DryRun {
  readonly run: Run;
  readonly events: readonly RecordEvent[];
  /** Where the scenario and the playbook part: an answer missing, refused, or never asked for. */
  readonly findings: readonly Finding[];
  /** The scenario's time when it ended, ISO 8601. */
  readonly ended_at: string;
}

/** How long an answer takes where the scenario does not say, in milliseconds. */
export const ANSWER_TAKES = 60_000;

/** Who answers in a dry-run. */
const NOBODY = "dry-run";

/** What monitoring would have seen by a moment of the scenario, from another one on; both ISO 8601. */
export type Pictures = (from: string, at: string) => MediaPicture | undefined;

interface Replaying {
  readonly playbook: Playbook;
  readonly scenario: Scenario;
  readonly pictures: Pictures | undefined;
  run: Run;
  now: string;
  readonly events: RecordEvent[];
  readonly findings: Finding[];
  /** Scripted answers that have been given. */
  readonly used: Set<ScriptedAnswer>;
  /** Changes that have been made. */
  readonly changed: Set<number>;
}

/**
 * Replays a scenario on its playbook: no terminal, no clock, no record, and no way to hang. It stops at the first
 * question that the scenario does not answer.
 */
export function dryRun(playbook: Playbook, scenario: Scenario, pictures?: Pictures): DryRun {
  const started = {
    type: "walk_started",
    walk: playbook.id,
    playbook: playbook.id,
    version: playbook.version,
    hash: playbook.hash,
    language: scenario.language,
    at: scenario.starts,
    by: NOBODY,
  } as const;
  const replaying: Replaying = {
    playbook,
    scenario,
    pictures,
    run: begin(playbook, started, scenario.starts, []),
    now: scenario.starts,
    events: [started],
    findings: [],
    used: new Set(),
    changed: new Set(),
  };
  const complete = rounds(replaying);
  if (complete) replaying.findings.push(...neverAsked(scenario, replaying, playbook, replaying.run));
  return { run: replaying.run, events: replaying.events, findings: replaying.findings, ended_at: replaying.now };
}

function rounds(replaying: Replaying): boolean {
  const { scenario } = replaying;
  for (const [index, round] of scenario.rounds.entries()) {
    if (index > 0) {
      replaying.now = addMs(replaying.now, round.after);
      if (!make(replaying, { do: "next_round" }, round.at)) return false;
    }
    if (!questions(replaying, index)) return false;
  }
  if (!scenario.closes) return true;
  return make(replaying, { do: "close" }, scenario.at) && questions(replaying, scenario.rounds.length - 1);
}

/** Answers questions until none is open; false when the scenario cannot go on. */
function questions(replaying: Replaying, index: number): boolean {
  // Each answer closes a question of the round; more turns than steps would be a walk that does not end.
  const bound = layoutOf(replaying.playbook).byId.size + 1;
  for (let turn = 0; turn < bound; turn += 1) {
    const { position } = replaying.run;
    if (position === undefined || replaying.run.stage === "ended") return true;
    if (!changesAt(replaying, position, index)) return false;
    const next = replaying.run.position;
    if (next !== position) continue;
    if (!answer(replaying, position, index)) return false;
  }
  return true;
}

function changesAt(replaying: Replaying, position: string, index: number): boolean {
  for (const [number, change] of replaying.scenario.changes.entries()) {
    if (change.when !== position || change.round !== index + 1 || replaying.changed.has(number)) continue;
    replaying.changed.add(number);
    for (const scripted of change.set) if (!give(replaying, scripted)) return false;
  }
  return true;
}

function answer(replaying: Replaying, position: string, index: number): boolean {
  const { scenario, playbook, run } = replaying;
  const scripted = scenario.rounds[index]?.answers.find((each) => each.step === position);
  if (scripted !== undefined) return give(replaying, scripted);
  const outcome = unscriptedOutcome(playbook, run, position);
  if (outcome !== undefined) {
    replaying.now = addMs(replaying.now, ANSWER_TAKES);
    return make(replaying, { do: "answer", step: position, outcome }, scenario.at);
  }
  replaying.findings.push(missingAnswer(scenario, playbook, run, index));
  return false;
}

function give(replaying: Replaying, scripted: ScriptedAnswer): boolean {
  const { playbook, run, now, pictures } = replaying;
  replaying.used.add(scripted);
  replaying.now = addMs(now, scripted.after ?? ownTime(playbook, scripted) ?? ANSWER_TAKES);
  const reach = reachOf(playbook, scripted.step);
  const picture = reach === undefined ? undefined : pictures?.(addMs(now, -reach), now);
  const move = scriptedMove(playbook, run, scripted, { at: now, picture });
  if ("refused" in move) return refused(replaying, move, scripted);
  const turn = take(replaying, move);
  return isRefusal(turn) ? refused(replaying, turn, scripted) : true;
}

/** The time that the short form of an answer itself tells. */
function ownTime(playbook: Playbook, { step, outcome }: ScriptedAnswer): number | undefined {
  const placed = layoutOf(playbook).byId.get(step);
  return placed === undefined || outcome.is !== "scripted" ? undefined : kindOf(placed.step).takes?.(outcome.value);
}

function refused(replaying: Replaying, refusal: Refusal, scripted: ScriptedAnswer): boolean {
  replaying.findings.push(answerRefused(refusal, scripted, replaying.playbook));
  return false;
}

function make(replaying: Replaying, move: Move, at: Scenario["at"]): boolean {
  const turn = take(replaying, move);
  if (!isRefusal(turn)) return true;
  replaying.findings.push({ code: "scenario-stuck", level: "error", args: { reason: turn.refused }, at });
  return false;
}

function take(replaying: Replaying, move: Move): Turn | Refusal {
  const stamp: Stamp = { at: replaying.now, by: NOBODY };
  const turn = advance(replaying.playbook, replaying.run, move, stamp);
  if (isRefusal(turn)) return turn;
  replaying.run = turn.run;
  replaying.events.push(...turn.events);
  return turn;
}
