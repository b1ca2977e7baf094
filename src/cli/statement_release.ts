import type { DeskHappening } from "../domain/event.js";
import { nearest } from "../compile/nearest.js";
import { durationMs } from "../domain/clock_time.js";
import { stepsOf, type Step } from "../domain/playbook.js";
import { isRefusal, type Run } from "../domain/run.js";
import type { Release } from "../domain/statement_desk.js";
import { advance } from "../engine/advance.js";
import { releaseLook, type ReleaseFields } from "../kinds/release.js";
import { blocksOf, type Block, type CheckError } from "../statement/desk/blocks.js";
import { released, type ReleaseWanted } from "../statement/desk/release.js";
import { textOf } from "../statement/sentence.js";
import { refusalInWords } from "../walk/words_of.js";
import { signWords } from "../words/sign.js";
import { deskWords } from "../words/desk.js";
import { asking } from "./asking.js";
import type { CaseFile } from "./case_file.js";
import { checkErrorsOf } from "./release_check.js";
import { sayBlocked, sayReleased } from "./release_told.js";
import { channelTitle } from "./desk_case.js";
import { deskNow, type DeskNow } from "./desk_now.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { withIncident, write } from "./record_access.js";
import { stampFor } from "./record_view.js";

/** Options of `lectern statement release`. */
export interface StatementReleaseOptions {
  readonly statement: string;
  readonly channel: string;
  /** The channel's name, typed where there is no terminal to type it at. */
  readonly type?: string;
  /** Why what a reason can set aside is set aside. */
  readonly reason?: string;
  /** Why it goes out without all approvals. */
  readonly emergency?: string;
  readonly link?: string;
  /** Print the text itself. */
  readonly print?: true;
  /** Hand it to the clipboard of the terminal. */
  readonly copy?: true;
  readonly incident?: string;
  readonly json?: true;
}

/** `lectern statement release`: a statement goes out on a channel, or all that stands against it is listed (exit 1). */
export async function statementRelease(options: StatementReleaseOptions, environment: Environment): Promise<number> {
  const { language } = environment;
  const naming = `lectern statement release ${options.statement} ${options.channel} --incident <id>`;
  return withIncident({ incident: options.incident, naming }, environment, async (file) => {
    const now = await deskNow(options.statement, file, environment);
    checkChannel(now, options.channel, language);
    const stamp = stampFor(environment, file.summary.opened_at);
    const check = await checkErrorsOf(now.desk, options.channel, environment);
    const look = lookOf(now, options.channel, stamp.at, check);
    const standing = blocksOf(options.statement, options.channel, look);
    if (isHopeless(standing, options)) return blocked(now, standing, options, environment);
    const typed = await typedName(options, now, environment);
    const result = released(wantedBy(options, typed, now), look);
    if ("refused" in result) {
      if (result.refused === "release_blocked") return blocked(now, result.blocks, options, environment);
      throw new Failure("wrong_use", refusalInWords({ refused: result.refused }, language));
    }
    const run = await record(result as readonly DeskHappening[], now, file, environment);
    const last = run.desk.get(options.statement)?.releases.at(-1) as Release;
    const told = { isOut: options.link !== undefined, json: options.json === true };
    await sayReleased({ now, release: last, file, ...told }, environment);
    giveText(last, options, environment);
    return EXIT.done;
  });
}

function checkChannel({ playbook }: DeskNow, channel: string, language: string): void {
  if (Object.hasOwn(playbook.channels, channel)) return;
  const ids = Object.keys(playbook.channels);
  const near = nearest(channel, ids);
  throw new Failure("wrong_use", signWords(language).release.noSuchChannel(channel, near ?? ids.join(", ")));
}

/** The release step of the playbook for this statement and channel: its holds are held against the release here, too. */
function stepFor({ playbook, desk }: DeskNow, channel: string): Step<ReleaseFields> {
  const found = stepsOf(playbook).find((step) => {
    const fields = step.fields as Partial<ReleaseFields>;
    return step.kind === "release" && fields.statement === desk.statement && fields.channel === channel;
  }) as Step<ReleaseFields> | undefined;
  const fields: ReleaseFields = { statement: desk.statement, channel };
  return found ?? ({ id: "", kind: "release", fields } as Step<ReleaseFields>);
}

function lookOf(now: DeskNow, channel: string, at: string, check: readonly CheckError[]) {
  const view = now.desk.viewAt(at);
  return { ...releaseLook(stepFor(now, channel), view, check), playbook: now.playbook };
}

/** What neither a reason nor an emergency that was given could lift. */
function isHopeless(blocks: readonly Block[], { reason, emergency }: StatementReleaseOptions): boolean {
  return blocks.length > 0 && reason === undefined && emergency === undefined;
}

function blocked(
  now: DeskNow,
  blocks: readonly Block[],
  options: StatementReleaseOptions,
  environment: Environment,
): number {
  sayBlocked({ now, blocks, channel: options.channel, json: options.json === true }, environment);
  return EXIT.findings;
}

/** The name of the channel as a person types it, here or in an option. */
async function typedName(
  options: StatementReleaseOptions,
  { desk }: DeskNow,
  environment: Environment,
): Promise<string> {
  if (options.type !== undefined) return options.type;
  const { language } = environment;
  const prompter = await asking(environment);
  if (prompter === undefined) throw new Failure("wrong_use", signWords(language).release.typeNeeded(options.channel));
  return prompter.line(
    deskWords(language).release.type(channelTitle(desk, options.channel, language), options.channel),
  );
}

function wantedBy(options: StatementReleaseOptions, typed: string, now: DeskNow): ReleaseWanted {
  const { statement, channel, emergency, reason, link } = options;
  const { approvals_within } = stepFor(now, channel).fields;
  const within = approvals_within === undefined ? undefined : durationMs(approvals_within);
  return {
    statement,
    channel,
    typed,
    ...(emergency === undefined ? {} : { emergency }),
    ...(within === undefined ? {} : { approvals_within: within }),
    ...(reason === undefined ? {} : { reason }),
    ...(link === undefined || link.trim() === "" ? {} : { link }),
  };
}

/** Writes the events of a release, all or none. */
async function record(
  happenings: readonly DeskHappening[],
  { desk }: DeskNow,
  file: CaseFile,
  environment: Environment,
): Promise<Run> {
  const stamp = stampFor(environment, file.summary.opened_at);
  let { run } = desk.walk;
  const events = happenings.flatMap((happening) => {
    const turn = advance(desk.walk.playbook, run, { do: "desk", happening }, stamp);
    if (isRefusal(turn)) throw new Failure("could_not", refusalInWords(turn, environment.language));
    run = turn.run;
    return turn.events;
  });
  await write(file, events, environment.language);
  return run;
}

/** The text off a machine that is far away: as it is, or by the terminal's own clipboard (OSC 52). */
function giveText({ texts }: Release, { print, copy, json }: StatementReleaseOptions, environment: Environment): void {
  const text = Object.values(texts)
    .map((sentences) => textOf(sentences))
    .join("\n\n");
  if (print && !json) environment.stdout.write(`${text}\n`);
  if (!copy || !environment.stderr.isTerminal) return;
  environment.stderr.write(`\u001B]52;c;${Buffer.from(text, "utf8").toString("base64")}\u0007`);
  environment.stderr.write(`${signWords(environment.language).release.copied}\n`);
}
