import { headLines, factText, hanging } from "../report/status_text.js";
import { factsNow } from "../walk/status.js";
import { textIn } from "../domain/text.js";
import { journalWords } from "../words/journal.js";
import { headOf, replayedWalks, type CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { languageOfDocument, stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { readCase } from "./status.js";
import { incidentToWrite } from "./which_incident.js";

/** Options of `lectern fact` and `lectern fact list`. */
export interface FactListOptions {
  readonly incident?: string;
  readonly json?: true;
}

/** The facts that its playbooks declare and nobody has said a word on. */
function unsaid(file: CaseFile, language: string): { readonly fact: string; readonly title: string }[] {
  const walks = replayedWalks(file);
  const said = new Set(factsNow(walks, language).map(({ fact }) => fact));
  const declared = new Map(walks.flatMap(({ playbook }) => Object.entries(playbook.facts)));
  return [...declared.values()]
    .filter(({ id }) => !said.has(id))
    .map(({ id, title }) => ({ fact: id, title: textIn(title, language) }));
}

/** `lectern fact`: what is held of each fact, and which ids there are. It only reads. */
export async function factList(options: FactListOptions, environment: Environment): Promise<number> {
  const { stdout, language } = environment;
  const store = await storeOf(environment);
  const id = await incidentToWrite(options.incident, store, { language, naming: "lectern fact --incident <id>" });
  const file = await readCase(store, id, language);
  if (options.json) {
    const reader = languageOfDocument(environment, file.summary.walks[0]?.language);
    writeJson(environment, {
      incident: id,
      facts: factsNow(replayedWalks(file), reader),
      unsaid: unsaid(file, reader),
    });
    return EXIT.done;
  }
  const words = journalWords(language).fact;
  const view = viewFor(environment, stampFor(environment, file.summary.opened_at).at);
  const facts = factsNow(replayedWalks(file), language);
  const rest = unsaid(file, language);
  const line = (fact: string, text: string): string[] => hanging(`  ${view.signs.bullet} `, `${text} [${fact}]`, view);
  const lines = [
    ...headLines(headOf(file), view),
    "",
    ...(facts.length === 0 ? [words.none] : facts.flatMap((fact) => line(fact.fact, factText(fact, language)))),
    ...(rest.length === 0 ? [] : ["", words.unsaid, ...rest.flatMap(({ fact, title }) => line(fact, title))]),
  ];
  stdout.write(`${lines.join("\n")}\n`);
  return EXIT.done;
}
