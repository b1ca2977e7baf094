import { organisationEn } from "./en/organisation.js";
import { organisationVi } from "./vi/organisation.js";

/** What `lectern init --show` says of an organisation, in a language. */
export function organisationWords(language: string): typeof organisationEn {
  return language === "vi" ? organisationVi : organisationEn;
}
