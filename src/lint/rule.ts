import type { Finding } from "../domain/finding.js";
import type { FactDefinition, Role, StatementDefinition } from "../domain/library.js";
import type { Playbook, Source } from "../domain/playbook.js";
import type { Path, Span } from "../domain/span.js";
import { lintEntries } from "./catalogue/lint.js";

/** What a rule may know beside the playbook. */
export interface LintContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Where a path of a file stands, its key or its value; undefined when the file is not at hand. */
  locate(file: string, path: Path, mode: "key" | "value"): Span | undefined;
  /** The text of a file, as it was read. */
  textOf(file: string): string;
}

/** Judges a correct playbook. */
export type Rule = (playbook: Playbook, context: LintContext) => Finding[];

/** The groups of definitions that judging an incident goes by. */
export const JUDGING_GROUPS = ["signals", "outrage", "crises", "strategies", "channels", "questions"] as const;

/** What a playbook and a library both define. */
export interface Definitions extends Pick<Playbook, (typeof JUDGING_GROUPS)[number]> {
  readonly languages: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly statements: Readonly<Record<string, StatementDefinition>>;
}

/** Judges what a playbook or a library defines. */
export type DefinitionRule = (definitions: Definitions, context: LintContext) => Finding[];

/** The codes of the rules. */
export type LintCode = keyof typeof lintEntries;

/** A finding of a rule, with the level that the catalogue gives its code. */
export function lintFinding(code: LintCode, at: Span, args: Finding["args"], related: readonly Span[] = []): Finding {
  const found = { code, level: lintEntries[code].level, args, at };
  return related.length === 0 ? found : { ...found, related };
}

/** Files that come with Lectern: their author is not the one who reads the findings. */
export function isBuiltIn(file: string): boolean {
  return file.startsWith("lectern:");
}
