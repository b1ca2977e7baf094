import { readyFilesEn } from "./en/ready_files.js";
import { readyFilesVi } from "./vi/ready_files.js";

/** The words of `lectern statement export`. */
export function readyFilesWords(language: string): typeof readyFilesEn {
  return language === "vi" ? readyFilesVi : readyFilesEn;
}
