import { findingOf } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

/** Gaps as drafts leave them: braces, brackets that are no link or footnote, rows of dots, dashes, question marks or X. */
const GAP =
  /\{\{?[^{}\n]{0,80}\}?\}|\[(?!\^?\d{1,3}\]|[x ]\])[^[\]\n]{1,80}\](?!\()|<(?![/!a-z]+[\s>]|https?:|[\w.+-]+@)[^<>\n]{2,60}>|_{3,}|\.{5,}|…{2,}|\?{2,}|(?<![\p{L}\d])[xX]{2,}(?:[:h/.][xX]{2,})*(?![\p{L}\d])|(?<![\p{L}\d])\d{0,2}[:/][xX_]{2,}|⟦[^⟧\n]{0,80}⟧/gu;

/** The gaps of a text, word for word. */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(GAP)].map(([gap]) => gap);
}

/** What a draft has left open. */
export const placeholder: StructureFinder = ({ reading }, rule) =>
  [...reading.document.text.matchAll(GAP)].map((match) =>
    findingOf(rule, { start: match.index, end: match.index + match[0].length }, { found: match[0] }),
  );
