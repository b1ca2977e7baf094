import type { Organisation } from "../domain/organisation.js";
import type { Playbook } from "../domain/playbook.js";
import type { DeskItem } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { askedIn } from "../engine/standing.js";
import { factNow } from "../engine/ledger.js";
import type { FactNow } from "../statement/desk/bound.js";
import { signOffsFor } from "../statement/desk/rules.js";
import type { SignOffRule } from "../statement/desk/sign_off.js";
import { typedTime } from "../terminal/typed_time.js";
import { offsetIn } from "../terminal/time_zone.js";
import { DEFAULT_TIME_ZONE } from "../domain/organisation.js";
import { signWords } from "../words/sign.js";
import type { CaseFile } from "./case_file.js";
import { namedStatement, type DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { organisationIn } from "./organisation_here.js";
import { PROFILE } from "./store_folder.js";

/** A statement of an incident with the people and keys of today's profile. */
export interface DeskNow {
  readonly desk: DeskCase;
  /** The playbook of its walk, with the profile of today over the one it was begun with. */
  readonly playbook: Playbook;
  readonly organisation: Organisation;
  readonly item: DeskItem | undefined;
  readonly fact: FactNow;
  readonly title: string;
}

/** The statement that a person names, with the profile that lies here. */
export async function deskNow(statement: string, file: CaseFile, environment: Environment): Promise<DeskNow> {
  const { language } = environment;
  const desk = namedStatement(statement, file, language);
  const { playbook: pinned, run } = desk.walk;
  const organisation = { ...pinned.organisation, ...(await organisationIn(PROFILE, environment)) };
  return {
    desk,
    playbook: { ...pinned, organisation },
    organisation,
    item: desk.item,
    fact: (fact) => factNow(pinned, run, fact),
    title: textIn(desk.definition.title, language) || statement,
  };
}

/** The sign-off that asks for a role. Throws a Failure that names the roles when none does. */
export function ruleFor({ playbook, desk }: DeskNow, role: string | undefined, language: string): SignOffRule {
  const words = signWords(language).approve;
  const rules = signOffsFor({ playbook, ...askedIn(playbook, desk.walk.run) }, desk.statement);
  const roles = [...new Set(rules.flatMap((rule) => rule.roles))].join(", ");
  if (rules.length === 0) throw new Failure("could_not", words.noSignOff(desk.statement));
  if (role === undefined) throw new Failure("wrong_use", words.roleNeeded(roles));
  const rule = rules.find((each) => each.roles.includes(role));
  if (rule === undefined) throw new Failure("wrong_use", words.noSuchRole(role, roles));
  return rule;
}

/** A time as people type it, in the zone of the organisation. Throws a Failure for what is none. */
export function timeTyped(text: string, organisation: Organisation, { now, language }: Environment): string {
  const zone = organisation.time_zone ?? DEFAULT_TIME_ZONE;
  const typed = typedTime(text, { now: now(), offsetAt: (ms) => offsetIn(zone, ms) });
  if ("iso" in typed) return typed.iso;
  throw new Failure("wrong_use", signWords(language).approve.badTime(text));
}
