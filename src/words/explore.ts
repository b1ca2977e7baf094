import { exploreEn } from "./en/explore.js";
import { exploreVi } from "./vi/explore.js";

/** The words of `lectern explore`. */
export function exploreWords(language: string): typeof exploreEn {
  return language === "vi" ? exploreVi : exploreEn;
}
