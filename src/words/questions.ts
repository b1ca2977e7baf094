import { questionsEn } from "./en/questions.js";
import { questionsVi } from "./vi/questions.js";

/** The words of the card of questions. */
export function questionsWords(language: string): typeof questionsEn {
  return language === "vi" ? questionsVi : questionsEn;
}
