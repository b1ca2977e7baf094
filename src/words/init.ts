import { initEn } from "./en/init.js";
import { initVi } from "./vi/init.js";

/** The words of `lectern init`. */
export function initWords(language: string): typeof initEn {
  return language === "vi" ? initVi : initEn;
}
