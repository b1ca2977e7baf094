import { cliWords } from "../words/cli.js";
import type { ArgumentEntry, CommandEntry, OptionEntry } from "./command.js";
import type { InterfaceLanguage } from "./environment.js";
import { wrapped } from "./wrapped.js";

/** What a page of help is made from. */
export interface HelpContext {
  readonly commands: readonly CommandEntry[];
  readonly globals: readonly OptionEntry[];
  readonly language: InterfaceLanguage;
  /** Cells a line may have. */
  readonly width: number;
}

const GROUPS = ["incident", "trainer", "machine", "self"] as const;

function argumentText({ name, required, many }: ArgumentEntry): string {
  const inner = many ? `${name}...` : name;
  return required ? `<${inner}>` : `[${inner}]`;
}

function valueText({ value, choices, mayBeBare }: OptionEntry): string {
  if (value === undefined) return "";
  if (mayBeBare) return ` [${value}]`;
  return choices === undefined ? ` <${value}>` : ` {${choices.join(" | ")}}`;
}

/** The members of a family: "incidents show" belongs to "incidents". */
function membersOf(entry: CommandEntry, commands: readonly CommandEntry[]): readonly CommandEntry[] {
  return commands.filter(({ name }) => name.startsWith(`${entry.name} `));
}

function namePart(entry: CommandEntry): string {
  return [entry.name, ...(entry.arguments ?? []).map(argumentText)].join(" ");
}

/** "lectern validate [path...] [options]". */
export function usageLine(entry: CommandEntry, language: string): string {
  if (entry.load === undefined) return `lectern ${entry.name} <${cliWords(language).help.command}>`;
  return `lectern ${namePart(entry)}${(entry.options ?? []).length > 0 ? " [options]" : ""}`;
}

/** Two columns: a term, and its explanation wrapped beside it; below it where the term is long. */
function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const left = Math.min(24, Math.max(...rows.map(([term]) => term.length))) + 2;
  return rows
    .map(([term, text]) => {
      const lines = wrapped(text, Math.max(20, width - left - 2));
      const beside = term.length + 2 <= left;
      const head = beside ? `  ${term.padEnd(left)}${lines.shift() ?? ""}` : `  ${term}`;
      return [head.trimEnd(), ...lines.map((line) => " ".repeat(left + 2) + line)].join("\n");
    })
    .join("\n");
}

function section(title: string, body: string): string {
  return `${title}:\n${body}\n`;
}

function optionRow(option: OptionEntry, language: InterfaceLanguage): readonly [string, string] {
  const short = option.short === undefined ? "" : `-${option.short}, `;
  return [`${short}--${option.flag}${valueText(option)}`, option.summary[language]];
}

/** The page of `lectern --help`: commands by group, each with a real example. */
export function overview(context: HelpContext): string {
  const { commands, globals, language, width } = context;
  const words = cliWords(language);
  const shown = commands.filter(({ name }) => !name.includes(" "));
  const groups = GROUPS.map((group) => [group, shown.filter((entry) => entry.group === group)] as const);
  const parts = groups
    .filter(([, entries]) => entries.length > 0)
    .map(([group, entries]) => {
      const rows = entries.map(
        (entry) => [namePart(entry), `${entry.summary[language]}\n$ ${entry.examples[0]}`] as const,
      );
      return section(words.help.groups[group], columns(rows, width));
    });
  const options = [
    ["-h, --help", words.help.helpOption] as const,
    ["--version", words.help.versionOption] as const,
    ...globals.map((option) => optionRow(option, language)),
  ];
  const topics = Object.entries(words.help.topicSummaries).map(([name, text]) => [`help ${name}`, text] as const);
  return [
    ...wrapped(words.tagline, width),
    "",
    `${words.help.usage}: lectern <${words.help.command}> [options]`,
    ...wrapped(words.help.alone, width),
    "",
    ...parts,
    section(words.help.everywhere, columns(options, width)),
    section(words.help.topics, columns(topics, width)),
    ...wrapped(words.help.more, width),
    "",
  ].join("\n");
}

/** The page of one command: examples before options. */
export function commandHelp(entry: CommandEntry, context: HelpContext): string {
  const { commands, globals, language, width } = context;
  const words = cliWords(language).help;
  const members = membersOf(entry, commands);
  const rows = (list: readonly (readonly [string, string])[]): string => columns(list, width);
  const parts = [
    `${words.usage}: ${usageLine(entry, language)}`,
    "",
    ...wrapped(entry.summary[language], width),
    ...(entry.details === undefined ? [] : ["", ...wrapped(entry.details[language], width)]),
    "",
    section(words.examples, entry.examples.map((example) => `  $ ${example}`).join("\n")),
  ];
  if (members.length > 0) {
    parts.push(section(words.family, rows(members.map((member) => [namePart(member), member.summary[language]]))));
  }
  if (entry.arguments !== undefined) {
    parts.push(
      section(words.arguments, rows(entry.arguments.map((argument) => [argument.name, argument.summary[language]]))),
    );
  }
  const own = entry.options ?? [];
  if (own.length > 0) parts.push(section(words.options, rows(own.map((option) => optionRow(option, language)))));
  const others = globals.filter(({ flag }) => !own.some((option) => option.flag === flag));
  parts.push(section(words.everywhere, rows(others.map((option) => optionRow(option, language)))));
  return parts.join("\n");
}
