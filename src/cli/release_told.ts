import type { Release } from "../domain/statement_desk.js";
import type { Block } from "../statement/desk/blocks.js";
import { printMoment, printTime } from "../statement/printing.js";
import { printable } from "../terminal/printable.js";
import { blockLine, rolesInWords } from "../walk/desk_lines.js";
import { deskWords } from "../words/desk.js";
import { signWords } from "../words/sign.js";
import type { CaseFile } from "./case_file.js";
import { channelTitle } from "./desk_case.js";
import type { DeskNow } from "./desk_now.js";
import type { Environment } from "./environment.js";
import { storeOf, writeJson } from "./record_view.js";
import { releasedFiles } from "./release_files.js";

interface Blocked {
  readonly now: DeskNow;
  readonly blocks: readonly Block[];
  readonly channel: string;
  readonly json: boolean;
}

/** Lists what stands against a release, each with what lifts it. */
export function sayBlocked({ now, blocks, channel, json }: Blocked, environment: Environment): void {
  const { language, stdout, stderr } = environment;
  const reader = { playbook: now.playbook, language };
  const lines = blocks.map((block) => ({ block: block.block, ...blockLine(block, reader) }));
  const words = deskWords(language).release;
  stderr.write(
    `${printable(signWords(language).release.blocked(now.title, channelTitle(now.desk, channel, language)))}\n`,
  );
  if (json) {
    writeJson(environment, { statement: now.desk.statement, channel, released: false, blocks: lines });
    return;
  }
  stdout.write(
    lines
      .map(({ what, lifts }) => `${printable(`- ${what}\n`, { keepNewlines: true })}  ${words.lifts(lifts)}\n`)
      .join(""),
  );
}

interface Done {
  readonly now: DeskNow;
  readonly release: Release;
  readonly file: CaseFile;
  /** It can be seen already. */
  readonly isOut: boolean;
  readonly json: boolean;
}

/** Says what went out, what is owed and promised, and writes its files beside the record. */
export async function sayReleased(done: Done, environment: Environment): Promise<void> {
  const { now, release, file, isOut, json } = done;
  const { language, stderr } = environment;
  const words = signWords(language).release;
  const { channel, statement, emergency, promises } = release;
  const folder = await files(done, environment);
  if (json)
    writeJson(environment, {
      incident: file.summary.id,
      statement,
      channel,
      released: true,
      at: release.at,
      binds: release.binds,
      approvals: release.approvals.map(({ role, name, how }) => ({ role, name, how })),
      ...(emergency === undefined ? {} : { emergency }),
      promises,
    });
  const due = emergency === undefined ? "" : printMoment(emergency.due, language);
  const roles = rolesInWords(emergency?.missing ?? [], { playbook: now.playbook, language });
  const lines = [
    words.done(now.title, channelTitle(now.desk, channel, language), printTime(release.at)),
    ...(emergency === undefined ? [] : [roles === "" ? words.emergencyNobody(due) : words.emergency(due, roles)]),
    ...promises.map((promise) => words.promised(printMoment(promise.due, language))),
    folder,
    ...(isOut ? [] : [words.postIt(channel)]),
  ];
  stderr.write(`${lines.map((line) => printable(line)).join("\n")}\n`);
}

async function files({ release, file }: Done, environment: Environment): Promise<string> {
  const { place } = await storeOf(environment);
  const { statement, channel } = release;
  return releasedFiles({ incident: file.summary.id, statement, channel, place }, environment);
}
