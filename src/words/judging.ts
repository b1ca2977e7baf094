import { judgingEn } from "./en/judging.js";
import { judgingVi } from "./vi/judging.js";

/** What the walk says about signals, severity, strategies and channels, in the language of the person. */
export function judgingWords(language: string): typeof judgingEn {
  return language === "vi" ? judgingVi : judgingEn;
}
