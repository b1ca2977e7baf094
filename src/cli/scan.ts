import type { CommandEntry } from "./command.js";
import type { Wishes } from "./user_settings.js";

/** What a command line asks for, before it is parsed strictly. */
export interface Scan {
  /** The longest name of a command that the line begins with; undefined when it names none. */
  readonly entry?: CommandEntry;
  /** The first word that is no option, where it is not the name of a command. */
  readonly stranger?: string;
  /** The first option before the command that is not for every command. */
  readonly strangeOption?: string;
  /** The line without the words of the command's name. */
  readonly rest: readonly string[];
  /** The words of the rest without options, and all behind `--`; for `help` and `completion`, which are parsed no further. */
  readonly words: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly flags: Wishes & { readonly debug?: boolean };
}

const WITH_VALUE: Readonly<Record<string, keyof Wishes>> = {
  "--lang": "language",
  "--hints": "hints",
  "--color": "color",
  "--store": "store",
};

interface Draft {
  flags: { -readonly [K in keyof Scan["flags"]]: Scan["flags"][K] };
  help: boolean;
  version: boolean;
  strangeOption?: string;
  /** Indexes of words that are no options, up to `--`. */
  words: number[];
}

/** Takes in one option at `index`; gives back how many words it used. */
function takeOption(argv: readonly string[], index: number, draft: Draft): number {
  const token = argv[index] as string;
  const [flag = "", ...values] = token.split("=");
  const setting = WITH_VALUE[flag];
  if (setting !== undefined) {
    const value = values.length > 0 ? values.join("=") : argv[index + 1];
    if (value !== undefined) draft.flags[setting] = value;
    return values.length > 0 ? 1 : 2;
  }
  if (token === "--help" || token === "-h") draft.help = true;
  else if (token === "--plain") draft.flags.plain = "yes";
  else if (token === "--debug") draft.flags.debug = true;
  else if (draft.words.length === 0 && (token === "--version" || token === "-V")) draft.version = true;
  else if (draft.words.length === 0) draft.strangeOption ??= flag;
  return 1;
}

/**
 * Finds the command, the language, and whether help or the version is all that is wanted. It needs no library, so
 * that `--help` starts at once; what it passes on is parsed strictly later.
 */
export function scan(argv: readonly string[], commands: readonly CommandEntry[]): Scan {
  const draft: Draft = { flags: {}, help: false, version: false, words: [] };
  for (let index = 0; index < argv.length && argv[index] !== "--";) {
    const token = argv[index] as string;
    if (token.startsWith("-") && token !== "-") index += takeOption(argv, index, draft);
    else draft.words.push(index++);
  }
  const [first, second] = draft.words.map((index) => argv[index] as string);
  const pair = commands.find((entry) => entry.name === `${first} ${second}`);
  const entry = pair ?? commands.find((candidate) => candidate.name === first);
  const used = draft.words.slice(0, entry === undefined ? 0 : entry.name.split(" ").length);
  const { words, ...found } = draft;
  const behind = argv.includes("--") ? argv.slice(argv.indexOf("--") + 1) : [];
  return {
    ...found,
    ...(entry === undefined ? {} : { entry }),
    ...(entry === undefined && first !== undefined ? { stranger: first } : {}),
    rest: argv.filter((_, index) => !used.includes(index)),
    words: [...words.slice(used.length).map((index) => argv[index] as string), ...behind],
  };
}
