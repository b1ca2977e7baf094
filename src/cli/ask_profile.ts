import { BODY_LEVELS } from "../domain/organisation.js";
import { printable } from "../terminal/printable.js";
import type { Prompter } from "../walk/prompter.js";
import { initWords } from "../words/init.js";
import { personFrom, type PersonLine } from "./person_line.js";
import type { ProfileAnswers } from "./profile_text.js";

/** Asks what a profile can hold and is not given yet; whatever is left empty is missing from the answers. */
export async function askProfile(
  prompter: Prompter,
  language: string,
  given: ProfileAnswers = {},
): Promise<ProfileAnswers> {
  const { ask, needsName } = initWords(language);
  const line = async (question: string): Promise<string | undefined> => {
    const typed = printable(await prompter.line(question)).trim();
    return typed === "" ? undefined : typed;
  };
  const person = (question: string): Promise<PersonLine | undefined> => askPerson(prompter, question, needsName);
  const nameVi = given.nameVi ?? (await line(ask.nameVi));
  const nameEn = given.nameEn ?? (await line(ask.nameEn));
  const level = given.level ?? (await askLevel(prompter, language));
  const hotline = given.hotline ?? (await line(ask.hotline));
  const hours = given.hours ?? (hotline === undefined ? undefined : await line(ask.hours));
  const portal = given.portal ?? (await line(ask.portal));
  const spokesperson = given.spokesperson ?? (await person(ask.spokesperson));
  const deputy = given.deputy ?? (spokesperson === undefined ? undefined : await person(ask.deputy));
  const pressContact = given.pressContact ?? (await person(ask.pressContact));
  const reached = [spokesperson, deputy, pressContact].some((each) => each?.phone ?? each?.email);
  const tried = reached && (await askTried(prompter, language));
  const answers = { nameVi, nameEn, level, hotline, hours, portal, spokesperson, deputy, pressContact, tried };
  return { ...given, ...known(answers) };
}

/** Whether a folder with the playbooks is wanted, too. */
export async function askFolder(prompter: Prompter, folder: string, language: string): Promise<boolean> {
  const { ask, folder: words } = initWords(language);
  const choices = [
    { id: "no", label: words.no, note: words.noNote },
    { id: "yes", label: words.yes(folder), note: words.yesNote },
  ];
  return (await prompter.choose(ask.folder, choices)) === "yes";
}

/** Without the fields that nobody filled in. */
function known(answers: { readonly [K in keyof ProfileAnswers]: ProfileAnswers[K] | undefined }): ProfileAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

async function askPerson(prompter: Prompter, question: string, needsName: string): Promise<PersonLine | undefined> {
  const typed = await prompter.line(question);
  const person = personFrom(typed);
  if (person !== undefined || typed.trim() === "") return person;
  prompter.say(needsName, "caution");
  return askPerson(prompter, question, needsName);
}

async function askLevel(prompter: Prompter, language: string): Promise<ProfileAnswers["level"]> {
  const { ask, levels } = initWords(language);
  const choices = (["later", ...BODY_LEVELS] as const).map((id) => ({ id, label: levels[id] }));
  const chosen = await prompter.choose(ask.level, choices);
  return BODY_LEVELS.find((level) => level === chosen);
}

async function askTried(prompter: Prompter, language: string): Promise<boolean> {
  const { ask, tried } = initWords(language);
  const choices = [
    { id: "no", label: tried.no, note: tried.noNote },
    { id: "yes", label: tried.yes },
  ];
  return (await prompter.choose(ask.tried, choices)) === "yes";
}
