import { dryRunEntries } from "./dry_run.js";
import { judgingEntries } from "./dry_run_judging.js";
import type { Entry } from "./entry.js";
import { exploreEntries } from "./explore.js";
import { expressionEntries } from "./expressions.js";
import { guaranteeEntries } from "./guarantees.js";
import { lintEntries } from "./lint.js";
import { profileEntries } from "./lint_organisation.js";
import { nameEntries } from "./names.js";
import { recordedEntries } from "./recorded.js";
import { shapeEntries } from "./shape.js";
import { textCheckEntries } from "./text_checks.js";
import { yamlEntries } from "./yaml.js";

/** Everything that Lectern can remark on an author's files, by code. */
export const catalogue: Readonly<Record<string, Entry>> = {
  ...yamlEntries,
  ...shapeEntries,
  ...nameEntries,
  ...dryRunEntries,
  ...judgingEntries,
  ...recordedEntries,
  ...expressionEntries,
  ...exploreEntries,
  ...guaranteeEntries,
  ...lintEntries,
  ...profileEntries,
  ...textCheckEntries,
};

/** What is known of a code; undefined when there is none of that name. */
export function entryOf(code: string): Entry | undefined {
  return Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
}
