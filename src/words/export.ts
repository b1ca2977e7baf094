import { exportEn } from "./en/export.js";
import { exportVi } from "./vi/export.js";

/** The words that ready files carry beside the text itself, by the language of the text. */
export function exportWords(language: string): typeof exportEn {
  return language === "vi" ? exportVi : exportEn;
}
