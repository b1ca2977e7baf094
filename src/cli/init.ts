import { join, resolve } from "node:path";
import { jsonSchema } from "../compile/json_schema.js";
import { printable } from "../terminal/printable.js";
import { initWords } from "../words/init.js";
import { asking } from "./asking.js";
import { askFolder, askProfile } from "./ask_profile.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { isTaken, newFiles, type Planned } from "./new_file.js";
import { PLAYBOOKS, playbookFolder } from "./playbook_folder.js";
import { answersInFlags, type ProfileFlags } from "./profile_flags.js";
import { profileText, type ProfileAnswers } from "./profile_text.js";
import { PROFILE } from "./store_folder.js";
import { wrapped } from "./wrapped.js";

/** Where the schema is put, seen from the profile. */
const SCHEMA = "schema/lectern.schema.json";

/** Options of `lectern init`. */
export interface InitOptions extends ProfileFlags {
  /** A folder for the playbooks; `true` for the usual one. */
  readonly playbooks?: string | true;
  /** Never ask: the flags say it all. */
  readonly noInput?: true;
  /** Print the profile that is there; as JSON with `json`. */
  readonly show?: true;
  readonly json?: true;
}

/** What is to be set up; undefined answers leave the profile that is there as it is. */
interface Wanted {
  readonly answers?: ProfileAnswers;
  readonly folder?: string;
}

/**
 * `lectern init`: sets up the organisation profile, with the schema for editors beside it, and on request a folder of
 * playbooks. Asks what the flags leave open; without a terminal the flags have to say it. Never overwrites.
 */
export async function init(options: InitOptions, environment: Environment): Promise<number> {
  const { stderr, language } = environment;
  const words = initWords(language);
  if (options.show || options.json) {
    const { showProfile } = await import("./show_profile.js");
    return showProfile(options.json === true, environment);
  }
  const wanted = await whatIsWanted(options, environment);
  if (wanted === undefined) {
    stderr.write(`${words.nothingWritten}\n`);
    return EXIT.done;
  }
  const files = await filesFor(wanted, environment);
  const failed = await newFiles(environment.cwd, files.planned);
  if (failed?.code === "EEXIST") throw taken(failed.path, language);
  if (failed !== undefined)
    throw new Failure("could_not", words.failed(printable(failed.path), failed.code), { help: words.failedHelp });
  const width = stderr.isTerminal ? stderr.columns : Infinity;
  for (const line of files.said.flatMap((text) => wrapped(text, width))) stderr.write(`${line}\n`);
  return EXIT.done;
}

async function whatIsWanted(options: InitOptions, environment: Environment): Promise<Wanted | undefined> {
  const { cwd, language } = environment;
  const given = answersInFlags(options, language);
  const folder = folderIn(options);
  if (await isTaken(join(cwd, PROFILE))) {
    if (folder === undefined || Object.keys(given).length > 0) throw taken(PROFILE, language);
    return { folder };
  }
  const prompter = options.noInput ? undefined : await asking(environment);
  const named = given.nameVi !== undefined || given.nameEn !== undefined;
  if (prompter === undefined) {
    const words = initWords(language);
    if (!named) throw new Failure("wrong_use", words.noName, { help: words.noNameHelp });
    return { answers: given, ...(folder === undefined ? {} : { folder }) };
  }
  const words = initWords(language);
  prompter.say(words.intro);
  const answers = await askProfile(prompter, language, given);
  const offered = folder === undefined && !(await isTaken(join(cwd, PLAYBOOKS)));
  const chosen = offered && (await askFolder(prompter, PLAYBOOKS, language)) ? PLAYBOOKS : folder;
  const { yes, no, noNote } = words.write;
  const choices = [
    { id: "yes", label: yes },
    { id: "no", label: no, note: noNote },
  ];
  if ((await prompter.choose(words.ask.write, choices)) !== "yes") return undefined;
  return { answers, ...(chosen === undefined ? {} : { folder: chosen }) };
}

function folderIn({ playbooks }: InitOptions): string | undefined {
  return playbooks === true ? PLAYBOOKS : playbooks;
}

/** The files that are to be written, and what to say of them once they are. Throws where one of the playbooks is there already. */
async function filesFor(
  { answers, folder }: Wanted,
  environment: Environment,
): Promise<{ planned: Planned[]; said: string[] }> {
  const { cwd, language, folders } = environment;
  const words = initWords(language);
  const planned: Planned[] = [];
  const said: string[] = [];
  const next: string[] = [];
  if (answers !== undefined) {
    // A schema that is here may be of another version, or edited: it is not ours to replace.
    const stays = await isTaken(join(cwd, SCHEMA));
    const schema = { path: SCHEMA, text: `${JSON.stringify(jsonSchema(), undefined, 2)}\n` };
    const profile = profileText(answers, { language, today: environment.today(), schema: SCHEMA });
    planned.push(...(stays ? [] : [schema]), { path: PROFILE, text: profile });
    said.push(words.wrote(PROFILE), stays ? words.stays(SCHEMA) : words.wrote(SCHEMA));
    next.push(words.next);
  }
  if (folder !== undefined) {
    const copies = await playbookFolder(folders.installation, folder);
    for (const { path } of copies) if (await isTaken(resolve(cwd, path))) throw taken(path, language);
    planned.push(...copies);
    said.push(words.wroteFolder(printable(folder), copies.length));
    next.push(words.nextFolder(printable(folder)));
  }
  return { planned, said: [...said, ...next] };
}

function taken(file: string, language: string): Failure {
  const words = initWords(language);
  return new Failure("wrong_use", words.isThere(printable(file)), {
    help: file === PROFILE ? words.isThereHelp : words.folderThereHelp,
  });
}
