import type { ValueType } from "../domain/value.js";
import type { Where } from "./where.js";

const STRING: ValueType = { is: "string" };

/** What templates may say of the organisation; each is filled from lectern.yaml or shows as a gap. */
export const organisationFields: Readonly<Record<string, ValueType>> = {
  name: STRING,
  short_name: STRING,
  hotline: STRING,
  hotline_hours: STRING,
  portal: STRING,
  accounts: { is: "list", of: STRING },
  press_contact_name: STRING,
  press_contact_title: STRING,
  press_contact_phone: STRING,
  press_contact_email: STRING,
  spokesperson_name: STRING,
  spokesperson_title: STRING,
  spokesperson_phone: STRING,
  spokesperson_email: STRING,
};

/** The type of a name that every playbook has: the round, the language, and in templates what is not known yet. */
export function builtInType(name: string, { inTemplate }: Where): ValueType | undefined {
  if (name === "round") return { is: "int" };
  if (name === "lang") return STRING;
  return inTemplate && name === "unknowns" ? { is: "list", of: STRING } : undefined;
}

/** The names that no step or fact may have. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  "round",
  "lang",
  "known",
  "previous",
  "confirmed",
  "org",
  "unknowns",
  "true",
  "false",
  "null",
  "in",
]);
