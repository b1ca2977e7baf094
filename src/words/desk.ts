import { deskEn } from "./en/desk.js";
import { deskVi } from "./vi/desk.js";

/** What is said about statements on their way out, in the language of the person. */
export function deskWords(language: string): typeof deskEn {
  return language === "vi" ? deskVi : deskEn;
}
