import type { Remark } from "../domain/finding.js";
import type { Element } from "../domain/library.js";
import type { Language } from "../domain/text.js";

/** A finding on a text, in the reader's language; its code is its category. */
export interface TextRemark extends Remark {
  readonly rule: string;
  readonly why: string;
  /** A better wording, in the language of the text. */
  readonly say?: string;
  readonly source?: string;
  /** A safe change, by offsets of the text. */
  readonly fix?: { readonly start: number; readonly end: number; readonly replacement: string };
}

/** One text with all that its check says. */
export interface CheckedText {
  readonly file: string;
  readonly text: string;
  readonly language: Language;
  readonly kind: string;
  readonly kindGuessed: boolean;
  readonly elements: Readonly<Partial<Record<Element, { readonly present: boolean; readonly sentence?: string }>>>;
  readonly required: readonly Element[];
  readonly readability: Readonly<Record<string, number>>;
  readonly remarks: readonly TextRemark[];
}
