import type { StatementDefinition } from "../domain/library.js";
import type { TextKind } from "../statement/check/category.js";
import { checkText } from "../statement/check/check.js";
import type { TextFinding } from "../statement/check/text_finding.js";
import { knownToCheck } from "../walk/known_to_check.js";
import type { ReplayedWalk } from "../walk/status.js";
import { draftingWords } from "../words/drafting.js";
import { statementCheckWords } from "../words/statement_check.js";
import type { Environment } from "./environment.js";
import { textChecker } from "./text_rules.js";

/** What the text check says of a statement, held against what the incident knows and has released. */
export interface CheckedStatement {
  readonly definition: StatementDefinition;
  readonly walk: ReplayedWalk;
  readonly language: string;
  readonly channel?: string;
}

const KINDS: Readonly<Record<StatementDefinition["stage"], TextKind>> = {
  holding: "holding",
  update: "update",
  correction: "correction",
  closing: "update",
  reply: "reply",
};

/** The findings on a text; none for a language that has no rules. */
export async function textFindings(
  text: string,
  { definition, walk, language, channel }: CheckedStatement,
  environment: Environment,
): Promise<readonly TextFinding[]> {
  if (language !== "vi" && language !== "en") return [];
  const checker = await textChecker(language, [], environment);
  const known = knownToCheck(walk.playbook, walk.run, language);
  const about = { kind: KINDS[definition.stage], whole: true, ...(channel === undefined ? {} : { channel }) };
  return checkText(checker, text, { ...known, ...about }).findings;
}

/** The findings in a line each, with the words they are about; what the text lacks stands together in one. */
export function findingLines(findings: readonly TextFinding[], text: string, language: string): string[] {
  const words = statementCheckWords(language);
  const lacking = findings.filter(({ args }) => args["element"] !== undefined);
  const names = lacking.map(({ args }) => words.element(String(args["element"] ?? "")));
  return [
    ...findings.filter((finding) => !lacking.includes(finding)).map((finding) => findingLine(finding, text, language)),
    ...(names.length === 0 ? [] : [draftingWords(language).lacks(names.join(", "))]),
  ];
}

function findingLine({ category, rule, args, start, end }: TextFinding, text: string, language: string): string {
  const message = statementCheckWords(language).message(category, rule, args);
  const words = text.slice(start, end).replaceAll(/\s+/g, " ").trim();
  return words === "" || words.length > 120 || message.includes(words) ? message : `${message}: “${words}”`;
}
