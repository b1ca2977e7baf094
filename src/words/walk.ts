import { walkEn } from "./en/walk.js";
import { walkVi } from "./vi/walk.js";

/** What the walk says, in the language of the person. */
export function walkWords(language: string): typeof walkEn {
  return language === "vi" ? walkVi : walkEn;
}
