import { correctionEn } from "./en/correction.js";
import { correctionVi } from "./vi/correction.js";

/** The sentences of a drafted correction, in the language of the text. */
export function correctionWords(language: string): typeof correctionEn {
  return language === "vi" ? correctionVi : correctionEn;
}
