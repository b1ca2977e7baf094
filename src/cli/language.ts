import type { InterfaceLanguage } from "./environment.js";

/** The interface language that "vi", "vi-VN", "vi_VN.UTF-8" or "en" means; undefined for any other. */
export function languageOf(tag: string | undefined): InterfaceLanguage | undefined {
  const language = /^([a-z]{2})(?:[-_.@]|$)/i.exec(tag ?? "")?.[1]?.toLowerCase();
  return language === "vi" || language === "en" ? language : undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The variable that decides the locale, as POSIX orders them. */
export function localeVariable(env: Variables): "LC_ALL" | "LC_MESSAGES" | "LANG" | undefined {
  return (["LC_ALL", "LC_MESSAGES", "LANG"] as const).find((name) => (env[name] ?? "") !== "");
}

/** The interface language of the locale; undefined where it names none of ours. */
export function localeLanguage(env: Variables): InterfaceLanguage | undefined {
  const variable = localeVariable(env);
  return variable && languageOf(env[variable]);
}

/** Whether symbols outside ASCII can be drawn: not on the Linux console, nor in a locale that names another charset. */
export function drawsUnicode(env: Variables): boolean {
  if (env["TERM"] === "linux") return false;
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  return locale === "" || /utf-?8/i.test(locale);
}
