import { offered } from "./choices.js";
import type { Option } from "./fields.js";
import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";
import { subsets } from "./subsets.js";

interface ManyOfFields {
  readonly options: readonly Option[];
  readonly min?: number;
  readonly max?: number;
}

/** Any number of choices, stored in the order of the options. */
export const manyOf: Kind<ManyOfFields> = {
  name: "many_of",
  fields: (shapes) => ({
    options: shapes.options("What can be chosen."),
    min: shapes.integer("The fewest that must be chosen; 0 where nothing is said."),
    max: shapes.integer("The most that may be chosen."),
  }),
  type: (fields) => ({ is: "list", of: { is: "string", oneOf: fields.options.map((option) => option.id) } }),
  may_be_unknown: true,
  may_be_skipped: true,
  form({ fields }, view) {
    const choices = offered(fields.options, view);
    return { form: "choose_many", choices, min: fields.min ?? 0, max: fields.max ?? choices.length };
  },
  accept({ fields }, answer, view) {
    if (!Array.isArray(answer)) return refuse("not_an_answer");
    const choices = offered(fields.options, view).map((choice) => choice.id);
    const stray = answer.find((id) => !choices.includes(id as string));
    if (stray !== undefined) return refuse("not_a_choice", { choice: String(stray).slice(0, 80) });
    const chosen = choices.filter((id) => answer.includes(id));
    if (chosen.length < (fields.min ?? 0)) return refuse("too_few_choices", { min: fields.min ?? 0 });
    if (fields.max !== undefined && chosen.length > fields.max) return refuse("too_many_choices", { max: fields.max });
    return { answer: chosen };
  },
  fits: ({ fields }, answer) =>
    Array.isArray(answer) && answer.every((id) => fields.options.some((option) => option.id === id)),
  hasSomething: ({ fields }, met) => fields.options.some((option) => met(option.when)),
  worth: (_step, answer) => answer,
  script: (_step, scripted) => scripted,
  outcomes: ({ fields }, prospect) =>
    subsets(
      offered(fields.options, prospect).map(({ id }) => id),
      prospect.reads,
      fields,
    ).map(({ chosen, answers }) => ({ worth: chosen, script: chosen, answers })),
};
