import { variantEn } from "./en/variant.js";
import { variantVi } from "./vi/variant.js";

/** The words around a text for a channel, in the language of the text. */
export function variantWords(language: string): typeof variantEn {
  return language === "vi" ? variantVi : variantEn;
}
