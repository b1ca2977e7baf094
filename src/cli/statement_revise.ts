import type { Sentence } from "../domain/sentence.js";
import type { Version } from "../domain/statement_desk.js";
import { factNow } from "../engine/ledger.js";
import { redlineText } from "../report/redline_text.js";
import { attribute } from "../statement/attribute.js";
import { draftStatement } from "../statement/draft.js";
import { redline } from "../statement/redline.js";
import { textOf } from "../statement/sentence.js";
import { tied, type HeldFact } from "../statement/tie.js";
import type { Prompter } from "../walk/prompter.js";
import { draftingWords } from "../words/drafting.js";
import { asking } from "./asking.js";
import { namedStatement, versionOf, type DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { withIncident } from "./record_access.js";
import { stampFor, viewFor, writeJson } from "./record_view.js";
import { sayLines } from "./say_lines.js";
import { findingLines, textFindings } from "./text_findings.js";
import { textFile } from "./text_file.js";
import { remarkLines } from "./version_remarks.js";
import { writeVersion } from "./write_version.js";

/** Options of `lectern statement revise`. */
export interface StatementReviseOptions {
  readonly statement: string;
  readonly channel?: string;
  /** Which text; asked for where there are several and somebody can be asked. */
  readonly textLanguage?: string;
  /** A file with the new text, or "-": nothing is asked then. */
  readonly file?: string;
  readonly incident?: string;
  readonly json?: true;
}

/** A text on its way from one version to the next. */
interface Revising {
  readonly desk: DeskCase;
  readonly version: Version;
  readonly of: string;
  readonly environment: Environment;
}

/**
 * `lectern statement revise`: opens the editor on a text, shows what changed and what the check says, and repeats
 * until the person is content; only then a new version is kept.
 */
export async function statementRevise(options: StatementReviseOptions, environment: Environment): Promise<number> {
  const { language, stderr } = environment;
  const words = draftingWords(language);
  const prompter = options.file === undefined ? await asking(environment) : undefined;
  if (options.file === undefined && prompter === undefined) throw new Failure("wrong_use", words.revise.needsTerminal);
  const target = { incident: options.incident, naming: "lectern statement revise <statement> --incident <id>" };
  return withIncident(target, environment, async (file) => {
    const desk = namedStatement(options.statement, file, language);
    const { channel } = options;
    const version = versionOf(desk, channel === undefined ? {} : { channel }, language);
    const revising = { desk, version, of: await languageOf(version, options, prompter, language), environment };
    const text =
      prompter === undefined
        ? await textFile(options.file ?? "-", environment)
        : await untilContent(revising, prompter);
    if (text === undefined) {
      stderr.write(`${words.revise.dropped}\n`);
      return EXIT.done;
    }
    if (text.trim() === "") throw new Failure("wrong_use", words.revise.empty);
    const texts = { ...version.texts, [revising.of]: sentencesOf(text, revising) };
    const written = await writeVersion(desk, { texts, ...(channel === undefined ? {} : { channel }) }, environment);
    const lines = [
      ...(prompter === undefined ? await checkLines(text, revising) : []),
      ...remarkLines(written.desk, written.version, language),
      (written.isNew ? words.drafted : words.same)(written.version.number),
    ];
    if (options.json)
      writeJson(environment, { statement: desk.statement, version: written.version.number, new: written.isNew });
    sayLines(lines, environment);
    return EXIT.done;
  });
}

async function languageOf(
  { texts }: Version,
  { textLanguage }: StatementReviseOptions,
  prompter: Prompter | undefined,
  language: string,
): Promise<string> {
  const words = draftingWords(language);
  const all = Object.keys(texts);
  if (textLanguage !== undefined && !all.includes(textLanguage))
    throw new Failure("could_not", words.noSuchLanguage(textLanguage, all.join(", ")));
  const [only = language] = all;
  if (textLanguage !== undefined || all.length < 2) return textLanguage ?? only;
  const choices = all
    .toSorted((a, b) => Number(b === language) - Number(a === language))
    .map((id) => ({ id, label: words.languages[id] ?? id }));
  return prompter === undefined ? language : prompter.choose(words.revise.whichLanguage, choices);
}

/** Editor, redline, findings, and what now; undefined when the text is left as it was. */
async function untilContent(revising: Revising, prompter: Prompter): Promise<string | undefined> {
  const { desk, version, of, environment } = revising;
  const words = draftingWords(environment.language);
  const { look } = viewFor({ ...environment, stdout: environment.stderr }, version.at);
  const old = textOf(version.texts[of] ?? []);
  let text = old;
  for (;;) {
    const edited = await prompter.edit(text, `${desk.statement}-${of}`);
    if (edited === undefined && text === old) return undefined;
    text = edited ?? text;
    environment.stderr.write(`\n${redlineText(redline(old, text), look)}\n\n`);
    for (const line of await checkLines(text, revising)) prompter.say(line, "caution");
    const choice = await prompter.choose(words.revise.ask, [
      { id: "keep", label: words.revise.keep, note: words.revise.keepNote },
      { id: "again", label: words.revise.again },
      { id: "drop", label: words.revise.drop },
    ]);
    if (choice !== "again") return choice === "keep" ? text : undefined;
  }
}

async function checkLines(text: string, { desk, version, of, environment }: Revising): Promise<string[]> {
  const { language } = environment;
  const { definition, walk } = desk;
  const { channel } = version;
  const checked = { definition, walk, language: of, ...(channel === undefined ? {} : { channel }) };
  const findings = (await textFindings(text, checked, environment)).filter(({ level }) => level !== "info");
  const errors = findings.filter(({ level }) => level === "error").length;
  return [draftingWords(language).check(errors, findings.length - errors), ...findingLines(findings, text, language)];
}

/** Sentences left alone keep their facts; new ones are tied where they plainly say a fact of the ledger. */
function sentencesOf(text: string, { desk, version, of, environment }: Revising): Sentence[] {
  const { at } = stampFor(environment, desk.file.summary.opened_at);
  const fresh = version.channel === undefined ? draftStatement(desk.definition, of, desk.viewAt(at)) : [];
  return tied(attribute(text.normalize("NFC"), [...fresh, ...(version.texts[of] ?? [])]), of, heldBy(desk));
}

function heldBy({ walk: { playbook, run } }: DeskCase): HeldFact[] {
  return Object.values(playbook.facts).flatMap((definition): HeldFact[] => {
    const entry = factNow(playbook, run, definition.id);
    return entry?.value === undefined || entry.status === "withdrawn" ? [] : [{ definition, value: entry.value }];
  });
}
