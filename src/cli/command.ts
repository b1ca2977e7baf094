import type { Environment, InterfaceLanguage } from "./environment.js";

/** Words of the table of commands, in both languages of the interface. */
export type Words = Readonly<Record<InterfaceLanguage, string>>;

/** What a shell can offer for an argument or for the value of an option. */
export type Completes = "playbook" | "scenario" | "incident" | "file";

/** A word without dashes after the command's name. */
export interface ArgumentEntry {
  /** In the options of the command under this name in camelCase; `many` adds an "s": `path` gives `paths: string[]`. */
  readonly name: string;
  readonly summary: Words;
  readonly required?: boolean;
  /** Any number of them; only the last argument can be. */
  readonly many?: boolean;
  readonly completes?: Completes;
}

/** A flag, with or without a value. */
export interface OptionEntry {
  /** Without dashes; in the options of the command in camelCase: `no-input` gives `noInput: true`. */
  readonly flag: string;
  readonly short?: string;
  /** What the value is called in the usage line; missing for a switch. */
  readonly value?: string;
  /** The value may be left out: the option is then `true`. */
  readonly mayBeBare?: boolean;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** May be given several times: the option is then a list. */
  readonly many?: boolean;
  readonly summary: Words;
  readonly completes?: Completes;
}

/** Every command takes its own options and the world, and gives back an exit code. */
export type CommandFunction = (options: never, environment: Environment) => Promise<number>;

/** A command as plain data; help, completion and parsing are made from it. */
export interface CommandEntry {
  /** One word, or two for a command of a family: "incidents", "incidents show". */
  readonly name: string;
  readonly group: "incident" | "trainer" | "machine" | "self";
  readonly summary: Words;
  /** A paragraph for the command's own help page. */
  readonly details?: Words;
  readonly arguments?: readonly ArgumentEntry[];
  readonly options?: readonly OptionEntry[];
  /** Real command lines, the first of them shown in the overview. */
  readonly examples: readonly [string, ...string[]];
  /** Loads the work; help and completion never call it. Missing for a family that is only its members. */
  readonly load?: () => Promise<CommandFunction>;
}
