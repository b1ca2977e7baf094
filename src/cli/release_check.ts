import { versionFor } from "../statement/desk/bound.js";
import type { CheckError } from "../statement/desk/blocks.js";
import { canBeWaived } from "../statement/check/category.js";
import { textOf } from "../statement/sentence.js";
import { statementCheckWords } from "../words/statement_check.js";
import type { DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { textFindings } from "./text_findings.js";

/** The errors that the text check finds in what would go out on a channel; gaps are told by the release itself. */
export async function checkErrorsOf(
  { item, definition, walk }: Pick<DeskCase, "item" | "definition" | "walk">,
  channel: string,
  environment: Environment,
  reader: string = environment.language,
): Promise<CheckError[]> {
  const texts = Object.entries(versionFor(item, channel)?.texts ?? {});
  const errors: CheckError[] = [];
  for (const [language, sentences] of texts) {
    const text = textOf(sentences);
    const findings = await textFindings(text, { definition, walk, language, channel }, environment);
    for (const { level, category, rule, args, start, end } of findings) {
      if (level !== "error" || category === "placeholder") continue;
      errors.push({
        rule,
        // What is missing stands nowhere.
        text: category === "missing_element" ? "" : text.slice(start, end).replaceAll(/\s+/g, " ").trim(),
        message: statementCheckWords(reader).message(category, rule, args),
        waivable: canBeWaived(category),
      });
    }
  }
  return errors;
}
