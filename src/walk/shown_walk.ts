import { addMs } from "../domain/clock_time.js";
import type { Stamp } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import { isRefusal, type Move, type Run } from "../domain/run.js";
import type { ScriptedAnswer } from "../domain/scenario.js";
import type { Value } from "../domain/value.js";
import { advance } from "../engine/advance.js";
import { begin } from "../engine/apply.js";
import type { Shown } from "../engine/explore/coverage.js";
import type { Left, Trail } from "../engine/explore/state.js";
import { layoutOf } from "../engine/layout.js";
import { viewOf } from "../engine/view.js";
import { exampleText } from "../kinds/example_text.js";
import type { Reads } from "../kinds/reads.js";
import { kindOf } from "../kinds/registry.js";
import { ANSWER_TAKES } from "./dry_run.js";
import { pathsOf } from "./expectations.js";
import type { ScenarioFile } from "./record_scenario.js";
import { scriptedMove } from "./scripted.js";

/** A walk that shows something: as a scenario, with what it comes to. */
export interface ShownWalk {
  readonly scenario: ScenarioFile;
  readonly run: Run;
  /** The answers that matter, as they stand in the scenario, by round. */
  readonly decisive: readonly { readonly step: string; readonly round: number; readonly answer: Value }[];
  /** Every one of them was taken: nothing that exploring guessed was wrong. */
  readonly taken: boolean;
}

/** What is to be shown. */
export interface Showing extends Pick<Shown, "trail" | "language" | "round" | "closing"> {
  /** The name of the scenario. */
  readonly id: string;
  /** The playbook as the scenario names it. */
  readonly path: string;
}

const START = "2026-03-02T08:00:00+07:00";

/** Nothing is read: any answer will do. */
const ANY: Reads = { cuts: [], texts: [], members: [], whole: false, affirmative: false, fields: {} };

interface Walking {
  readonly playbook: Playbook;
  readonly language: string;
  readonly wanted: Map<string, Left>;
  readonly rounds: Record<string, Value>[];
  run: Run;
  now: string;
  closes: boolean;
  taken: boolean;
}

/** Walks the playbook by the answers of a trail, with any answer where it has none, to the end of its last round. */
export function showWalk(playbook: Playbook, showing: Showing): ShownWalk {
  const { id, path, trail, language } = showing;
  const trails = stepsOf(trail);
  const walking = startWalk(playbook, language, trails);
  for (let round = 1; round <= showing.round; round += 1) {
    if (round > 1) {
      walking.rounds.push({});
      make(walking, { do: "next_round" });
    }
    answerAll(walking);
  }
  if (showing.closing) {
    walking.closes = true;
    make(walking, { do: "close" });
    answerAll(walking);
  }
  const [first = {}, ...more] = walking.rounds;
  return {
    run: walking.run,
    taken: walking.taken && walking.wanted.size === 0,
    decisive: trails.map(({ step, round, left }) => ({ step, round, answer: inShort(left, language) })),
    scenario: {
      scenario: id,
      playbook: path,
      language,
      starts: START,
      answers: first,
      ...(more.length === 0 ? {} : { rounds: more.map((answers) => ({ after: "60m", answers })) }),
      ...(walking.closes ? { closes: true } : {}),
      expect: { path: pathsOf(walking.run).map((steps) => [...steps]) },
    },
  };
}

function stepsOf(trail: Trail | undefined): Trail[] {
  const steps: Trail[] = [];
  for (let at = trail; at !== undefined; at = at.before) steps.unshift(at);
  return steps;
}

function startWalk(playbook: Playbook, language: string, trails: readonly Trail[]): Walking {
  const { id, version, hash } = playbook;
  const started = {
    type: "walk_started",
    walk: id,
    playbook: id,
    version,
    hash,
    language,
    at: START,
    by: "explore",
  } as const;
  return {
    playbook,
    language,
    wanted: new Map(trails.map(({ step, round, left }) => [`${round}:${step}`, left])),
    rounds: [{}],
    run: begin(playbook, started, START, []),
    now: START,
    closes: false,
    taken: true,
  };
}

function make(walking: Walking, move: Move): boolean {
  const stamp: Stamp = { at: walking.now, by: "explore" };
  const turn = advance(walking.playbook, walking.run, move, stamp);
  if (isRefusal(turn)) return false;
  walking.run = turn.run;
  return true;
}

/** Answers every open question; a question that takes no answer ends the walk. */
function answerAll(walking: Walking): void {
  const bound = layoutOf(walking.playbook).byId.size + 1;
  for (let turn = 0; turn < bound; turn += 1) {
    const { position, stage, round } = walking.run;
    if (position === undefined || stage === "ended") return;
    walking.now = addMs(walking.now, ANSWER_TAKES);
    const key = `${round}:${position}`;
    const wanted = walking.wanted.get(key);
    walking.wanted.delete(key);
    const answers = wanted === undefined ? anyAnswers(walking, position) : [wanted];
    const given = answers.find((left) => give(walking, position, left));
    if (given === undefined) {
      walking.taken = false;
      return;
    }
    if (layoutOf(walking.playbook).byId.get(position)?.step.kind !== "note")
      (walking.rounds.at(-1) as Record<string, Value>)[position] = inShort(given, walking.language);
  }
}

function give(walking: Walking, step: string, left: Left): boolean {
  const { playbook, run, now, language } = walking;
  const reason = exampleText(language);
  const outcome: ScriptedAnswer["outcome"] =
    left.is === "scripted" ? left : left.is === "unknown" ? { is: "unknown" } : { is: "skipped", reason };
  const at = { file: "", start: 0, end: 0 };
  const move = scriptedMove(playbook, run, { step, outcome, at }, { at: now });
  return !("refused" in move) && make(walking, move);
}

/** Answers that any walk could take here, one that has a value first. */
function anyAnswers({ playbook, run, now }: Walking, id: string): Left[] {
  const step = layoutOf(playbook).byId.get(id)?.step;
  if (step === undefined) return [];
  const prospect = { ...viewOf(playbook, run, id, now), reads: ANY };
  const values = kindOf(step).outcomes(step, prospect).slice(0, 3);
  return [
    ...values.map(({ script }): Left => ({ is: "scripted", value: script })),
    ...(step.may_be_unknown ? [{ is: "unknown" } as const] : []),
    ...(step.required ? [] : [{ is: "skipped" } as const]),
  ];
}

function inShort(left: Left, language: string): Value {
  if (left.is === "unknown") return "not_known";
  return left.is === "scripted" ? left.value : { skip: exampleText(language) };
}
