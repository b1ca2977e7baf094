import { runSheetEn } from "./en/run_sheet.js";
import { runSheetVi } from "./vi/run_sheet.js";

/** The words of a run sheet, in the language of its reader. */
export function runSheetWords(language: string): typeof runSheetEn {
  return language === "vi" ? runSheetVi : runSheetEn;
}
