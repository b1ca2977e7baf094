import type { Finding } from "../domain/finding.js";
import type { SourceDocument } from "./source_document.js";

/** What came of an author's file. */
export interface Compiled<T> {
  /** There only when no finding is an error. */
  readonly result?: T;
  readonly findings: readonly Finding[];
  /** The text of every file that was read, by the name that spans use. */
  readonly sources: ReadonlyMap<string, string>;
  /** The places in every file whose YAML could be read, by the same names. */
  readonly documents?: ReadonlyMap<string, SourceDocument>;
  /** The files that were read, in the order of reading, by the same names. */
  readonly usedFiles: readonly string[];
}
