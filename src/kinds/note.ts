import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";

/** Something to read; the person goes on. */
export const note: Kind<Record<string, never>> = {
  name: "note",
  fields: () => ({}),
  type: () => ({ is: "none" }),
  may_be_unknown: false,
  may_be_skipped: false,
  form: () => ({ form: "acknowledge" }),
  accept: (_step, answer) => (answer === true ? { answer: true } : refuse("not_an_answer")),
  fits: (_step, answer) => answer === true,
  worth: () => undefined,
  unscripted: true,
  script: (_step, scripted) => (scripted === "read" ? true : scripted),
  outcomes: () => [{ script: "read", answers: 1n }],
};
