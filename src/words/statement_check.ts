import { statementCheckEn } from "./en/statement_check.js";
import { statementCheckVi } from "./vi/statement_check.js";

/** The words of `lectern statement check` in the reader's language. */
export function statementCheckWords(language: string): typeof statementCheckEn {
  return language === "vi" ? statementCheckVi : statementCheckEn;
}
