import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from "docx";
import { textIn } from "../domain/text.js";
import { blockParagraphs, standingParagraphs } from "./docx_blocks.js";
import { formalClosing, formalHead } from "./docx_formal.js";
import { plainClosing, plainHead } from "./docx_plain.js";
import { cleaned } from "./clean.js";
import type { LanguageText, LetterLayout, ReadyText } from "./ready_text.js";
import { headingOf, standingOf } from "./standing.js";
import { stableZip } from "./stable_zip.js";

/**
 * Twentieths of a point and half points of Decree 30/2020/NĐ-CP as a published summary gives them: A4, margins 20-25 above and
 * below, 30-35 left, 15-20 right, Times New Roman, the page number in the top margin at 13-14 points and not on the
 * first page. That body text has 13-14 points is from memory.
 */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1133 } };
const FONT = "Times New Roman";
const SIZE = 26;
/** Word and its kin set headings in another font and colour unless told. */
const HEADING = { run: { font: FONT, size: SIZE, bold: true, color: "000000" } } as const;

/** The text as a document of Word, one section a language; the same text gives the same bytes. */
export async function docx(given: ReadyText, layout: LetterLayout): Promise<Uint8Array> {
  const ready = cleaned(given);
  const [first] = ready.texts;
  const name = textIn(ready.organisation.name, first.language) || "Lectern";
  const document = new Document({
    title: headingOf(first),
    creator: name,
    lastModifiedBy: name,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE, language: { value: tag(first.language) } },
          paragraph: { spacing: { line: 288, lineRule: LineRuleType.AUTO, after: 120 } },
        },
        heading1: HEADING,
        heading2: HEADING,
        heading3: HEADING,
      },
    },
    numbering: { config: ["bullets", "numbers"].map((reference) => numbering(reference)) },
    sections: ready.texts.map((text) => section(ready, text, layout)),
  });
  return stableZip(new Uint8Array(await Packer.toBuffer(document)), ready.release?.at ?? ready.at);
}

function section(ready: ReadyText, text: LanguageText, layout: LetterLayout): ISectionOptions {
  const { mark } = standingOf(ready, text.language);
  const [head, closing] = layout === "formal" ? [formalHead, formalClosing] : [plainHead, plainClosing];
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE });
  return {
    properties: {
      titlePage: true,
      page: { size: PAGE.size, margin: { ...PAGE.margin, header: 567, footer: 567 }, pageNumbers: { start: 1 } },
    },
    headers: {
      first: new Header({ children: marked(mark) }),
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] }), ...marked(mark)],
      }),
    },
    footers: { first: new Footer({ children: marked(mark) }), default: new Footer({ children: marked(mark) }) },
    children: [
      ...head(ready, text),
      ...text.blocks.flatMap((block, index) =>
        blockParagraphs(block, { key: `${text.language}-${index}`, isLast: index === text.blocks.length - 1 }),
      ),
      ...closing(ready, text),
      ...standingParagraphs(ready, text.language),
    ],
  };
}

function marked(mark: string | undefined): Paragraph[] {
  if (mark === undefined) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: mark, bold: true, color: "A4262C", size: 24 })],
    }),
  ];
}

function numbering(reference: string) {
  const bullets = reference === "bullets";
  return {
    reference,
    levels: [
      {
        level: 0,
        format: bullets ? LevelFormat.BULLET : LevelFormat.DECIMAL,
        text: bullets ? "-" : "%1.",
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 567, hanging: 283 } } },
      },
    ],
  };
}

/** A language as Word names it, so that it checks the spelling by the right one. */
function tag(language: string): string {
  return { vi: "vi-VN", en: "en-GB" }[language] ?? language;
}
