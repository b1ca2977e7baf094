import type { Entry, RecordEvent } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import { isRefusal, type Move, type Refusal, type Run } from "../domain/run.js";
import { advance } from "../engine/advance.js";
import { questionAt } from "../engine/question.js";
import { walkWords } from "../words/walk.js";
import { pictureFor, tellNews } from "./looking_out.js";
import { answerQuestion, scriptedAnswer } from "./answering.js";
import { tellCorrections } from "./corrections_told.js";
import { atRoundEnd } from "./round_end.js";
import type { Trouble, WalkPorts } from "./ports.js";
import { Interrupted } from "./prompter.js";
import { takeIn, tellTaken } from "./inbox.js";
import { refusalInWords } from "./words_of.js";

/** How a sitting at a walk came to its end; the record holds everything that was acknowledged. */
export type WalkEnd =
  | { readonly end: "ended" | "paused"; readonly run: Run }
  /** Paused to go on in another playbook of the same incident. */
  | { readonly end: "led"; readonly playbook: string; readonly run: Run }
  | { readonly end: "interrupted"; readonly why: "interrupt" | "end_of_input"; readonly run: Run }
  /** There is no terminal to ask on and no scripted answer: the step that wants one. */
  | { readonly end: "unanswered"; readonly step: string; readonly run: Run }
  /** A scripted answer that the step does not take. */
  | { readonly end: "refused"; readonly refusal: Refusal; readonly run: Run }
  /** The record took no more, and the person chose to stop. */
  | { readonly end: "unsaved"; readonly trouble: Trouble; readonly run: Run };

/** A sitting: the run as it stands now, and how to change it. */
export interface Sitting {
  readonly playbook: Playbook;
  readonly ports: WalkPorts;
  run: Run;
  /** What colleagues have left and the person was not told of yet. */
  readonly untold: Entry[];
  /** Makes a move and writes its events; nothing has changed when it gives back a refusal. */
  make(move: Move): Promise<Refusal | undefined>;
}

/** Thrown through the loop when the record takes no more; `walk` turns it into the end of the sitting. */
class Stopped extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.trouble);
    this.name = "Stopped";
  }
}

/** Walks from where the run stands until the person pauses, the walk ends, or something stops it. */
export async function walk(playbook: Playbook, run: Run, ports: WalkPorts): Promise<WalkEnd> {
  const sitting: Sitting = { playbook, ports, run, untold: [], make: (move) => makeMove(sitting, move) };
  try {
    for (;;) {
      const end = await oneStep(sitting);
      if (end !== undefined) return end;
    }
  } catch (error) {
    if (error instanceof Stopped) return { end: "unsaved", trouble: error.trouble, run: sitting.run };
    if (!(error instanceof Interrupted)) throw error;
    await record(sitting, [{ type: "paused", walk: run.walk, why: error.why, at: ports.now(), by: ports.by }]);
    return { end: "interrupted", why: error.why, run: sitting.run };
  }
}

async function oneStep(sitting: Sitting): Promise<WalkEnd | undefined> {
  await takeIn(sitting);
  tellTaken(sitting);
  const { playbook, ports, run } = sitting;
  if (run.stage === "ended") return { end: "ended", run };
  const question = questionAt(playbook, run, ports.now(), await pictureFor(sitting));
  if (question === undefined) {
    const scripted = scriptedEnd(sitting);
    if (scripted !== undefined) return void (await sitting.make(scripted));
    if (ports.silent) return { end: "paused", run };
    return (await atRoundEnd(sitting)) === "pause" ? pause(sitting) : undefined;
  }
  const scripted = run.visiting === undefined ? scriptedAnswer(sitting, question) : undefined;
  if (scripted !== undefined) {
    const refusal = "refused" in scripted ? scripted : await sitting.make(scripted);
    return refusal === undefined ? undefined : { end: "refused", refusal, run: sitting.run };
  }
  if (ports.silent) return { end: "unanswered", step: question.step, run };
  await tellNews(sitting);
  tellCorrections(sitting);
  const next = await answerQuestion(sitting, question);
  if (next === "go_on") return undefined;
  const paused = await pause(sitting);
  return next === "pause" ? paused : { end: "led", playbook: next.playbook, run: sitting.run };
}

/** What the scenario does at the end of a round: its next one, or closing; nothing when it has no more to say. */
function scriptedEnd({ ports, run }: Sitting): Move | undefined {
  const { scripted } = ports;
  if (scripted === undefined || run.stage !== "walking" || run.visiting !== undefined) return undefined;
  if (run.round < scripted.rounds) return { do: "next_round" };
  return scripted.closes && run.round === scripted.rounds ? { do: "close" } : undefined;
}

async function pause(sitting: Sitting): Promise<WalkEnd> {
  const { ports, run } = sitting;
  await record(sitting, [{ type: "paused", walk: run.walk, why: "asked", at: ports.now(), by: ports.by }]);
  return { end: "paused", run };
}

async function makeMove(sitting: Sitting, move: Move): Promise<Refusal | undefined> {
  const { playbook, ports } = sitting;
  // What was left before this answer stands before it in the record.
  await takeIn(sitting);
  const turn = advance(playbook, sitting.run, move, { at: ports.now(), by: ports.by });
  if (isRefusal(turn)) {
    if (!ports.silent) ports.prompter.say(refusalInWords(turn, sitting.run.language), "caution");
    return turn;
  }
  if (turn.events.length > 0) await record(sitting, turn.events);
  sitting.run = turn.run;
  ports.moved?.(turn.run);
  return undefined;
}

/** Writes events, or asks the person what to do until they are written or the sitting stops. */
async function record(sitting: Sitting, events: readonly RecordEvent[]): Promise<void> {
  const { ports } = sitting;
  for (;;) {
    const trouble = await ports.recorder.append(events);
    if (trouble === undefined) return;
    if (ports.silent || trouble.trouble === "lost" || !(await shallRetry(sitting, trouble))) throw new Stopped(trouble);
  }
}

async function shallRetry(
  { ports, run }: Sitting,
  trouble: Exclude<Trouble, { readonly trouble: "lost" }>,
): Promise<boolean> {
  const words = walkWords(run.language).trouble;
  ports.prompter.say(`${words[trouble.trouble]} ${words.where(trouble.path)}`, "danger");
  const choice = await ports.prompter.choose(words.ask, [
    { id: "retry", label: words.retry, note: words.retryNote },
    { id: "elsewhere", label: words.elsewhere },
    { id: "stop", label: words.stop, note: words.stopNote },
  ]);
  if (choice === "elsewhere") {
    const moved = await ports.recorder.moveTo(await ports.prompter.line(words.folder));
    if ("place" in moved) ports.prompter.say(words.moved(moved.place), "done");
  }
  return choice !== "stop";
}
