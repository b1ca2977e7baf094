import { runEn } from "./en/run.js";
import { runVi } from "./vi/run.js";

/** The words of `lectern run` around the walk. */
export function runWords(language: string): typeof runEn {
  return language === "vi" ? runVi : runEn;
}
