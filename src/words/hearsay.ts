import { hearsayEn } from "./en/hearsay.js";
import { hearsayVi } from "./vi/hearsay.js";

/** What is said of rumours and enquiries, in the language of the person. */
export function hearsayWords(language: string): typeof hearsayEn {
  return language === "vi" ? hearsayVi : hearsayEn;
}
