import { cliWords } from "../words/cli.js";
import { Failure } from "./failures.js";

/** What a settings file or the options of a call can set; all as they were written. */
export interface Wishes {
  readonly language?: string;
  readonly plain?: string;
  readonly color?: string;
  readonly hints?: string;
  readonly store?: string;
}

/** The values that each setting can take; `store` takes any. */
export const SETTING_VALUES: Readonly<Record<keyof Wishes, readonly string[] | undefined>> = {
  language: ["vi", "en"],
  plain: ["yes", "no"],
  color: ["auto", "always", "never"],
  hints: ["auto", "always", "never"],
  store: undefined,
};

const LINE = /^([a-z_]+):\s+(?:"([^"\\]*)"|'([^']*)'|([^\s"'#][^#]*?))\s*(?:#.*)?$/;

/**
 * Reads settings.yaml: one `name: value` a line, which is YAML and needs no YAML library, so that `--help` starts
 * at once in the person's language. Throws a Failure that names the line.
 */
export function readUserSettings(text: string, path: string, language: string): Wishes {
  const words = cliWords(language).settings;
  const wishes: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#.*)?$/.test(line) || line === "---") continue;
    const [, name = "", double, single, bare] = LINE.exec(line) ?? [];
    if (!Object.hasOwn(SETTING_VALUES, name)) {
      throw new Failure("could_not", words.damaged(index + 1, path), {
        help: words.damagedHelp(Object.keys(SETTING_VALUES).join(", ")),
      });
    }
    const value = double ?? single ?? bare ?? "";
    const choices = SETTING_VALUES[name as keyof Wishes];
    if (choices !== undefined && !choices.includes(value)) {
      throw new Failure("could_not", words.wrongValue(name, value, choices.join(", ")), {
        help: `${path}:${index + 1}`,
      });
    }
    wishes[name] = value;
  }
  return wishes;
}
