import type { CheckedText, TextRemark } from "../report/checked_text.js";
import { diagnosticsGithub } from "../report/diagnostics_github.js";
import { diagnosticsOneLine } from "../report/diagnostics_oneline.js";
import { countsLine } from "../report/diagnostics_text.js";
import { statementCheckJson } from "../report/statement_check_json.js";
import { statementCheckSarif } from "../report/statement_check_sarif.js";
import { diagnosticsOf, statementCheckText } from "../report/statement_check_text.js";
import { textIn } from "../domain/text.js";
import { TEXT_FLAGS, TEXT_KINDS, type TextFlag, type TextKind } from "../statement/check/category.js";
import { checkText, type CheckOptions, type TextChecker } from "../statement/check/check.js";
import { guessLanguage } from "../statement/check/guess_language.js";
import type { TextFinding } from "../statement/check/text_finding.js";
import { statementCheckWords } from "../words/statement_check.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { lookOf } from "./look.js";
import { saidBefore } from "./said_before.js";
import { fixTexts } from "./statement_fix.js";
import { textFile } from "./text_file.js";
import { textChecker } from "./text_rules.js";

/** How findings on texts are written. */
export type CheckFormat = "text" | "oneline" | "json" | "github" | "sarif";

/** Options of `lectern statement check`. */
export interface StatementCheckOptions {
  /** Text files, or "-" for standard input. */
  readonly files: readonly string[];
  readonly format?: CheckFormat;
  readonly json?: true;
  readonly kind?: TextKind;
  /** The language of the texts; guessed where this does not say it, with `--lang` for a text too short to tell. */
  readonly textLanguage?: "vi" | "en";
  readonly channel?: string;
  readonly flag?: readonly TextFlag[];
  readonly released?: readonly string[];
  /** An incident: its ledger and its released texts are compared with. */
  readonly incident?: string;
  /** The text is all that goes out: what it lacks counts however short it is. */
  readonly whole?: true;
  /** Library files with rules of one's own. */
  readonly rules?: readonly string[];
  readonly fix?: true;
  readonly yes?: true;
}

/** What standard input is called in findings. */
const STDIN = "<stdin>";

/** `lectern statement check`: what a text should not say, and what it lacks. Exit 1 when an error is found. */
export async function statementCheck(options: StatementCheckOptions, environment: Environment): Promise<number> {
  const format = options.json === true ? "json" : (options.format ?? "text");
  const texts = await checkAll(options, format, environment);
  if (options.fix === true && (await fixTexts(texts, options.yes === true, environment))) {
    return write(await checkAll(options, format, environment), format, environment);
  }
  return write(texts, format, environment);
}

async function checkAll(
  options: StatementCheckOptions,
  format: CheckFormat,
  environment: Environment,
): Promise<CheckedText[]> {
  const checkers = new Map<string, TextChecker>();
  const released = await Promise.all(
    (options.released ?? []).map(async (file) => ({ name: file, text: await textFile(file, environment) })),
  );
  const before = options.incident === undefined ? undefined : await saidBefore(options.incident, environment);
  const known: CheckOptions = {
    flags: options.flag ?? [],
    whole: options.whole === true,
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(options.channel === undefined ? {} : { channel: options.channel }),
  };
  const texts: CheckedText[] = [];
  for (const name of new Set(options.files)) {
    const text = await textFile(name, environment);
    const language = options.textLanguage ?? languageOf(text, environment);
    const checker = checkers.get(language) ?? (await textChecker(language, options.rules ?? [], environment));
    checkers.set(language, checker);
    const file = name === "-" ? STDIN : name;
    const { findings, ...report } = checkText(checker, text, {
      ...known,
      released: [...released, ...(before?.released(language) ?? [])],
      facts: before?.facts(language) ?? [],
    });
    texts.push({
      ...report,
      file,
      text,
      remarks: findings.map((finding) => remarkOf(finding, file, languageFor(format, environment))),
    });
  }
  return texts;
}

/** What the text itself tells; where it is too short to tell, `--lang` does. */
function languageOf(text: string, { language, settings }: Environment): "vi" | "en" {
  const guess = guessLanguage(text);
  return !guess.sure && settings.language.from.is === "flag" ? language : guess.language;
}

/** Machines get English unless somebody asks, so that a document does not depend on who made it. */
function languageFor(format: CheckFormat, { language, settings }: Environment): string {
  return (format === "json" || format === "sarif") && settings.language.from.is !== "flag" ? "en" : language;
}

function remarkOf(finding: TextFinding, file: string, language: string): TextRemark {
  const { category, rule, level, args, words, fix } = finding;
  return {
    code: category,
    rule,
    level,
    args,
    at: { file, start: finding.start, end: finding.end },
    message: statementCheckWords(language).message(category, rule, args),
    why: textIn(words.reason, language),
    ...(finding.related === undefined ? {} : { related: finding.related.map((place) => ({ file, ...place })) }),
    ...(words.instead === undefined ? {} : { say: words.instead }),
    ...(words.source === undefined ? {} : { source: words.source }),
    ...(fix === undefined ? {} : { fix }),
  };
}

function write(texts: readonly CheckedText[], format: CheckFormat, environment: Environment): number {
  const look = lookOf(environment.stdout, languageFor(format, environment));
  const diagnostics = diagnosticsOf(texts);
  const render: Readonly<Record<CheckFormat, () => string>> = {
    text: () => statementCheckText(texts, look),
    oneline: () => diagnosticsOneLine(diagnostics, look),
    json: () => statementCheckJson(texts, look),
    github: () => diagnosticsGithub(diagnostics, look),
    sarif: () => statementCheckSarif(texts, environment.version, look),
  };
  environment.stdout.write(render[format]());
  if (format === "oneline" || format === "github")
    environment.stderr.write(`${countsLine(diagnostics, look.language)}\n`);
  return diagnostics.counts.error > 0 ? EXIT.findings : EXIT.done;
}

/** The values that `--kind` and `--flag` take. */
export const CHECK_CHOICES = { kinds: TEXT_KINDS, flags: TEXT_FLAGS } as const;
