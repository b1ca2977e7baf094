import type { Span } from "./span.js";

export type Level = "error" | "warning" | "info";

/** A remark on an author's file. Its words come from the catalogue, in the reader's language. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly level: Level;
  /** The holes of the message. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly at: Span;
  /** Other places that matter, such as where the same id stands first. */
  readonly related?: readonly Span[];
  /** The nearest existing name, offered and never applied. */
  readonly suggestion?: string;
}
