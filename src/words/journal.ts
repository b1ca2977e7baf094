import { journalEn } from "./en/journal.js";
import { journalVi } from "./vi/journal.js";

/** What is said of records, incidents, notes and facts, in the language of the person. */
export function journalWords(language: string): typeof journalEn {
  return language === "vi" ? journalVi : journalEn;
}
