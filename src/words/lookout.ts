import { lookoutEn } from "./en/lookout.js";
import { lookoutVi } from "./vi/lookout.js";

/** What a walk says of coverage, in `language`; English where there is none. */
export function lookoutWords(language: string): typeof lookoutEn {
  return language === "vi" ? lookoutVi : lookoutEn;
}
