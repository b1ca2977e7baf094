import { schemaEn } from "./en/schema.js";
import { schemaVi } from "./vi/schema.js";

/** The words of `lectern schema` in `language`; English where there are none. */
export function schemaWords(language: string): typeof schemaEn {
  return language === "vi" ? schemaVi : schemaEn;
}
