import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../compile/nearest.js";
import { cliWords } from "../words/cli.js";
import { wantsColour } from "./colour.js";
import type { CommandEntry } from "./command.js";
import { COMMANDS } from "./commands.js";
import type { Environment, Output } from "./environment.js";
import { GLOBAL_OPTIONS } from "./global_options.js";
import { EXIT, exitCodeOf, Failure, failureText } from "./failures.js";
import { foldersOf } from "./folders.js";
import { commandHelp, overview, type HelpContext } from "./help.js";
import { drawsUnicode } from "./language.js";
import type { Machine, Stream } from "./machine.js";
import { resolveLanguage, resolveSettings, type SettingSources } from "./resolve_settings.js";
import { scan, type Scan } from "./scan.js";
import { TOPIC_NAMES, topicHelp } from "./topics.js";
import { readUserSettings } from "./user_settings.js";

/** Wider lines are hard to read, however wide the terminal is. */
const HELP_WIDTH = 100;

function settingSources(scanned: Scan, machine: Machine): SettingSources {
  const { env, cwd, home } = machine;
  const path = join(foldersOf(env, machine).config, "settings.yaml");
  const sources = { flags: scanned.flags, env, cwd, home, file: { path, wishes: {} } };
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return sources;
  }
  return { ...sources, file: { path, wishes: readUserSettings(text, path, resolveLanguage(sources).value) } };
}

function environmentOf(scanned: Scan, machine: Machine): Environment {
  const settings = resolveSettings(settingSources(scanned, machine));
  const { env, cwd } = machine;
  const folders = foldersOf(env, machine);
  // Getters of a stream (its width may change) have to stay getters.
  const output = (stream: Stream): Output =>
    Object.create(stream, {
      colour: { value: wantsColour(settings.color.value, stream.isTerminal, env), enumerable: true },
      unicode: { value: drawsUnicode(env), enumerable: true },
    }) as Output;
  const { version, stdin, pid, host, now, today, random, isRunning, onSignal } = machine;
  return {
    version,
    cwd,
    env,
    stdin,
    pid,
    host,
    now,
    random,
    isRunning,
    onSignal,
    get user() {
      return machine.user;
    },
    today,
    stdout: output(machine.stdout),
    stderr: output(machine.stderr),
    language: settings.language.value,
    plain: settings.plain.value,
    hints: settings.hints.value,
    debug: scanned.flags.debug ?? false,
    settings,
    folders,
    async storeFolder() {
      const { storeFolder } = await import("./store_folder.js");
      return storeFolder({ settings, cwd, data: folders.data });
    },
  };
}

function helpContext(environment: Environment, output: Output): HelpContext {
  const width = output.isTerminal ? Math.min(HELP_WIDTH, Math.max(40, output.columns)) : 80;
  return { commands: COMMANDS, globals: GLOBAL_OPTIONS, language: environment.language, width };
}

/** The page that `lectern help <words…>` or `--help` asks for. Throws a Failure when there is none. */
function helpPage(words: readonly string[], context: HelpContext): string {
  const asked = words.join(" ");
  if (asked === "") return overview(context);
  const topic = topicHelp(asked, context.language, context.width);
  if (topic !== undefined) return topic;
  const entry = COMMANDS.find(({ name }) => name === asked);
  if (entry !== undefined) return commandHelp(entry, context);
  const near = nearest(asked, [...COMMANDS.map(({ name }) => name), ...TOPIC_NAMES]);
  throw wrongUseOf(
    context.language,
    cliWords(context.language).failures.unknownTopic(asked),
    near && `lectern help ${near}`,
  );
}

function wrongUseOf(language: string, message: string, suggestion: string | undefined): Failure {
  const words = cliWords(language).failures;
  const lines = [...(suggestion === undefined ? [] : [words.didYouMean(suggestion)]), words.seeHelp];
  return new Failure("wrong_use", message, { help: lines.join("\n  ") });
}

/** Nothing was asked for, or something that does not exist. */
function strange(scanned: Scan, language: string): Failure | undefined {
  const words = cliWords(language).failures;
  if (scanned.strangeOption !== undefined) {
    const flags = [...GLOBAL_OPTIONS.map(({ flag }) => `--${flag}`), "--help", "--version"];
    return wrongUseOf(
      language,
      words.unknownGlobalOption(scanned.strangeOption),
      nearest(scanned.strangeOption, flags),
    );
  }
  if (scanned.stranger === undefined) return undefined;
  const near = nearest(scanned.stranger, [...COMMANDS.map(({ name }) => name), "help"]);
  return wrongUseOf(language, words.unknownCommand(scanned.stranger), near && `lectern ${near}`);
}

async function runCommand(entry: CommandEntry, scanned: Scan, environment: Environment): Promise<number> {
  if (entry.load === undefined) {
    environment.stderr.write(commandHelp(entry, helpContext(environment, environment.stderr)));
    return EXIT.wrongUse;
  }
  if (entry.name === "completion") {
    // A shell calls it at every Tab: it is parsed without a library.
    const { completion } = await import("./completion.js");
    return completion({ words: scanned.words }, environment);
  }
  const { parseArguments } = await import("./arguments.js");
  const names = COMMANDS.map(({ name }) => name);
  const options = parseArguments({ entry, rest: scanned.rest, names, language: environment.language });
  const command = await entry.load();
  return command(options as never, environment);
}

async function dispatch(scanned: Scan, environment: Environment): Promise<number> {
  const { stdin, stdout, stderr, language } = environment;
  if (scanned.version) {
    stdout.write(`${environment.version}\n`);
    return EXIT.done;
  }
  const asksHelp = scanned.stranger === "help" && scanned.strangeOption === undefined;
  if (asksHelp || scanned.help) {
    const words = asksHelp ? scanned.words.slice(1) : (scanned.entry?.name.split(" ") ?? scanned.words);
    stdout.write(helpPage(words, helpContext(environment, stdout)));
    return EXIT.done;
  }
  const failure = strange(scanned, language);
  if (failure !== undefined) throw failure;
  const onTerminal = stdin.isTerminal && stderr.isTerminal;
  const entry = scanned.entry ?? (onTerminal ? COMMANDS.find(({ name }) => name === "run") : undefined);
  if (entry !== undefined) return runCommand(entry, scanned, environment);
  stderr.write(overview(helpContext(environment, stderr)));
  return EXIT.wrongUse;
}

/** Lectern from the words of a command line to an exit code: whatever is thrown becomes words on stderr. */
export async function lectern(argv: readonly string[], machine: Machine): Promise<number> {
  const scanned = scan(argv, COMMANDS);
  const { env, version, runtime } = machine;
  let language = resolveLanguage({
    cwd: machine.cwd,
    home: machine.home,
    flags: scanned.flags,
    env,
    file: { path: "", wishes: {} },
  }).value;
  try {
    const environment = environmentOf(scanned, machine);
    language = environment.language;
    return await dispatch(scanned, environment);
  } catch (error) {
    machine.stderr.write(failureText(error, { language, version, runtime, debug: scanned.flags.debug ?? false }));
    return exitCodeOf(error);
  }
}
