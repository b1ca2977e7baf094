import { findingOf } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

/** Tags of pages, which a text taken from one may hold; anything else between angle brackets is a gap. */
const TAG =
  "(?:/?(?:a|b|i|u|p|br|hr|em|li|ol|ul|div|span|strong|small|table|tr|td|th|h[1-6]|img|sub|sup|blockquote)\\b|!--)";

/** Gaps as drafts leave them: braces, brackets that are no link or footnote, lines to fill in, stand-ins for names and figures. */
const GAPS = [
  String.raw`\{\{?[^{}\n]{0,80}\}?\}`,
  String.raw`\[(?!\^?\d{1,3}\]|[x ]\])[^[\]\n]{1,80}\](?!\()`,
  String.raw`<(?!${TAG}|https?:|[\w.+-]+@)[^<>\n]{2,60}>`,
  String.raw`⟦[^⟧\n]{0,80}⟧`,
  String.raw`(?<![\p{L}\d_])_{2,}(?![\p{L}\d_])|\.{5,}|…{2,}|\?{2,}`,
  String.raw`(?<=(?:^|\s)(?:at|on|by|ngày|lúc|tháng|số|giờ)\s+)(?:…|\.{3,})`,
  String.raw`(?<![\p{L}\d])[xX]{2,}(?:[:h/.][xX]{2,})*(?![\p{L}\d])`,
  String.raw`(?<![\p{L}\d])\d{0,2}[:/][xX_]{2,}`,
  String.raw`(?<![\p{L}\d])(?:HH:MM|hh:mm|N{2,}:N{2,}|DD\/MM|dd\/mm)`,
  String.raw`(?<!\d)0{3,4}(?:[ .-]?0{3,4}){1,2}(?!\d)`,
  String.raw`(?<![\p{L}])(?:Name Surname|First name|Last name|Jane Doe|John Doe|Họ và tên|Họ tên|Nguyễn Văn A)(?![\p{L}])`,
].join("|");
/** Looking at the first sign before anything else keeps a long text fast. */
const GAP = new RegExp(`(?=[{[<⟦_.…?xX\\d:/HhNDdFLJ])(?:${GAPS})`, "gu");

/** The gaps of a text, word for word. */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(GAP)].map(([gap]) => gap);
}

/** What a draft has left open. */
export const placeholder: StructureFinder = ({ reading }, rule) =>
  [...reading.document.text.matchAll(GAP)].map((match) =>
    findingOf(rule, { start: match.index, end: match.index + match[0].length }, { found: match[0] }),
  );
