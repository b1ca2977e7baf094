import { signEn } from "./en/sign.js";
import { signVi } from "./vi/sign.js";

/** What the commands that approve, release and post say, in the language of the person. */
export function signWords(language: string): typeof signEn {
  return language === "vi" ? signVi : signEn;
}
