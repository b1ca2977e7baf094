import type { Stamp } from "../domain/event.js";
import { DEFAULT_TIME_ZONE } from "../domain/organisation.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { IncidentLog } from "../journal/store.js";
import { canAsk, choosePrompter } from "../terminal/choose_prompter.js";
import { offsetIn } from "../terminal/time_zone.js";
import type { ScriptedAnswers } from "../walk/ports.js";
import type { Prompter } from "../walk/prompter.js";
import { runWords } from "../words/run.js";
import { chooseWalk } from "./choose_walk.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { incidentStore } from "./incident_store.js";
import { checkRecordFile } from "./recorded_scenario.js";
import { sit } from "./sit.js";
import { zoneClock } from "./zone_clock.js";

/** Options of `lectern run`. */
export interface RunOptions {
  /** A playbook's name or path, or an incident's id. */
  readonly playbook?: string;
  /** A scenario whose answers are taken; the rest is asked. */
  readonly answers?: string;
  /** Never ask: stop at the first question without an answer. */
  readonly noInput?: boolean;
  /** Take an incident over from a session that is writing in it. */
  readonly takeOver?: boolean;
  /** Where to write the walk as a scenario when it ends or pauses. */
  readonly record?: string;
}

/** What a sitting stands on: the walk that was chosen, and the incident that it is written in. */
export interface Chosen {
  readonly playbook: Playbook;
  readonly run: Run;
  readonly log: IncidentLog;
}

/** What the parts of `lectern run` share. */
export interface Session {
  readonly options: RunOptions;
  readonly environment: Environment;
  /** Undefined when nobody can be asked. */
  readonly prompter?: Prompter;
  readonly stamp: () => Stamp;
  /** The language of the person now; a walk can change it. */
  language: string;
  /** The zone of the organisation, once its playbook is known. */
  zone: string;
}

/** `lectern run`: walks a playbook, or goes on with an incident. */
export async function run(options: RunOptions, environment: Environment): Promise<number> {
  const session = await openSession(options, environment);
  const words = runWords(environment.language);
  if (session.prompter === undefined && options.answers === undefined) {
    throw new Failure("wrong_use", words.noTerminal, { help: words.noTerminalHelp });
  }
  const answers = await answersOf(options, environment);
  if (options.record !== undefined) await checkRecordFile(options.record, environment);
  const store = await incidentStore(environment, session.stamp);
  const chosen = await chooseWalk(session, store);
  return chosen === undefined ? EXIT.done : sit(session, store.place, chosen, answers);
}

/** The compiler is loaded for a scenario only: the first question of a built-in playbook does not wait for it. */
async function answersOf({ answers }: RunOptions, environment: Environment): Promise<ScriptedAnswers | undefined> {
  if (answers === undefined) return undefined;
  const { readAnswers } = await import("./answers_file.js");
  return readAnswers(answers, environment);
}

async function openSession(options: RunOptions, environment: Environment): Promise<Session> {
  const { stdin, stderr, user, language } = environment;
  const session: Session = {
    options,
    environment,
    language,
    zone: DEFAULT_TIME_ZONE,
    stamp: () => ({ at: zoneClock(environment.now, session.zone)(), by: user }),
  };
  if (options.noInput === true || !canAsk(stdin, stderr)) return session;
  return Object.assign(session, { prompter: await prompterOf(session) });
}

function prompterOf(session: Session): Promise<Prompter> {
  const { stdin, stderr, settings, hints, env, folders, now } = session.environment;
  return choosePrompter(settings.plain.value, {
    input: stdin.stream,
    output: stderr.stream,
    colour: stderr.colour,
    unicode: stderr.unicode,
    language: () => session.language,
    hints,
    now,
    offsetAt: (ms) => offsetIn(session.zone, ms),
    editor: { env, temporary: folders.temporary, platform: env["OS"] === "Windows_NT" ? "win32" : "posix" },
  });
}
