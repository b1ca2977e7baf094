import { profileEn } from "./en/profile.js";
import { profileVi } from "./vi/profile.js";

/** The comments in a profile that `lectern init` writes. */
export function profileWords(language: string): typeof profileEn {
  return language === "vi" ? profileVi : profileEn;
}
