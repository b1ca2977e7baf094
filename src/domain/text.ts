/** A language tag as authors write it: "vi", "en". */
export type Language = string;

/** What a person reads: one string for every language, or a map of languages. */
export type Text = string | Readonly<Record<Language, string>>;

/** The text in `language`; else in English, else in the first language that has it; "" when it has none. */
export function textIn(text: Text | undefined, language: Language): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  return text[language] ?? text["en"] ?? Object.values(text)[0] ?? "";
}

/** The languages of `wanted` that this text lacks; a plain string lacks none. */
export function missingLanguages(text: Text, wanted: readonly Language[]): Language[] {
  return typeof text === "string" ? [] : wanted.filter((language) => !text[language]?.trim());
}
