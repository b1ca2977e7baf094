import { AlignmentType, BorderStyle, HeadingLevel, type FileChild } from "docx";
import { textIn } from "../domain/text.js";
import { printMoment } from "../statement/printing.js";
import { line } from "./docx_blocks.js";
import type { LanguageText, ReadyText } from "./ready_text.js";
import { contactLines, headingOf, sortOf } from "./standing.js";

const RULE = { style: BorderStyle.SINGLE, size: 8, space: 6, color: "000000" } as const;
const CLOSE = { spacing: { after: 0 } } as const;

/** The head of the letterhead: the name of the body over a rule, the sort of text and the moment, the heading. */
export function plainHead(ready: ReadyText, text: LanguageText): FileChild[] {
  const { language } = text;
  const body = textIn(ready.organisation.name, language);
  const moment = printMoment(ready.release?.at ?? ready.at, language);
  const sort = sortOf(text);
  return [
    line(body, { bold: true, size: 32 }, { border: { bottom: RULE }, spacing: { after: 240 } }),
    line(sort === undefined ? moment : `${sort} · ${moment}`, { size: 24 }, { alignment: AlignmentType.LEFT }),
    line(
      headingOf(text),
      { bold: true, size: 36, color: "000000" },
      { heading: HeadingLevel.HEADING_1, spacing: { before: 120, after: 240 } },
    ),
  ];
}

/** The end of the letterhead: whom to ask. */
export function plainClosing(ready: ReadyText, { language }: LanguageText): FileChild[] {
  return contactLines(ready, language).map((text, index) =>
    line(text, { size: 24 }, index === 0 ? { ...CLOSE, spacing: { ...CLOSE.spacing, before: 240 } } : CLOSE),
  );
}
