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

/** Says how the sitting ended and how to go on; gives back the exit code. */
export async function endOfRun(
  session: Session,
  playbook: Playbook,
  end: WalkEnd,
  recorder: IncidentRecorder,
): Promise<number> {
  const { language } = session;
  const words = runWords(language);
  const say = (text: string): void => session.environment.stderr.write(`${text}\n`);
  const { id } = recorder.log;
  const files = await writeStatements(recorder.log, recorder.place, playbook, end.run);
  for (const file of files) say(words.statementAt(file));
  const { record } = session.options;
  if (record !== undefined) {
    await writeScenario(record, { playbook, id: end.run.walk, log: recorder.log }, session.environment);
    say(words.scenarioWritten(record));
  }
  switch (end.end) {
    case "ended":
      say(words.ended);
      await recorder.log.release();
      return status({ incident: id }, session.environment);
    case "paused":
      say(`${words.paused}\n${words.goOnWith(id)}`);
      return EXIT.done;
    case "led":
      return EXIT.done;
    case "interrupted":
      say(`${end.why === "interrupt" ? words.interrupted : words.endOfInput}\n${words.goOnWith(id)}`);
      return end.why === "interrupt" ? EXIT.interrupted : EXIT.couldNot;
    case "unanswered": {
      const ask = textIn(layoutOf(playbook).byId.get(end.step)?.step.ask, language);
      throw new Failure("wrong_use", words.unanswered(end.step, ask), { help: words.unansweredHelp(end.step, id) });
    }
    case "refused": {
      say(words.goOnWith(id));
      const step = end.refusal.step ?? "";
      throw new Failure("could_not", words.refused(step, refusalInWords(end.refusal, language)));
    }
    case "unsaved": {
      const { trouble } = end;
      const text = trouble.trouble === "lost" ? words.lost(trouble.who || words.somebody) : words.unsaved(trouble.path);
      throw new Failure("could_not", text, { help: words.goOnWith(id) });
    }
  }
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
  session.environment.stderr.write(`\n${words.interrupted}\n${words.goOnWith(recorder.log.id)}\n`);
}
