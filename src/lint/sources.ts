import { stepsOf } from "../domain/playbook.js";
import { lintFinding, type Rule } from "./rule.js";

/** Where the playbook says that it wants sources, every step names one. */
export const sourcesNamed: Rule = (playbook) => {
  if (playbook.wants_sources !== true) return [];
  return stepsOf(playbook)
    .filter((step) => step.sources.length === 0)
    .map((step) => lintFinding("source-missing", step.at, { step: step.id }));
};
