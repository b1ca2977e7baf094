import type { Compiled } from "../compile/compiled.js";
import type { Finding } from "../domain/finding.js";
import { putIntoWords } from "../lint/catalogue/put_into_words.js";
import { diagnose } from "../report/diagnostics.js";
import { diagnosticsText } from "../report/diagnostics_text.js";
import type { Environment } from "./environment.js";
import { lookOf } from "./look.js";

/**
 * Writes findings to stderr, with their places. Import it late: it brings the words of every code along, and a walk
 * of a sound playbook needs none of them.
 */
export function showFindings(
  findings: readonly Finding[],
  sources: Compiled<unknown>["sources"],
  { language, stderr }: Environment,
): void {
  const remarks = findings.map((finding) => putIntoWords(finding, language));
  stderr.write(diagnosticsText(diagnose(remarks, sources, 1), lookOf(stderr, language)));
}
