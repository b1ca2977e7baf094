import type { Element } from "./library.js";

/** A sentence of a statement with the white space behind it, so that sentences joined give the text back. */
export interface Sentence {
  readonly text: string;
  readonly element?: Element;
  /** The facts it prints and those that decide whether it appears; none for text that nobody has tied to facts. */
  readonly facts: readonly string[];
  /** Those of them whose value it shows or depends on, so that they must be confirmed; all where nothing is said. */
  readonly values?: readonly string[];
  /** It stands in the template, or an author has tied it to facts: its facts are known. */
  readonly attributed: boolean;
}
