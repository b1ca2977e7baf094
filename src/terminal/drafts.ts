import type { Value } from "../domain/value.js";
import type { PromptForm } from "../walk/prompter.js";

export type DraftsForm = Extract<PromptForm, { form: "edit_text" }>;

/** The texts to start from: the earlier answer where there is one, else the drafts. */
export function textsToStart(form: DraftsForm, given: Value | undefined): Record<string, string> {
  const earlier =
    typeof given === "object" && !Array.isArray(given) ? (given as Readonly<Record<string, unknown>>) : {};
  return Object.fromEntries(
    form.drafts.map(({ language, text }) => {
      const before = earlier[language];
      return [language, typeof before === "string" ? before : text];
    }),
  );
}
