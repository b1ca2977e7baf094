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
  /** A safe change of the file, by offsets of its text. */
  readonly fix?: { readonly start: number; readonly end: number; readonly replacement: string };
}

/** A finding put into words of one language; `note` says what its related places are. */
export interface Remark extends Finding {
  readonly message: string;
  readonly help?: string;
  readonly note?: string;
  /** A walk that shows it: the answers that matter, in words, and the whole of it as a scenario file. */
  readonly walk?: { readonly answers: readonly string[]; readonly scenario: string };
}

/** How many findings there are of each level. */
export type Counts = Readonly<Record<Level, number>>;

/** Counts findings by level. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.level] += 1;
  return counts;
}
