import type { Condition } from "../domain/expression.js";
import type { Finding } from "../domain/finding.js";
import type { FactDefinition } from "../domain/library.js";
import type { Source } from "../domain/playbook.js";
import type { Path } from "../domain/span.js";
import type { Gathered } from "./definitions.js";
import { checkCondition } from "./expression.js";
import type { PlaybookData } from "./playbook_shape.js";
import { nearest } from "./nearest.js";
import { remark } from "./remark.js";
import type { Scope } from "./scope.js";
import type { Shaped } from "./shape_findings.js";
import type { SourceDocument } from "./source_document.js";
import type { StepNames } from "./step_names.js";

/** A playbook while it is compiled: what is known so far, and the remarks. */
export interface Compiling {
  readonly document: SourceDocument;
  readonly shaped: Shaped<PlaybookData>;
  readonly gathered: Gathered;
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly names: StepNames;
  readonly findings: Finding[];
}

/** Remarks on the reading of a text in which a broken step is named would be echoes of the step's own fault. */
export function withoutEchoes(findings: readonly Finding[], source: string, names: StepNames): readonly Finding[] {
  if (findings.length === 0) return findings;
  const words = source.match(/[a-z][a-z0-9_]*/g) ?? [];
  return words.some((word) => names.get(word)?.broken) ? [] : findings;
}

/** The condition at a path of a document; undefined when there is none or it has errors. */
export function conditionAt(
  compiling: Pick<Compiling, "document" | "names" | "findings">,
  source: string | undefined,
  path: Path,
  scope: Scope,
): Condition | undefined {
  if (source === undefined) return undefined;
  const { condition, findings } = checkCondition(source, scope, compiling.document.placeOf(path));
  compiling.findings.push(...withoutEchoes(findings, source, compiling.names));
  return condition;
}

interface Reference {
  readonly id: string;
  /** What it refers to, as a word of the catalogue: "step", "fact", … */
  readonly what: string;
  readonly path: Path;
}

/** Remarks on a reference to nothing; the candidates are looked at only then. */
export function checkReference(
  { document, findings }: Pick<Compiling, "document" | "findings">,
  { id, what, path }: Reference,
  exists: boolean,
  candidates: () => Iterable<string>,
): boolean {
  if (exists) return true;
  const suggestion = nearest(id, [...candidates()]);
  findings.push(remark("unknown-reference", document.locate(path, "value"), { id, what }, { suggestion }));
  return false;
}
