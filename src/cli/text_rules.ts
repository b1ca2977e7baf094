import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { compileTextChecks } from "../compile/text_checks.js";
import { putIntoWords } from "../lint/catalogue/put_into_words.js";
import { diagnose } from "../report/diagnostics.js";
import { diagnosticsOneLine } from "../report/diagnostics_oneline.js";
import { makeChecker, type TextChecker } from "../statement/check/check.js";
import { mergeTextChecks } from "../statement/check/merge.js";
import type { TextChecks } from "../statement/check/text_checks.js";
import { statementCheckWords } from "../words/statement_check.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { lookOf } from "./look.js";

/** The rules for texts in a language: those that come with Lectern, and those of the files named, which win. */
export async function textChecker(
  language: "vi" | "en",
  own: readonly string[],
  environment: Environment,
): Promise<TextChecker> {
  const builtIn = join(environment.folders.installation, "playbooks/library", `text_checks.${language}.yaml`);
  const files = [builtIn, ...own.map((file) => resolve(environment.cwd, file))];
  const all: TextChecks[] = [];
  for (const file of files) {
    const checks = await rulesIn(file, environment);
    if (checks.language === language) all.push(checks);
  }
  const [first, ...more] = all;
  if (first === undefined) throw new Failure("could_not", statementCheckWords(environment.language).noRules(language));
  return makeChecker(more.reduce(mergeTextChecks, first));
}

async function rulesIn(file: string, environment: Environment): Promise<TextChecks> {
  const words = statementCheckWords(environment.language);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Failure("could_not", words.notFound(file), { cause });
  });
  const { result, findings, sources } = compileTextChecks(file, text);
  if (result !== undefined) return result;
  const remarks = findings.map((finding) => putIntoWords(finding, environment.language));
  const look = lookOf(environment.stderr, environment.language);
  environment.stderr.write(diagnosticsOneLine(diagnose(remarks, sources, 1), look));
  throw new Failure("could_not", words.badRules(file));
}
