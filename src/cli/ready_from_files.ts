import { basename } from "node:path";
import type { Sentence } from "../domain/sentence.js";
import type { Promised } from "../domain/statement_desk.js";
import type { LanguageText } from "../export/ready_text.js";
import { guessLanguage } from "../statement/check/guess_language.js";
import { promisesIn } from "../statement/desk/promises.js";
import { splitSentences } from "../statement/sentence.js";
import { readyFilesWords } from "../words/ready_files.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { textFile } from "./text_file.js";

/** What a person may say about files of their own. */
export interface FileWishes {
  readonly textLanguage?: "vi" | "en";
  readonly title?: string;
  /** When they are said, ISO 8601: a time without a day is meant for the hours after it. */
  readonly at: string;
}

/** Texts with the name that they are known by. */
export interface NamedTexts {
  readonly id: string;
  /** What they say that will follow at a clock time. */
  readonly promises: readonly Promised[];
  readonly texts: readonly [LanguageText, ...LanguageText[]];
}

const LANGUAGE_IN_NAME = /[._-](vi|en)(?:\.[a-z]{1,8})?$/i;

/** Reads files that are one text in one or more languages: Markdown by its rules, anything else exactly as it was typed. */
export async function textsOfFiles(
  names: readonly [string, ...string[]],
  wishes: FileWishes,
  environment: Environment,
): Promise<NamedTexts> {
  const words = readyFilesWords(environment.language);
  const texts: LanguageText[] = [];
  const said: Record<string, Sentence[]> = {};
  for (const name of names) {
    const text = (await textFile(name, environment)).replace(/^\ufeff/, "").normalize("NFC");
    const language = languageOf(name, text, names.length === 1 ? wishes.textLanguage : undefined);
    if (texts.some((each) => each.language === language))
      throw new Failure("wrong_use", words.twice(language), { help: words.twiceHelp });
    const { title, blocks } = await readInto(name, text);
    if (blocks.length === 0) throw new Failure("could_not", words.empty(name));
    said[language] = splitSentences(text).map((each) => ({ text: each, facts: [], attributed: false }));
    const heading = (texts.length === 0 ? wishes.title?.trim() : undefined) ?? title;
    texts.push({ language, blocks, ...(heading === undefined || heading === "" ? {} : { title: heading }) });
  }
  const id =
    names[0] === "-"
      ? "statement"
      : basename(names[0])
          .replace(/\.[a-z]{1,8}$/i, "")
          .replace(LANGUAGE_IN_NAME, "");
  return { id, texts: texts as [LanguageText, ...LanguageText[]], promises: promisesIn(said, wishes.at) };
}

async function readInto(name: string, text: string): Promise<Pick<LanguageText, "title" | "blocks">> {
  if (/\.(md|markdown)$/i.test(name)) return (await import("../export/markdown_blocks.js")).markdownBlocks(text);
  return { blocks: (await import("../export/block.js")).blocksOf(text) };
}

function languageOf(name: string, text: string, wished: "vi" | "en" | undefined): "vi" | "en" {
  const named = LANGUAGE_IN_NAME.exec(name)?.[1]?.toLowerCase();
  if (wished !== undefined) return wished;
  return named === "vi" || named === "en" ? named : guessLanguage(text).language;
}
