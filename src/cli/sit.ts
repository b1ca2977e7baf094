import { textIn } from "../domain/text.js";
import { isStoreFailure } from "../journal/failure.js";
import { walksOf } from "../journal/summary.js";
import { walk, type WalkEnd } from "../walk/loop.js";
import type { ScriptedAnswers } from "../walk/ports.js";
import { Interrupted, type Prompter } from "../walk/prompter.js";
import { runWords } from "../words/run.js";
import { startWalk } from "./start_walk.js";
import { ledPlaybook } from "./lead.js";
import { lookoutFor } from "./lookout.js";
import { openWalk } from "./open_incident.js";
import { recorderFor, type IncidentRecorder } from "./recorder.js";
import type { Chosen, Session } from "./run.js";
import { endOfRun, keepFiles, pausedBySignal } from "./run_end.js";

/** Somebody at an incident, from the first walk to the last: all of them are written through one recorder. */
interface AtIncident {
  readonly session: Session;
  readonly recorder: IncidentRecorder;
  chosen: Chosen;
}

/** Sits at a walk until it ends or pauses; goes on in the playbook that a step leads to, and comes back from there. */
export async function sit(
  session: Session,
  place: string,
  chosen: Chosen,
  answers: ScriptedAnswers | undefined,
): Promise<number> {
  const recorder = recorderFor(chosen.log, place, session.environment, session.stamp);
  const at: AtIncident = { session, recorder, chosen };
  const stopListening = session.environment.onSignal((signal) =>
    pausedBySignal(session, recorder, at.chosen.run, signal),
  );
  const first = { playbook: chosen.playbook, id: chosen.run.walk };
  let scripted = answers;
  try {
    for (;;) {
      const end = await sitOnce(at, scripted);
      // The answers of a scenario belong to its own playbook.
      scripted = undefined;
      await keepFiles(session, at.chosen.playbook, end.run, recorder);
      const next = await nextWalk(at, end);
      if (!("end" in next)) {
        at.chosen = next;
        continue;
      }
      // What was left during the last question goes in with it.
      await recorder.log.takeIn();
      return await endOfRun(session, at.chosen.playbook, next, { recorder, first });
    }
  } finally {
    stopListening();
    await recorder.log.release();
  }
}

async function sitOnce(at: AtIncident, answers: ScriptedAnswers | undefined): Promise<WalkEnd> {
  const { session, recorder } = at;
  const { environment, prompter, stamp } = session;
  const { playbook, run } = at.chosen;
  session.language = run.language;
  return walk(playbook, run, {
    prompter: prompter ?? nobody,
    recorder,
    now: () => stamp().at,
    by: environment.user,
    silent: prompter === undefined,
    drill: false,
    lookout: lookoutFor(
      { entries: () => recorder.log.entries, language: () => session.language, now: () => stamp().at },
      environment,
    ),
    async inbox() {
      const taken = await recorder.log.takeIn();
      // Whatever keeps it out of the record is said when the next answer is written; it stays where it was left.
      return isStoreFailure(taken) ? [] : taken;
    },
    // The rules of the check and the writers of files are loaded once something is to go out.
    async checkText({ playbook: its, run: now, statement, channel }) {
      const definition = its.statements[statement];
      if (definition === undefined) return [];
      const { checkErrorsOf } = await import("./release_check.js");
      const about = { item: now.desk.get(statement), definition, walk: { playbook: its, run: now } };
      return checkErrorsOf(about, channel, environment, session.language);
    },
    async released(statement, channel) {
      const { releasedFiles } = await import("./release_files.js");
      return releasedFiles({ incident: recorder.log.id, statement, channel, place: recorder.place }, environment);
    },
    moved(latest) {
      at.chosen = { ...at.chosen, run: latest };
      session.language = latest.language;
    },
    async leadsTo(name) {
      const led = await ledPlaybook(name, playbook, environment);
      return led === undefined ? undefined : textIn(led.title, session.language);
    },
    ...(answers === undefined ? {} : { scripted: answers }),
  });
}

/** The walk to go on with after this one, or how the sitting ends. */
async function nextWalk(at: AtIncident, end: WalkEnd): Promise<Chosen | WalkEnd> {
  const { session, recorder, chosen } = at;
  if (end.end === "led") {
    const playbook = await ledPlaybook(end.playbook, chosen.playbook, session.environment);
    return playbook === undefined ? { end: "paused", run: end.run } : startWalk(session, recorder.log, playbook);
  }
  if (end.end !== "ended" || session.prompter === undefined) return end;
  try {
    return (await comeBack(at, session.prompter)) ?? end;
  } catch (error) {
    if (error instanceof Interrupted) return { end: "interrupted", why: error.why, run: end.run };
    throw error;
  }
}

/** The walk of this incident that is still open, where the person wants to go on with it. */
async function comeBack({ session, recorder }: AtIncident, prompter: Prompter): Promise<Chosen | undefined> {
  const { log } = recorder;
  const walk = walksOf(log.entries).findLast(({ ended }) => !ended);
  const open = walk === undefined ? undefined : await openWalk(log, walk);
  if (open === undefined) return undefined;
  const words = runWords(session.language);
  const choice = await prompter.choose(words.back(textIn(open.playbook.title, session.language)), [
    { id: "now", label: words.backNow, note: words.backNowNote },
    { id: "later", label: words.backLater, note: words.backLaterNote(log.id) },
  ]);
  if (choice === "later") return undefined;
  session.zone = open.playbook.organisation.time_zone ?? session.zone;
  return { ...open, log };
}

const asked = (): Promise<never> => Promise.reject(new TypeError("a question without a terminal"));

/** Stands where a person would: a silent walk never comes to ask. */
const nobody: Prompter = { ask: asked, choose: asked, line: asked, edit: asked, tell: asked, say: () => undefined };
