import { diagnosticsEn } from "./en/diagnostics.js";
import { diagnosticsVi } from "./vi/diagnostics.js";

/** The words around findings in the reader's language. */
export function diagnosticsWords(language: string): typeof diagnosticsEn {
  return language === "vi" ? diagnosticsVi : diagnosticsEn;
}
