import { Command, CommanderError, Option } from "commander";
import { nearest } from "../compile/nearest.js";
import { cliWords } from "../words/cli.js";
import type { CommandEntry, OptionEntry } from "./command.js";
import { GLOBAL_OPTIONS } from "./global_options.js";
import { Failure } from "./failures.js";
import { usageLine } from "./help.js";

/** The options of one call, by camelCase name; what was not given is not there. */
export type ParsedOptions = Readonly<Record<string, string | true | readonly string[]>>;

/** One call of a command. */
export interface Call {
  readonly entry: CommandEntry;
  /** The command line without the words of the command's name. */
  readonly rest: readonly string[];
  /** The names of all commands, to find what was meant. */
  readonly names: readonly string[];
  readonly language: string;
}

/** "no-input" -> "noInput". */
export function optionKey(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Every option that `entry` takes: its own, and those of every command that it does not define itself. */
export function optionsOf(entry: CommandEntry): readonly OptionEntry[] {
  const own = entry.options ?? [];
  return [...own, ...GLOBAL_OPTIONS.filter((option) => !own.some(({ flag }) => flag === option.flag))];
}

function commanderOption(option: OptionEntry): Option {
  const short = option.short === undefined ? "" : `-${option.short}, `;
  const value = option.value === undefined ? "" : option.mayBeBare ? ` [${option.value}]` : ` <${option.value}>`;
  const built = new Option(`${short}--${option.flag}${value}`);
  if (option.many) built.argParser((word: string, before: readonly string[] | undefined) => [...(before ?? []), word]);
  return built;
}

function commandFrom(entry: CommandEntry): Command {
  const command = new Command(entry.name)
    .exitOverride()
    .helpOption(false)
    .helpCommand(false)
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const option of optionsOf(entry)) command.addOption(commanderOption(option));
  for (const { name, required, many } of entry.arguments ?? []) {
    const inner = many ? `${name}...` : name;
    command.argument(required ? `<${inner}>` : `[${inner}]`);
  }
  return command;
}

/** The first 'quoted' part of a message of commander: the flag or the argument that it is about. */
function subjectOf(error: CommanderError): string {
  return /'(.*?)'/s.exec(error.message)?.[1]?.replace(/^.*(--[^\s,]+).*$/s, "$1") ?? "";
}

function optionFailure(flag: string, { entry, language }: Call): Failure {
  const words = cliWords(language).failures;
  const name = flag.split("=")[0] as string;
  const flags = optionsOf(entry).map((option) => `--${option.flag}`);
  if (flags.includes(name)) return wrongUse(language, words.unexpectedValue(name), entry);
  const near = name.startsWith("--") ? nearest(name, [...flags, "--help"]) : undefined;
  return wrongUse(language, words.unknownOption(name, entry.name), entry, near);
}

/** What is wrong with a word that was one too many: perhaps a command of the same family was meant. */
function excessFailure(call: Call): Failure {
  const { entry, rest, names, language } = call;
  const given = rest.filter((word) => !word.startsWith("-"));
  const members = names.filter((name) => name.startsWith(`${entry.name} `));
  const near = nearest(`${entry.name} ${given[0] ?? ""}`, members);
  const message = cliWords(language).failures.tooMany(near === undefined ? (given.at(-1) ?? "") : (given[0] ?? ""));
  return wrongUse(language, message, entry, near && `lectern ${near}`);
}

/** A failure of wrong use: what is wrong, what was probably meant, and the one line of usage. */
export function wrongUse(language: string, message: string, entry?: CommandEntry, suggestion?: string): Failure {
  const words = cliWords(language).failures;
  const lines = [
    ...(suggestion === undefined ? [] : [words.didYouMean(suggestion)]),
    entry === undefined ? words.seeHelp : words.usage(usageLine(entry, language)),
  ];
  return new Failure("wrong_use", message, { help: lines.join("\n  ") });
}

function failureOf(error: CommanderError, call: Call): Failure {
  const words = cliWords(call.language).failures;
  const subject = subjectOf(error);
  if (error.code === "commander.unknownOption") return optionFailure(subject, call);
  if (error.code === "commander.excessArguments") return excessFailure(call);
  const message =
    error.code === "commander.missingArgument" ? words.missingArgument(subject) : words.missingValue(subject);
  return wrongUse(call.language, message, call.entry);
}

function checkChoices(entry: CommandEntry, given: Readonly<Record<string, unknown>>, language: string): void {
  for (const option of optionsOf(entry)) {
    if (option.choices === undefined) continue;
    const value = given[optionKey(option.flag)];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one !== "string" || option.choices.includes(one)) continue;
      const { wrongChoice } = cliWords(language).failures;
      const near = nearest(one, option.choices);
      throw wrongUse(language, wrongChoice(`--${option.flag}`, one, option.choices.join(", ")), entry, near);
    }
  }
}

/** Gives commander's options the names that commands read: a switch is `true` or not there, "no-…" too. */
function named(
  entry: CommandEntry,
  given: Readonly<Record<string, unknown>>,
): Record<string, string | true | readonly string[]> {
  const options: Record<string, string | true | readonly string[]> = {};
  for (const { flag } of optionsOf(entry)) {
    const key = optionKey(flag);
    const value = flag.startsWith("no-") ? given[optionKey(flag.slice(3))] === false || undefined : given[key];
    if (typeof value === "string" || value === true || Array.isArray(value)) options[key] = value as string;
  }
  return options;
}

/**
 * Parses the words behind the command's name. Throws a Failure of wrong use, in the person's language, with what
 * was probably meant.
 */
export function parseArguments(call: Call): ParsedOptions {
  const { entry, rest, language } = call;
  const command = commandFrom(entry);
  try {
    command.parse([...rest], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) throw failureOf(error, call);
    throw error;
  }
  const given: Readonly<Record<string, unknown>> = command.opts();
  checkChoices(entry, given, language);
  const options = named(entry, given);
  for (const [index, argument] of (entry.arguments ?? []).entries()) {
    const value = command.processedArgs[index] as string | readonly string[] | undefined;
    if (argument.many) options[`${optionKey(argument.name)}s`] = value ?? [];
    else if (value !== undefined) options[optionKey(argument.name)] = value;
  }
  return options;
}
