import type { Entry } from "./entry.js";
import { deskEntries } from "./lint_desk.js";
import { translationEntries } from "./lint_texts.js";
import { organisationEntries } from "./lint_organisation.js";
import { reachEntries } from "./lint_reach.js";

/** What is found in playbooks that are correct and could still go wrong. */
export const lintEntries = {
  ...translationEntries,
  ...reachEntries,
  ...deskEntries,
  ...organisationEntries,
} satisfies Readonly<Record<string, Entry>>;
