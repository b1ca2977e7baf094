import { join } from "node:path";
import { jsonSchema } from "../compile/json_schema.js";
import { initWords } from "../words/init.js";
import { asking } from "./asking.js";
import { askProfile } from "./ask_profile.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { isTaken, newFile } from "./new_file.js";
import { profileText } from "./profile_text.js";
import { PROFILE } from "./store_folder.js";

/** Where the schema is put, seen from the profile. */
const SCHEMA = "schema/lectern.schema.json";

/** `lectern init`: asks about the organisation and writes its profile, with the schema for editors beside it. */
export async function init(_options: object, environment: Environment): Promise<number> {
  const { cwd, language, stderr } = environment;
  const words = initWords(language);
  if (await isTaken(join(cwd, PROFILE))) throw taken(language);
  const prompter = await asking(environment);
  if (prompter === undefined) throw new Failure("wrong_use", words.noTerminal, { help: words.noTerminalHelp });
  prompter.say(words.intro);
  const answers = await askProfile(prompter, language);
  const { yes, no, noNote } = words.write;
  const choices = [
    { id: "yes", label: yes },
    { id: "no", label: no, note: noNote },
  ];
  if ((await prompter.choose(words.ask.write, choices)) !== "yes") {
    stderr.write(`${words.nothingWritten}\n`);
    return EXIT.done;
  }
  const profile = profileText(answers, { language, today: environment.today(), schema: SCHEMA });
  for (const line of await writeBoth(profile, environment)) stderr.write(`${line}\n`);
  stderr.write(`${words.next}\n`);
  return EXIT.done;
}

/** Writes the schema, then the profile that names it; both or neither. Gives back what to say of each. */
async function writeBoth(profile: string, { cwd, language }: Environment): Promise<string[]> {
  const words = initWords(language);
  const schema = `${JSON.stringify(jsonSchema(), undefined, 2)}\n`;
  let at = SCHEMA;
  let undo: (() => Promise<void>) | undefined;
  try {
    // A schema that is here may be of another version, or edited: it is not ours to replace.
    if (!(await isTaken(join(cwd, SCHEMA)))) undo = await newFile(join(cwd, SCHEMA), schema);
    at = PROFILE;
    await newFile(join(cwd, PROFILE), profile);
  } catch (error) {
    await undo?.();
    const { code = "EIO" } = error as NodeJS.ErrnoException;
    if (at === PROFILE && code === "EEXIST") throw taken(language);
    throw new Failure("could_not", words.failed(at, code), { help: words.failedHelp, cause: error });
  }
  return [words.wrote(PROFILE), undo === undefined ? words.stays(SCHEMA) : words.wrote(SCHEMA)];
}

function taken(language: string): Failure {
  const words = initWords(language);
  return new Failure("wrong_use", words.isThere(PROFILE), { help: words.isThereHelp });
}
