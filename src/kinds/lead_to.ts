import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";

interface LeadToFields {
  readonly playbook: string;
}

/** Whether another playbook is walked in the same incident. The answer is kept; the walk offers to go there. */
export const leadTo: Kind<LeadToFields> = {
  name: "lead_to",
  fields: (shapes) => ({
    playbook: shapes.playbook("The playbook it leads to, by its file in this folder: press_conference"),
  }),
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
