import { BODY_LEVELS } from "../domain/organisation.js";
import { printable } from "../terminal/printable.js";
import { initWords } from "../words/init.js";
import type { InterfaceLanguage } from "./environment.js";
import { Failure } from "./failures.js";
import { personFrom, type PersonLine } from "./person_line.js";
import type { ProfileAnswers } from "./profile_text.js";

/** The flags of `lectern init` that fill in the profile. */
export interface ProfileFlags {
  /** In the language in use. */
  readonly name?: string;
  readonly nameVi?: string;
  readonly nameEn?: string;
  readonly level?: string;
  /** "vi,en". */
  readonly languages?: string;
  readonly hotline?: string;
  readonly hours?: string;
  readonly portal?: string;
  /** People as on one line: "Lê Thị Mẫu, Phó Giám đốc, 0900 000 000". */
  readonly spokesperson?: string;
  readonly deputy?: string;
  readonly pressContact?: string;
}

/** What the flags say of the organisation; throws a Failure that names the flag where one makes no sense. */
export function answersInFlags(flags: ProfileFlags, language: InterfaceLanguage): ProfileAnswers {
  const person = (flag: string, typed: string | undefined): PersonLine | undefined => {
    if (typed === undefined) return undefined;
    const found = personFrom(typed);
    if (found === undefined) throw new Failure("wrong_use", initWords(language).flagNeedsName(flag));
    return found;
  };
  const own = said(flags.name);
  const deputy = person("--deputy", flags.deputy);
  if (deputy !== undefined && flags.spokesperson === undefined)
    throw new Failure("wrong_use", initWords(language).deputyAlone);
  const answers = {
    nameVi: said(flags.nameVi) ?? (language === "vi" ? own : undefined),
    nameEn: said(flags.nameEn) ?? (language === "en" ? own : undefined),
    level: BODY_LEVELS.find((level) => level === flags.level),
    languages: languagesIn(flags.languages, language),
    hotline: said(flags.hotline),
    hours: said(flags.hours),
    portal: said(flags.portal),
    spokesperson: person("--spokesperson", flags.spokesperson),
    deputy,
    pressContact: person("--press-contact", flags.pressContact),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

function said(typed: string | undefined): string | undefined {
  const text = printable(typed ?? "").trim();
  return text === "" ? undefined : text;
}

/** A language as profiles name it: "vi", "en", "zh-Hant". */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function languagesIn(typed: string | undefined, language: InterfaceLanguage): readonly string[] | undefined {
  if (typed === undefined) return undefined;
  const named = typed.split(",").map((each) => each.trim());
  if (named.every((each) => TAG.test(each))) return [...new Set(named)];
  throw new Failure("wrong_use", initWords(language).badLanguages(printable(typed)));
}
