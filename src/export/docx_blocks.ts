import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import type { Language } from "../domain/text.js";
import { exportWords } from "../words/export.js";
import { plainWords, type Block, type Words } from "./block.js";
import type { ReadyText } from "./ready_text.js";
import { standingOf } from "./standing.js";

/** Runs of words with their looks; a break of lines inside them stays one. An address is written out beside its words. */
export function runs(words: readonly Words[], looks: Omit<IRunOptions, "text" | "children"> = {}): TextRun[] {
  return words.flatMap((each) =>
    plainWords([each])
      .split("\n")
      .map(
        (text, index) =>
          new TextRun({
            ...looks,
            text,
            ...(index === 0 ? {} : { break: 1 }),
            ...(each.strong ? { bold: true } : {}),
            ...(each.emphasis ? { italics: true } : {}),
          }),
      ),
  );
}

/** A paragraph of one text with one look. */
export function line(
  text: string,
  looks: Omit<IRunOptions, "text" | "children"> = {},
  paragraph: Omit<IParagraphOptions, "children" | "text"> = {},
): Paragraph {
  return new Paragraph({ ...paragraph, children: runs([{ text }], looks) });
}

/** Where a block stands: `key` tells one numbered list from the next. */
interface BlockPlace {
  readonly key: string;
  /** What comes behind it never stands alone on a page. */
  readonly isLast: boolean;
}

/** A block as paragraphs. */
export function blockParagraphs(block: Block, { key, isLast }: BlockPlace): Paragraph[] {
  if (block.is === "heading") {
    const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
    return [new Paragraph({ heading, keepNext: true, children: runs(block.words, { bold: true, color: "000000" }) })];
  }
  if (block.is === "paragraph") {
    // An address cannot be broken, and a line before it would be torn apart.
    const ragged = /\n|\S{25}/.test(plainWords(block.words));
    const alignment = ragged ? AlignmentType.LEFT : AlignmentType.JUSTIFIED;
    return [new Paragraph({ alignment, keepNext: isLast, keepLines: isLast, children: runs(block.words) })];
  }
  const numbering = { reference: block.ordered ? "numbers" : "bullets", level: 0, instance: instanceOf(key) };
  return block.items.map(
    (item, index) =>
      new Paragraph({ numbering, keepNext: isLast && index === block.items.length - 1, children: runs(item) }),
  );
}

/** Numbered lists begin at 1 each: Word counts on within an instance. */
function instanceOf(key: string): number {
  let instance = 7;
  for (const letter of key) instance = (instance * 31 + (letter.codePointAt(0) ?? 0)) % 100_000;
  return instance;
}

/** Where the text stands, small, under a rule: release and approvals, or that it is a draft. */
export function standingParagraphs(ready: ReadyText, language: Language): Paragraph[] {
  const { lines, approvals } = standingOf(ready, language);
  const all = [
    ...lines,
    ...(approvals.length === 0 ? [] : [`${exportWords(language).approvals}:`, ...approvals.map((each) => `- ${each}`)]),
  ];
  return all.map((text, index) =>
    line(
      text,
      { size: 20 },
      {
        keepLines: true,
        spacing: { after: 40, ...(index === 0 ? { before: 360 } : {}) },
        ...(index === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: "767676" } } } : {}),
      },
    ),
  );
}
