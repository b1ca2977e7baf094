import { isAbsolute, join, resolve } from "node:path";
import { cliWords } from "../words/cli.js";
import type { InterfaceLanguage } from "./environment.js";
import { Failure } from "./failures.js";
import { languageOf, localeVariable } from "./language.js";
import type { Wishes } from "./user_settings.js";

/** Where a value comes from. */
export type Origin =
  | { readonly is: "flag" | "variable" | "file" | "locale"; readonly name: string }
  | { readonly is: "fallback" };

/** A value in force with its origin. */
export interface Setting<T> {
  readonly value: T;
  readonly from: Origin;
}

/** "auto" leaves it to Lectern. */
export type When = "auto" | "always" | "never";

/** Everything that can be set. */
export interface Settings {
  readonly language: Setting<InterfaceLanguage>;
  readonly plain: Setting<boolean>;
  readonly color: Setting<When>;
  readonly hints: Setting<When>;
  /** Undefined where the organisation profile or the usual folder decides. */
  readonly store: Setting<string> | undefined;
}

/** What settings are worked out from. */
export interface SettingSources {
  readonly flags: Wishes;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file: { readonly path: string; readonly wishes: Wishes };
  readonly cwd: string;
  readonly home: string;
}

const FALLBACK: Origin = { is: "fallback" };

/** The first setting that is there. */
function first<T>(...candidates: readonly (Setting<T> | undefined)[]): Setting<T> | undefined {
  return candidates.find((candidate) => candidate !== undefined);
}

function found<T>(
  value: T | undefined,
  is: "flag" | "variable" | "file" | "locale",
  name: string,
): Setting<T> | undefined {
  return value === undefined ? undefined : { value, from: { is, name } };
}

/** Yes or no as people write it in variables; undefined when the variable is empty or missing. */
function truth(text: string | undefined): boolean | undefined {
  if (text === undefined || text === "") return undefined;
  return !["0", "false", "no", "off"].includes(text.toLowerCase());
}

function when(text: string | undefined): When | undefined {
  return text === "auto" || text === "always" || text === "never" ? text : undefined;
}

function forced(text: string | undefined): When | undefined {
  const wanted = truth(text);
  return wanted === undefined ? undefined : wanted ? "always" : "never";
}

/** The language: `--lang`, LECTERN_LANG, the setting, the locale, English. */
export function resolveLanguage(sources: SettingSources): Setting<InterfaceLanguage> {
  const { flags, env, file } = sources;
  const locale = localeVariable(env);
  return (
    first(
      found(languageOf(flags.language), "flag", "--lang"),
      found(languageOf(env["LECTERN_LANG"]), "variable", "LECTERN_LANG"),
      found(languageOf(file.wishes.language), "file", file.path),
      locale && found(languageOf(env[locale]), "locale", locale),
    ) ?? { value: "en", from: FALLBACK }
  );
}

function resolveStore(sources: SettingSources): Setting<string> | undefined {
  const { flags, env, file, cwd, home } = sources;
  const fromCall = first(
    found(flags.store, "flag", "--store"),
    found(env["LECTERN_STORE"] || undefined, "variable", "LECTERN_STORE"),
  );
  if (fromCall !== undefined) return { ...fromCall, value: resolve(cwd, fromCall.value) };
  const written = file.wishes.store;
  if (written === undefined) return undefined;
  const value = written.startsWith("~/") ? join(home, written.slice(2)) : written;
  if (!isAbsolute(value)) {
    const language = resolveLanguage(sources).value;
    throw new Failure("could_not", cliWords(language).settings.relativeStore(file.path));
  }
  return { value, from: { is: "file", name: file.path } };
}

/** Every setting: options win over variables, these over the person's file. */
export function resolveSettings(sources: SettingSources): Settings {
  const { flags, env, file } = sources;
  return {
    language: resolveLanguage(sources),
    plain: first(
      found(truth(flags.plain), "flag", "--plain"),
      found(truth(env["LECTERN_PLAIN"]), "variable", "LECTERN_PLAIN"),
      found(truth(env["ACCESSIBLE"]), "variable", "ACCESSIBLE"),
      found(env["TERM"] === "dumb" ? true : undefined, "variable", "TERM"),
      found(truth(file.wishes.plain), "file", file.path),
    ) ?? { value: false, from: FALLBACK },
    color: first(
      found(when(flags.color), "flag", "--color"),
      found(forced(env["FORCE_COLOR"]), "variable", "FORCE_COLOR"),
      found(env["NO_COLOR"] ? "never" : undefined, "variable", "NO_COLOR"),
      found(when(file.wishes.color), "file", file.path),
    ) ?? { value: "auto", from: FALLBACK },
    hints: first(
      found(when(flags.hints), "flag", "--hints"),
      found(when(env["LECTERN_HINTS"]), "variable", "LECTERN_HINTS"),
      found(when(file.wishes.hints), "file", file.path),
    ) ?? { value: "auto", from: FALLBACK },
    store: resolveStore(sources),
  };
}
