import { conditionsEn } from "./en/conditions.js";
import { conditionsVi } from "./vi/conditions.js";

/** How conditions are put into words, in the language of the reader. */
export function conditionsWords(language: string): typeof conditionsEn {
  return language === "vi" ? conditionsVi : conditionsEn;
}
