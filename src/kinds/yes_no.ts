import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";

/** Yes or no. */
export const yesNo: Kind<Record<string, never>> = {
  name: "yes_no",
  fields: () => ({}),
  type: () => ({ is: "bool" }),
  may_be_unknown: true,
  may_be_skipped: true,
  form: () => ({ form: "yes_no" }),
  accept: (_step, answer) => (typeof answer === "boolean" ? { answer } : refuse("not_yes_no")),
  fits: (_step, answer) => typeof answer === "boolean",
  worth: (_step, answer) => answer,
  script: (_step, scripted) => scripted,
  outcomes: () => [true, false].map((worth) => ({ worth, script: worth, answers: 1n })),
};
