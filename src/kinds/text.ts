import { exampleText } from "./example_text.js";
import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";

interface TextFields {
  readonly long?: boolean;
  readonly max?: number;
}

/** Characters of a text where its author sets no limit; a record line stays readable. */
const DEFAULT_MAX = 4000;

/** A text in the person's own words. */
export const text: Kind<TextFields> = {
  name: "text",
  fields: (shapes) => ({
    long: shapes.flag("Several lines: an editor is offered."),
    max: shapes.integer("The most characters it may have; 4000 where nothing is said."),
  }),
  type: () => ({ is: "string" }),
  may_be_unknown: true,
  may_be_skipped: true,
  form: ({ fields }) => ({ form: "text", long: fields.long ?? false, max: fields.max ?? DEFAULT_MAX }),
  accept({ fields }, answer) {
    if (typeof answer !== "string") return refuse("not_a_text");
    const typed = answer.normalize("NFC").trim();
    const max = fields.max ?? DEFAULT_MAX;
    if (typed === "") return refuse("text_empty");
    if (typed.length > max) return refuse("text_too_long", { max, length: typed.length });
    return { answer: typed };
  },
  fits: ({ fields }, answer) => typeof answer === "string" && answer.length <= (fields.max ?? DEFAULT_MAX),
  worth: (_step, answer) => answer,
  script: (_step, scripted) => scripted,
  shorten: (_step, answer, hide) => hide(answer as string),
  outcomes({ fields }, { reads, language }) {
    const max = fields.max ?? DEFAULT_MAX;
    const read = reads.texts.filter(
      (text) => text !== "" && text.length <= max && text === text.normalize("NFC").trim(),
    );
    let other = exampleText(language).slice(0, max);
    while (read.includes(other) && other.length < max) other += "e";
    return [...read, ...(read.includes(other) ? [] : [other])].map((worth) => ({ worth, script: worth, answers: 1n }));
  },
};
