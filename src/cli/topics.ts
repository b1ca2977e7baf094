import { cliWords } from "../words/cli.js";
import { EXIT } from "./failures.js";
import { wrapped } from "./wrapped.js";

function rows(entries: Iterable<readonly [string, string]>, width: number): string[] {
  return [...entries].flatMap(([term, text]) => [
    `  ${term}`,
    ...wrapped(text, width - 6).map((line) => `      ${line}`),
  ]);
}

function exitCodes(language: string, width: number): string[] {
  const words = cliWords(language).exitCodes;
  const codes = Object.values(EXIT).flatMap((code) =>
    wrapped(words[code], width - 6).map((line, index) => `  ${(index === 0 ? String(code) : "").padEnd(4)}${line}`),
  );
  return [words.title, "", ...codes, "", ...wrapped(words.after, width)];
}

function environment(language: string, width: number): string[] {
  const words = cliWords(language).environment;
  return [
    words.title,
    "",
    `${words.variablesTitle}:`,
    ...rows(Object.entries(words.variables), width),
    "",
    `${words.filesTitle}:`,
    ...rows(Object.entries(words.files), width),
    "",
    ...wrapped(words.order, width),
    ...wrapped(words.settings, width),
  ];
}

function accessibility(language: string, width: number): string[] {
  const words = cliWords(language).accessibility;
  return [words.title, ...words.paragraphs.flatMap((paragraph) => ["", ...wrapped(paragraph, width)])];
}

const TOPICS: Readonly<Record<string, (language: string, width: number) => string[]>> = {
  "exit-codes": exitCodes,
  environment,
  accessibility,
};

/** The names that `lectern help` takes beside commands. */
export const TOPIC_NAMES = Object.keys(TOPICS);

/** The page of a topic; undefined when there is none of that name. */
export function topicHelp(name: string, language: string, width: number): string | undefined {
  if (!Object.hasOwn(TOPICS, name)) return undefined;
  return `${TOPICS[name]?.(language, width).join("\n")}\n`;
}
