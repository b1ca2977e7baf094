import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileTextChecks } from "../../src/compile/text_checks.js";
import { makeChecker, type TextChecker } from "../../src/statement/check/check.js";
import type { TextChecks } from "../../src/statement/check/text_checks.js";

const made = new Map<string, TextChecker>();

/** The rules that come with Lectern, as their file says them. */
export function libraryChecks(language: "vi" | "en"): TextChecks {
  const file = fileURLToPath(new URL(`../../playbooks/library/text_checks.${language}.yaml`, import.meta.url));
  const { result, findings } = compileTextChecks(file, readFileSync(file, "utf8"));
  if (result === undefined) throw new Error(JSON.stringify(findings[0]));
  return result;
}

/** The same, ready to run; made once a language. */
export function libraryChecker(language: "vi" | "en"): TextChecker {
  const checker = made.get(language) ?? makeChecker(libraryChecks(language));
  made.set(language, checker);
  return checker;
}
