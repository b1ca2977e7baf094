import { textIn } from "../domain/text.js";
import type { IncidentLog } from "../journal/store.js";
import { runWords } from "../words/run.js";
import { Failure } from "./failures.js";
import { compiledPlaybook, usablePlaybook } from "./find_playbook.js";
import { namedPlaybooks, type NamedPlaybook } from "./named_playbooks.js";
import type { Chosen, Session } from "./run.js";
import { startWalk } from "./start_walk.js";

/** A playbook that can be named, with its title in the person's language; its path where it cannot be read. */
export type TitledPlaybook = NamedPlaybook & { readonly title: string };

/** The playbooks to start from, with their titles. Choosing one that cannot be read says what is wrong with it. */
export async function titledPlaybooks({ environment }: Session): Promise<TitledPlaybook[]> {
  return Promise.all(
    (await namedPlaybooks(environment)).map(async (named) => {
      const { result } = await compiledPlaybook(named.path, environment);
      return { ...named, title: result === undefined ? named.path : textIn(result.title, environment.language) };
    }),
  );
}

/** The first walk of an incident that was opened without one, such as one that began as a rumour. */
export async function firstWalk(session: Session, log: IncidentLog): Promise<Chosen> {
  const { environment, prompter } = session;
  const words = runWords(environment.language);
  const titled = await titledPlaybooks(session);
  if (prompter === undefined) throw new Failure("wrong_use", words.needsPlaybook);
  const path = await prompter.choose(
    words.choose,
    titled.map(({ name, path: id, title }) => ({ id, label: words.start(title), note: words.startNote(name) })),
  );
  return startWalk(session, log, await usablePlaybook(path, environment));
}
