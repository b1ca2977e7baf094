import type { ElementPlace } from "../elements.js";
import type { Reading } from "../reading.js";
import type { TextFlag, TextKind } from "../category.js";
import type { StructureRule, TextChecks } from "../text_checks.js";
import type { TextFinding } from "../text_finding.js";

/** A text that has been released, to compare with. */
export interface ReleasedText {
  /** What a finding calls it: a file, or a statement with its channel. */
  readonly name: string;
  readonly text: string;
}

/** A fact of the incident's ledger, to compare with. */
export interface LedgerFact {
  readonly id: string;
  readonly value: string | number | boolean;
  readonly confirmed: boolean;
}

/** Everything a check by the program may look at. */
export interface StructureInput {
  readonly reading: Reading;
  readonly checks: TextChecks;
  readonly kind: TextKind;
  readonly channel?: string;
  readonly flags: ReadonlySet<TextFlag>;
  readonly elements: readonly ElementPlace[];
  /** Released texts, read with the same rules. */
  readonly released: readonly { readonly name: string; readonly reading: Reading }[];
  readonly facts: readonly LedgerFact[];
  /** The text has no diacritics although its language has: its words were matched without them. */
  readonly weak: boolean;
}

/** A check by the program: what it finds under one rule of the library. */
export type StructureFinder = (input: StructureInput, rule: StructureRule) => TextFinding[];

/** The limit of a rule by name; what the library does not set is `otherwise`. */
export function limitOf(rule: StructureRule, name: string, otherwise: number): number {
  return rule.limits[name] ?? otherwise;
}
