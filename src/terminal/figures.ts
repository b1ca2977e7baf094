import type { Value } from "../domain/value.js";
import type { PromptForm } from "../walk/prompter.js";
import type { Tongue } from "./canvas.js";
import { printable } from "./printable.js";
import { typedNumber } from "./typed_number.js";

export type FigureRows = Extract<PromptForm, { form: "figures" }>["figures"];

/** What a form of figures gives back: counts, yes and no, by row; what is missing is not known. */
export type GivenFigures = Readonly<Record<string, number | boolean>>;

/** The figures in a default or an answer. */
export function givenFigures(value: Value | undefined): GivenFigures {
  return typeof value === "object" ? (value as unknown as GivenFigures) : {};
}

/** The figures with one row as it was typed: a count, yes or no, or a question mark for what is not known. */
export function withTyped(
  given: GivenFigures,
  row: FigureRows[number],
  typed: string,
  { words, language }: Tongue,
): GivenFigures | { readonly not: string } {
  const { [row.id]: _, ...others } = given;
  const text = printable(typed).trim().toLowerCase();
  if (text === "?") return others;
  const value = row.yes_no === true ? yesOrNo(text, words) : typedNumber(text, { language, decimal: false });
  const sound = typeof value === "boolean" || (Number.isSafeInteger(value) && (value as number) >= 0);
  return value !== undefined && sound
    ? { ...others, [row.id]: value }
    : { not: row.yes_no === true ? words.not.yesNo : words.not.whole };
}

function yesOrNo(text: string, { letters, plain }: Tongue["words"]): boolean | undefined {
  if ([...letters.yes, ...plain.yes, "1"].includes(text)) return true;
  return [...letters.no, ...plain.no, "0"].includes(text) ? false : undefined;
}

/** A figure as it is read back. */
export function figureInWords(value: number | boolean | undefined, { words }: Tongue): string {
  if (value === undefined) return words.figures.notKnown;
  return typeof value === "number" ? words.number(value) : value ? words.yes : words.no;
}

/** All figures that are known, in one line. */
export function figuresInLine(given: GivenFigures, rows: FigureRows, tongue: Tongue): string {
  const known = rows.filter(({ id }) => given[id] !== undefined);
  return known.map(({ id, title }) => `${printable(title)}: ${figureInWords(given[id], tongue)}`).join("; ");
}
