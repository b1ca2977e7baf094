import { readdir } from "node:fs/promises";
import { cliWords } from "../words/cli.js";
import type { CommandEntry, Completes } from "./command.js";
import { COMMANDS } from "./commands.js";
import { COMPLETION_SCRIPTS } from "./completion_scripts.js";
import type { Environment } from "./environment.js";
import { GLOBAL_OPTIONS } from "./global_options.js";
import { EXIT, Failure } from "./failures.js";
import { namedPlaybooks } from "./named_playbooks.js";
import { TOPIC_NAMES } from "./topics.js";

/** The words behind `lectern completion`. */
export interface CompletionOptions {
  readonly words: readonly string[];
}

async function namesFor(what: Completes | undefined, environment: Environment): Promise<readonly string[]> {
  if (what === "playbook") return (await namedPlaybooks(environment)).map(({ name }) => name);
  if (what === "incident") return readdir(await environment.storeFolder()).catch(() => []);
  return [];
}

function entryFor(words: readonly string[]): CommandEntry | undefined {
  const pair = words.slice(0, 2).join(" ");
  return COMMANDS.find(({ name }) => name === pair) ?? COMMANDS.find(({ name }) => name === words[0]);
}

/** The second words of a family: "show" of "incidents show". */
function membersOf(family: string | undefined): string[] {
  return COMMANDS.flatMap(({ name }) => (name.startsWith(`${family} `) ? [name.split(" ")[1] as string] : []));
}

/**
 * What may stand in place of the last of `words` (the words behind `lectern`, the last perhaps empty). An empty
 * list leaves it to the shell, which then offers files.
 */
export async function candidates(words: readonly string[], environment: Environment): Promise<readonly string[]> {
  const last = words.at(-1) ?? "";
  const before = words.slice(0, -1).filter((word) => !word.startsWith("-"));
  const matching = (names: readonly string[]): string[] =>
    [...new Set(names)].filter((name) => name.startsWith(last)).sort();
  const first = COMMANDS.map(({ name }) => name.split(" ")[0] as string);
  if (before.length === 0 && !last.startsWith("-")) return matching([...first, "help"]);
  if (before[0] === "help") return matching(before.length === 1 ? [...first, ...TOPIC_NAMES] : membersOf(before[1]));
  const entry = entryFor(before);
  const options = [...(entry?.options ?? []), ...GLOBAL_OPTIONS];
  const valued = options.find(({ flag, value }) => value !== undefined && `--${flag}` === words.at(-2));
  if (valued !== undefined) return matching(valued.choices ?? (await namesFor(valued.completes, environment)));
  if (last.startsWith("-")) return matching([...options.map(({ flag }) => `--${flag}`), "--help"]);
  const given = before.length - (entry?.name.split(" ").length ?? 1);
  const argument = entry?.arguments?.[given] ?? entry?.arguments?.findLast(({ many }) => many);
  return matching([
    ...(before.length === 1 ? membersOf(before[0]) : []),
    ...(await namesFor(argument?.completes, environment)),
  ]);
}

/** Prints the script of a shell, or with `candidates -- words…` what may stand at the end of these words. */
export async function completion(options: CompletionOptions, environment: Environment): Promise<number> {
  const [shell = "", ...rest] = options.words;
  if (shell === "candidates") {
    const names = await candidates(rest, environment);
    environment.stdout.write(names.map((name) => `${name}\n`).join(""));
    return EXIT.done;
  }
  const script = COMPLETION_SCRIPTS[shell];
  const shells = Object.keys(COMPLETION_SCRIPTS).join(", ");
  if (script === undefined) {
    const words = cliWords(environment.language);
    const message = shell === "" ? words.failures.missingArgument("shell") : words.completion.wrongShell(shell, shells);
    throw new Failure("wrong_use", message, {
      help: words.failures.usage(`lectern completion <${shells.replaceAll(", ", " | ")}>`),
    });
  }
  environment.stdout.write(script);
  return EXIT.done;
}
