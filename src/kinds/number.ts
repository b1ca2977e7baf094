import type { Text } from "../domain/text.js";
import { intervals } from "./intervals.js";
import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";

interface NumberFields {
  readonly decimal?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: Text;
}

/** A number; whole and not below zero unless the step says otherwise. */
export const number: Kind<NumberFields> = {
  name: "number",
  fields: (shapes) => ({
    decimal: shapes.flag("It may have a fraction; without this it is a whole number."),
    min: shapes.number("The smallest number accepted; 0 where nothing is said."),
    max: shapes.number("The largest number accepted."),
    unit: shapes.text("What it counts, shown behind the number: people, hours."),
  }),
  type: (fields) => ({ is: fields.decimal ? "double" : "int" }),
  may_be_unknown: true,
  may_be_skipped: true,
  form: ({ fields }) => ({
    form: "number",
    decimal: fields.decimal ?? false,
    min: fields.min ?? 0,
    ...(fields.max === undefined ? {} : { max: fields.max }),
    ...(fields.unit === undefined ? {} : { unit: fields.unit }),
  }),
  accept({ fields }, answer) {
    if (typeof answer !== "number" || !Number.isFinite(answer)) return refuse("not_a_number");
    if (!fields.decimal && !Number.isSafeInteger(answer)) return refuse("not_whole");
    const min = fields.min ?? 0;
    if (answer < min) return refuse("number_too_small", { min });
    if (fields.max !== undefined && answer > fields.max) return refuse("number_too_large", { max: fields.max });
    return { answer };
  },
  fits: ({ fields }, answer) =>
    typeof answer === "number" &&
    (fields.decimal === true || Number.isSafeInteger(answer)) &&
    answer >= (fields.min ?? 0) &&
    answer <= (fields.max ?? Infinity),
  worth: (_step, answer) => answer,
  script: (_step, scripted) => scripted,
  outcomes: ({ fields }, { reads }) =>
    intervals(reads.cuts, {
      min: fields.min ?? 0,
      ...(fields.max === undefined ? {} : { max: fields.max }),
      whole: fields.decimal !== true,
    }).map((worth) => ({ worth, script: worth, answers: 1n })),
};
