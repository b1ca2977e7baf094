import type { Version } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { factNow } from "../engine/ledger.js";
import { askedIn } from "../engine/standing.js";
import { hanging, headLines, type StatusView } from "../report/status_text.js";
import { stateOfStatement } from "../statement/desk/rules.js";
import { textOf } from "../statement/sentence.js";
import { deskWords } from "../words/desk.js";
import { draftingWords } from "../words/drafting.js";
import { headOf } from "./case_file.js";
import { channelTitle, namedStatement, statementsOf, versionOf, type DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { languageOfDocument, stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { readCase } from "./status.js";
import { remarkLines } from "./version_remarks.js";
import { incidentToWrite } from "./which_incident.js";

/** Options of `lectern statement show`. */
export interface StatementShowOptions {
  /** Its id; every statement of the incident, in a line each, without one. */
  readonly statement?: string;
  readonly incident?: string;
  /** The number of a version; the latest without it. */
  readonly version?: string;
  readonly channel?: string;
  readonly textLanguage?: string;
  /** The text alone, for a pipe. */
  readonly raw?: true;
  readonly json?: true;
}

/** `lectern statement show`: a statement as it stands, or which there are. It only reads. */
export async function statementShow(options: StatementShowOptions, environment: Environment): Promise<number> {
  const { language, stdout, stderr } = environment;
  const store = await storeOf(environment);
  const naming = "lectern statement show <statement> --incident <id>";
  const file = await readCase(store, await incidentToWrite(options.incident, store, { language, naming }), language);
  const view = viewFor(environment, stampFor(environment, file.summary.opened_at).at);
  if (options.statement === undefined) {
    const all = statementsOf(file).filter(({ item }) => (item?.versions.length ?? 0) > 0);
    if (options.json) writeJson(environment, { incident: file.summary.id, statements: all.map(summaryOf) });
    else if (all.length === 0) stderr.write(`${draftingWords(language).none}\n`);
    else {
      const lines = all.flatMap((desk) => hanging(`  ${view.signs.bullet} `, listLine(desk, view), view));
      stdout.write(`${[...headLines(headOf(file), view), "", ...lines].join("\n")}\n`);
    }
    return EXIT.done;
  }
  const desk = namedStatement(options.statement, file, language);
  const { version: number, channel } = options;
  const version = versionOf(
    desk,
    { ...(number === undefined ? {} : { number }), ...(channel === undefined ? {} : { channel }) },
    language,
  );
  const texts = textsOf(version, options.textLanguage, language);
  if (options.json) {
    const reader = languageOfDocument(environment, desk.walk.run.language);
    writeJson(environment, { incident: file.summary.id, ...shown(desk, version, reader) });
  } else if (options.raw) stdout.write(texts.map(([, text]) => `${text}\n`).join("\n"));
  else stdout.write(`${page(desk, version, texts, view).join("\n")}\n`);
  return EXIT.done;
}

/** The texts of a version in the language asked for, or in all, that of the reader first. Throws a Failure where there is none. */
function textsOf({ texts }: Version, wanted: string | undefined, language: string): [string, string][] {
  const all = Object.entries(texts)
    .toSorted(([a], [b]) => Number(b === language) - Number(a === language))
    .map(([of, sentences]): [string, string] => [of, textOf(sentences)]);
  if (wanted === undefined) return all;
  const found = all.filter(([of]) => of === wanted);
  if (found.length > 0) return found;
  throw new Failure("could_not", draftingWords(language).noSuchLanguage(wanted, Object.keys(texts).join(", ")));
}

function stateOf({ walk: { playbook, run }, item }: DeskCase): string {
  return stateOfStatement({ playbook, ...askedIn(playbook, run) }, item, (fact) => factNow(playbook, run, fact));
}

function summaryOf(desk: DeskCase): object {
  const { statement, definition, item } = desk;
  return {
    statement,
    title: definition.title,
    state: stateOf(desk),
    versions: (item?.versions ?? []).map(({ number, at, by, channel, texts }) => ({
      number,
      at,
      by,
      ...(channel === undefined ? {} : { channel }),
      languages: Object.keys(texts),
    })),
  };
}

function listLine(desk: DeskCase, { look: { language }, times }: StatusView): string {
  const last = desk.item?.versions.at(-1);
  const words = draftingWords(language);
  const head = words.head(textIn(desk.definition.title, language), desk.statement);
  const state = deskWords(language).state[stateOf(desk)] ?? "";
  return last === undefined ? head : `${head}: ${state}; ${words.version(last.number, times.near(last.at), last.by)}`;
}

function page(desk: DeskCase, version: Version, texts: readonly [string, string][], view: StatusView): string[] {
  const { look } = view;
  const { language, style } = look;
  const words = draftingWords(language);
  const channel =
    version.channel === undefined ? "" : ` · ${words.forChannel(channelTitle(desk, version.channel, language))}`;
  const facts = `${words.version(version.number, view.times.near(version.at), version.by)} · ${deskWords(language).state[stateOf(desk)] ?? ""}`;
  return [
    ...hanging("", `${words.head(textIn(desk.definition.title, language), desk.statement)}${channel}`, view).map(
      style.strong,
    ),
    ...hanging("  ", facts, view),
    ...(texts.length === 0 ? hanging("  ", words.erased, view) : []),
    ...texts.flatMap(([of, text]) => [
      "",
      style.quiet(words.languages[of] ?? of),
      ...text.split("\n").flatMap((line) => hanging("", line, view)),
    ]),
    ...remarkLines(desk, version, language).flatMap((line, i) => [
      ...(i === 0 ? [""] : []),
      ...hanging(`  ${view.signs.bullet} `, line, view).map(style.caution),
    ]),
  ];
}

function shown(desk: DeskCase, version: Version, language: string): object {
  return {
    ...summaryOf(desk),
    shown: {
      number: version.number,
      texts: Object.fromEntries(
        Object.entries(version.texts).map(([of, sentences]) => [of, { text: textOf(sentences), sentences }]),
      ),
      remarks: remarkLines(desk, version, language),
    },
  };
}
