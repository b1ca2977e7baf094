import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from "docx";
import { textIn } from "../domain/text.js";
import { exportWords } from "../words/export.js";
import { line } from "./docx_blocks.js";
import type { LanguageText, ReadyText } from "./ready_text.js";

/** Twips between the margins of the page. */
const WIDTH = 9072;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const CENTRED = {
  alignment: AlignmentType.CENTER,
  spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
} as const;

/**
 * The head of the statutory layout: the body with number and symbol on the left, national name and motto with place
 * and date on the right, then the type of document and what it is about. The order is that of a published summary of
 * Decree 30/2020/NĐ-CP; the sizes, and the symbol "TC", are from memory.
 */
export function formalHead(ready: ReadyText, text: LanguageText): FileChild[] {
  const words = exportWords(text.language);
  const { organisation, formalities = {} } = ready;
  const body = textIn(organisation.name, text.language);
  const short = textIn(organisation.short_name, text.language);
  const number = formalities.number ?? `………/TC${short === "" ? "" : `-${short}`}`;
  const left = [
    line(body === "" ? words.openBody : body.toLocaleUpperCase(text.language), { bold: true, size: 26 }, CENTRED),
    rule(1200),
    line(words.number(number), { size: 26 }, CENTRED),
  ];
  const right = [
    line(words.nation, { bold: true, size: 24 }, CENTRED),
    line(words.motto, { bold: true, size: 26 }, CENTRED),
    rule(1450),
    line(placeAndDate(ready, text.language), { italics: true, size: 26 }, CENTRED),
  ];
  return [
    columns(left, right, 0.4),
    line(
      words.pressReleaseType,
      { bold: true, color: "000000" },
      { ...CENTRED, heading: HeadingLevel.HEADING_1, spacing: { ...CENTRED.spacing, before: 360, after: 60 } },
    ),
    ...(text.title === undefined ? [] : [line(words.about(text.title), { bold: true }, CENTRED)]),
    new Paragraph({ spacing: { after: 120 } }),
  ];
}

/** The end of the statutory layout: recipients on the left; title, room for signature and seal, and name on the right. */
export function formalClosing(ready: ReadyText, { language }: LanguageText): FileChild[] {
  const words = exportWords(language);
  const signer = ready.formalities?.signer;
  const title = textIn(signer?.title, language);
  const left = [
    line(words.recipients, { bold: true, italics: true, size: 24 }, { spacing: CENTRED.spacing }),
    ...words.recipientList.map((each) => line(each, { size: 22 }, { spacing: CENTRED.spacing })),
  ];
  const right = [
    line(
      title === "" ? words.openSigner : title.toLocaleUpperCase(language),
      { bold: true },
      { ...CENTRED, keepNext: true },
    ),
    ...Array.from({ length: 4 }, () => new Paragraph({ ...CENTRED, keepNext: true })),
    line(signer?.name ?? words.openName, { bold: true }, CENTRED),
  ];
  return [new Paragraph({ keepNext: true, spacing: { after: 0 } }), columns(left, right, 0.5)];
}

function placeAndDate({ formalities, release, at }: ReadyText, language: string): string {
  const [year, month, day] = (release?.at ?? at).slice(0, 10).split("-").map(Number) as [number, number, number];
  const words = exportWords(language);
  return words.placeAndDate(formalities?.place ?? words.openPlace, day, month, year);
}

/** The short rule under the name of the body and under the motto. */
function rule(indent: number): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 80, line: 80, lineRule: LineRuleType.EXACT },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
  });
}

function columns(left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table {
  const widths = [Math.round(WIDTH * share), WIDTH - Math.round(WIDTH * share)];
  const cell = (children: readonly Paragraph[], size: number): TableCell =>
    new TableCell({
      children: [...children],
      width: { size, type: WidthType.DXA },
      borders: NO_BORDERS,
      verticalAlign: VerticalAlignTable.TOP,
      margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0] ?? 0), cell(right, widths[1] ?? 0)] })],
  });
}
