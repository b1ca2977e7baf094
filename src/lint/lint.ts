import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import { clocksEnd } from "./clocks.js";
import { openConditions } from "./conditions.js";
import { deskInOrder } from "./desk.js";
import { sameHoles } from "./holes.js";
import { protectionStays } from "./protection.js";
import { distinctChoices, shortQuestions } from "./questions.js";
import { reviewInTime } from "./review.js";
import type { DefinitionRule, Definitions, LintContext, Rule } from "./rule.js";
import { sourcesNamed } from "./sources.js";
import { translationsOfDefinitions, translationsOfPlaybook } from "./translations.js";
import { everythingUsed } from "./uses.js";

const RULES: readonly Rule[] = [
  translationsOfPlaybook,
  everythingUsed,
  openConditions,
  protectionStays,
  reviewInTime,
  sourcesNamed,
  clocksEnd,
  deskInOrder,
  shortQuestions,
  distinctChoices,
];

const DEFINITION_RULES: readonly DefinitionRule[] = [translationsOfDefinitions, sameHoles];

/** Judges a playbook that has no errors, and all that it uses. */
export function lintPlaybook(playbook: Playbook, context: LintContext): Finding[] {
  return [...RULES.flatMap((rule) => rule(playbook, context)), ...lintDefinitions(playbook, context)];
}

/** Judges what a library defines, also where no playbook uses it yet. */
export function lintDefinitions(definitions: Definitions, context: LintContext): Finding[] {
  return DEFINITION_RULES.flatMap((rule) => rule(definitions, context));
}
