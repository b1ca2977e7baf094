import type { StatementDefinition } from "../domain/library.js";
import type { Sentence } from "../domain/sentence.js";
import { STATEMENT_STATES, type Texts } from "../domain/statement_desk.js";
import { textIn, type Text } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { attribute } from "../statement/attribute.js";
import { draftStatement } from "../statement/draft.js";
import { stateOfStatement } from "../statement/desk/rules.js";
import { textOf } from "../statement/sentence.js";
import type { Kind, View } from "./kind.js";
import { refuse } from "./refuse.js";

interface StatementFields {
  readonly statement: string;
  readonly languages?: readonly string[];
}

function drafts(
  fields: StatementFields,
  view: View,
): { readonly language: string; readonly sentences: readonly Sentence[] }[] {
  const definition = view.playbook.statements[fields.statement] as StatementDefinition;
  const languages = fields.languages ?? view.playbook.languages;
  return languages.map((language) => ({ language, sentences: draftStatement(definition, language, view) }));
}

/** How the house speaks, as a remark beside the draft. */
function houseRule(rule: Text): Text {
  return { vi: `Quy tắc của đơn vị: ${textIn(rule, "vi")}`, en: `House rule: ${textIn(rule, "en")}` };
}

/** Drafts a statement from its template and takes the person's revision of it. */
export const statement: Kind<StatementFields> = {
  name: "statement",
  fields: (shapes) => ({
    statement: shapes.reference("statement", "The id of the statement to draft, from a library or this playbook."),
    languages: shapes.languages("The languages to draft it in; those of the playbook where nothing is said."),
  }),
  type: () => ({
    is: "object",
    fields: { status: { is: "string", oneOf: STATEMENT_STATES } },
  }),
  may_be_unknown: false,
  starts_afresh: true,
  may_be_skipped: true,
  form({ fields }, view) {
    const earlier = view.earlier as Texts | undefined;
    return {
      form: "edit_text",
      drafts: drafts(fields, view).map(({ language, sentences }) => ({
        language,
        text: textOf(earlier?.[language] ?? sentences),
      })),
      notes: (view.playbook.organisation.house_rules ?? []).map(houseRule),
    };
  },
  accept({ fields }, answer, view) {
    if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return refuse("not_an_answer");
    const given = answer as Readonly<Record<string, unknown>>;
    const stored: Record<string, readonly Sentence[]> = {};
    for (const { language, sentences } of drafts(fields, view)) {
      const text = given[language];
      if (text !== undefined && typeof text !== "string") return refuse("not_a_text");
      if (text?.trim() === "") return refuse("text_empty");
      const basis = [...sentences, ...((view.earlier as Texts | undefined)?.[language] ?? [])];
      stored[language] = text === undefined ? sentences : attribute(text.normalize("NFC"), basis);
    }
    const stray = Object.keys(given).find((language) => !(language in stored));
    return stray === undefined
      ? { answer: stored as unknown as Value }
      : refuse("no_such_language", { language: stray.slice(0, 20) });
  },
  fits: (_step, answer) => typeof answer === "object" && !Array.isArray(answer),
  standing: ({ fields: { statement: id } }, { desk, fact, ...signers }) => ({
    status: stateOfStatement(signers, desk.get(id), fact),
  }),
  worth: () => undefined,
  script: (_step, scripted) => (scripted === "draft" ? {} : scripted),
  // What people wrote stays with them; the scenario takes the draft.
  shorten: () => "draft",
  outcomes: () => [{ worth: { status: "drafted" }, script: "draft", answers: 1n }],
};
