import { draftingEn } from "./en/drafting.js";
import { draftingVi } from "./vi/drafting.js";

/** What is said while a statement is drafted, revised and compared, in the language of the person. */
export function draftingWords(language: string): typeof draftingEn {
  return language === "vi" ? draftingVi : draftingEn;
}
