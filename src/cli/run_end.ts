import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import { layoutOf } from "../engine/layout.js";
import type { WalkEnd } from "../walk/loop.js";
import { refusalInWords } from "../walk/words_of.js";
import { runWords } from "../words/run.js";
import type { Signal } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { writeScenario } from "./recorded_scenario.js";
import type { IncidentRecorder } from "./recorder.js";
import type { Session } from "./run.js";
import { writeStatements } from "./statement_files.js";
import { status } from "./status.js";

/** The sitting that is over: its record, and the walk that it began with. */
interface Over {
  readonly recorder: IncidentRecorder;
  readonly first: { readonly playbook: Playbook; readonly id: string };
}

/** Writes the drafted texts of a walk beside the record, and says where they are. */
export async function keepFiles(
  session: Session,
  playbook: Playbook,
  run: Run,
  recorder: IncidentRecorder,
): Promise<void> {
  const files = await writeStatements(recorder.log, recorder.place, playbook, run);
  for (const file of files) session.environment.stderr.write(`${runWords(session.language).statementAt(file)}\n`);
}

/** Says how the sitting ended and how to go on; gives back the exit code. */
export async function endOfRun(
  session: Session,
  playbook: Playbook,
  end: WalkEnd,
  { recorder, first }: Over,
): Promise<number> {
  const { language } = session;
  const words = runWords(language);
  const say = (text: string): void => session.environment.stderr.write(`${text}\n`);
  const { id } = recorder.log;
  const goOnWith = await howToGoOn(session, recorder);
  const { record } = session.options;
  if (record !== undefined) {
    await writeScenario(record, { ...first, log: recorder.log }, session.environment);
    say(words.scenarioWritten(record));
  }
  switch (end.end) {
    case "ended":
      say(words.ended);
      await recorder.log.release();
      // After a move the incident is no longer where the settings say.
      return status({ incident: id }, { ...session.environment, storeFolder: async () => recorder.place });
    case "led":
    case "paused":
      say(`${words.paused}\n${goOnWith}`);
      return EXIT.done;
    case "interrupted":
      say(`${end.why === "interrupt" ? words.interrupted : words.endOfInput}\n${goOnWith}`);
      return end.why === "interrupt" ? EXIT.interrupted : EXIT.couldNot;
    case "unanswered": {
      const ask = textIn(layoutOf(playbook).byId.get(end.step)?.step.ask, language);
      throw new Failure("wrong_use", words.unanswered(end.step, ask), { help: words.unansweredHelp(end.step, id) });
    }
    case "refused": {
      say(goOnWith);
      const step = end.refusal.step ?? "";
      throw new Failure("could_not", words.refused(step, refusalInWords(end.refusal, language)));
    }
    case "unsaved": {
      const { trouble } = end;
      const text = trouble.trouble === "lost" ? words.lost(trouble.who || words.somebody) : words.unsaved(trouble.path);
      throw new Failure("could_not", text, { help: goOnWith });
    }
  }
}

/** The exact command to continue; it names the folder where the settings alone do not lead there. */
async function howToGoOn(session: Session, { log, place }: IncidentRecorder): Promise<string> {
  const { environment, language } = session;
  const elsewhere = environment.settings.store?.from.is === "flag" || (await environment.storeFolder()) !== place;
  return runWords(language).goOnWith(log.id, elsewhere ? place : undefined);
}

const WHY = { SIGINT: "interrupt", SIGTERM: "terminate", SIGHUP: "hangup" } as const;

/** A signal arrived: the record says so, the lock is let go of, and the person is told how to go on. */
export async function pausedBySignal(
  session: Session,
  recorder: IncidentRecorder,
  run: Run,
  signal: Signal,
): Promise<void> {
  const words = runWords(session.language);
  await recorder.append([{ type: "paused", walk: run.walk, why: WHY[signal], ...session.stamp() }]);
  await recorder.log.release();
  session.environment.stderr.write(`\n${words.interrupted}\n${await howToGoOn(session, recorder)}\n`);
}
