import type { Condition } from "./expression.js";
import type { Span } from "./span.js";
import type { Template } from "./template.js";
import type { Language, Text } from "./text.js";
import type { ValueType } from "./value.js";

/** Something that can be true of the incident and is confirmed by somebody, declared in a library. */
export interface FactDefinition {
  readonly id: string;
  readonly title: Text;
  readonly type: ValueType;
  /** What a number counts, printed behind it: "người", "people". */
  readonly unit?: Text;
  /** How "what we do not know yet" names it: "the cause"; the title where it is missing. */
  readonly unknown_as?: Text;
  /** The titles of its values, for a fact that is one of a few. */
  readonly labels?: Readonly<Record<string, Text>>;
  readonly at: Span;
}

/** Who signs off or acts: an id with a title; the organisation profile says who holds it. */
export interface Role {
  readonly id: string;
  readonly title: Text;
  readonly at: Span;
}

/**
 * What every first message carries, in the order in which people need it
 * (CDC CERC "First Message in a Crisis"; next update and action: facts.md 1.3, FM1 to FM8).
 */
export const ELEMENTS = [
  "empathy",
  "facts",
  "unknowns",
  "process",
  "commitment",
  "action",
  "contact",
  "next_update",
] as const;
export type Element = (typeof ELEMENTS)[number];

/** One paragraph of a statement: the element it serves and its template in each language. */
export interface StatementPart {
  readonly element?: Element;
  readonly when?: Condition;
  readonly templates: Readonly<Record<Language, Template>>;
  readonly at: Span;
}

/** A statement that a playbook can draft, from a library or from the playbook itself. */
export interface StatementDefinition {
  readonly id: string;
  readonly title: Text;
  /** Where it stands in the life of the incident; decides which elements it must have. */
  readonly stage: "holding" | "update" | "correction" | "closing" | "reply";
  readonly requires: readonly Element[];
  readonly parts: readonly StatementPart[];
  readonly at: Span;
}
