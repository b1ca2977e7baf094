import { offered } from "./choices.js";
import type { Option } from "./fields.js";
import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";

interface OneOfFields {
  readonly options: readonly Option[];
}

/** One choice out of several. */
export const oneOf: Kind<OneOfFields> = {
  name: "one_of",
  fields: (shapes) => ({ options: shapes.options("What can be chosen.") }),
  type: (fields) => ({ is: "string", oneOf: fields.options.map((option) => option.id) }),
  may_be_unknown: true,
  may_be_skipped: true,
  form: ({ fields }, view) => ({ form: "choose_one", choices: offered(fields.options, view) }),
  accept({ fields }, answer, view) {
    const found = offered(fields.options, view).find((choice) => choice.id === answer);
    return found === undefined ? refuse("not_a_choice", { choice: String(answer).slice(0, 80) }) : { answer: found.id };
  },
  fits: ({ fields }, answer) => fields.options.some((option) => option.id === answer),
  hasSomething: ({ fields }, met) => fields.options.some((option) => met(option.when)),
  worth: (_step, answer) => answer,
  script: (_step, scripted) => scripted,
  outcomes: ({ fields }, prospect) =>
    offered(fields.options, prospect).map(({ id }) => ({ worth: id, script: id, answers: 1n })),
};
