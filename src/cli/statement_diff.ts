import type { Version } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { redlineText } from "../report/redline_text.js";
import { redline } from "../statement/redline.js";
import { textOf } from "../statement/sentence.js";
import { draftingWords } from "../words/drafting.js";
import { namedStatement, versionOf, type DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { readCase } from "./status.js";
import { incidentToWrite } from "./which_incident.js";

/** Options of `lectern statement diff`. */
export interface StatementDiffOptions {
  readonly statement: string;
  /** Numbers of versions; the last two of the same channel without them, with one of them that and the latest. */
  readonly versions?: readonly string[];
  readonly channel?: string;
  readonly incident?: string;
  readonly json?: true;
}

/** `lectern statement diff`: what changed between two versions, word by word, in each language. It only reads. */
export async function statementDiff(options: StatementDiffOptions, environment: Environment): Promise<number> {
  const { language, stdout, stderr } = environment;
  const words = draftingWords(language);
  const store = await storeOf(environment);
  const naming = "lectern statement diff <statement> --incident <id>";
  const file = await readCase(store, await incidentToWrite(options.incident, store, { language, naming }), language);
  const desk = namedStatement(options.statement, file, language);
  const pair = pairOf(desk, options, language);
  if (pair === undefined) {
    stderr.write(`${words.onlyOne}\n`);
    return EXIT.done;
  }
  const [old, now] = pair;
  const changes = [...new Set([...Object.keys(old.texts), ...Object.keys(now.texts)])].map((of) => ({
    language: of,
    changes: redline(textOf(old.texts[of] ?? []), textOf(now.texts[of] ?? [])),
  }));
  if (options.json) {
    writeJson(environment, { statement: desk.statement, from: old.number, to: now.number, texts: changes });
    return EXIT.done;
  }
  const { look } = viewFor(environment, stampFor(environment, file.summary.opened_at).at);
  const title = words.head(textIn(desk.definition.title, language), desk.statement);
  const blocks = changes.map(
    (each) =>
      `${look.style.quiet(words.languages[each.language] ?? each.language)}\n${redlineText(each.changes, look)}`,
  );
  stdout.write(`${look.style.strong(title)}\n${words.between(old.number, now.number)}\n\n${blocks.join("\n\n")}\n`);
  return EXIT.done;
}

/** The older version first; undefined while there is only one. */
function pairOf(desk: DeskCase, options: StatementDiffOptions, language: string): [Version, Version] | undefined {
  const [from, to] = options.versions ?? [];
  const { channel } = options;
  const wanted = channel === undefined ? {} : { channel };
  const now = versionOf(desk, to === undefined ? wanted : { number: to }, language);
  if (from !== undefined) return [versionOf(desk, { number: from }, language), now];
  const before = desk.item?.versions.findLast(
    (version) => version.number < now.number && version.channel === now.channel,
  );
  return before === undefined ? undefined : [before, now];
}
