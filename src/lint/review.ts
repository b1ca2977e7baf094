import { lintFinding, type Rule } from "./rule.js";

/** The day by which somebody promised to look the playbook over has not passed. */
export const reviewInTime: Rule = (playbook, context) => {
  const { review_by: day } = playbook;
  // ISO days compare as text.
  if (day === undefined || context.today <= day) return [];
  const at = context.locate(playbook.file, ["review_by"], "value") ?? playbook.at;
  return [lintFinding("review-overdue", at, { day, today: context.today })];
};
