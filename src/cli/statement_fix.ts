import { resolve } from "node:path";
import type { CheckedText } from "../report/checked_text.js";
import { applyFixes, compatibleFixes, previewOf } from "../statement/check/fixes.js";
import { printable } from "../terminal/printable.js";
import { statementCheckWords } from "../words/statement_check.js";
import { asking } from "./asking.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { replaceFile } from "./replace_file.js";

/** Shows what can be changed safely, asks where it may not just do it, and changes the files; true when it did. */
export async function fixTexts(
  texts: readonly CheckedText[],
  yes: boolean,
  environment: Environment,
): Promise<boolean> {
  const words = statementCheckWords(environment.language);
  const planned = texts.flatMap((text) => {
    const fixes = compatibleFixes(text.remarks.flatMap(({ fix }) => (fix === undefined ? [] : [fix])));
    return fixes.length === 0 ? [] : [{ text, fixes }];
  });
  if (planned.length === 0) {
    environment.stderr.write(`${words.noFixes()}\n`);
    return false;
  }
  if (planned.some(({ text }) => text.file === "<stdin>")) throw new Failure("wrong_use", words.fixInput());
  for (const { text, fixes } of planned) {
    environment.stderr.write(`${printable(text.file)}: ${words.fixes(fixes.length)}\n`);
    for (const { before, after } of previewOf(text.text, fixes)) {
      environment.stderr.write(`  - ${printable(before)}\n  + ${printable(after)}\n`);
    }
  }
  if (!yes && !(await agrees(environment))) return false;
  for (const { text, fixes } of planned) {
    await replaceFile(resolve(environment.cwd, text.file), applyFixes(text.text, fixes));
    environment.stderr.write(`${words.applied(fixes.length, printable(text.file))}\n`);
  }
  return true;
}

async function agrees(environment: Environment): Promise<boolean> {
  const words = statementCheckWords(environment.language);
  const prompter = await asking(environment);
  if (prompter === undefined) throw new Failure("wrong_use", words.needsYes(), { help: words.needsYesHelp() });
  const choices = [
    { id: "no", label: words.applyNo() },
    { id: "yes", label: words.applyYes() },
  ];
  return (await prompter.choose(words.apply(), choices)) === "yes";
}
