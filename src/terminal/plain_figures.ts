import type { PromptForm, Reply, Screen } from "../walk/prompter.js";
import { figureInWords, givenFigures, withTyped, type FigureRows, type GivenFigures } from "./figures.js";
import type { Desk, Taken } from "./plain_forms.js";

type FiguresForm = Extract<PromptForm, { form: "figures" }>;

/** Says the figures as they were found and reads corrections in one line; Enter takes them as they are. */
export function answerFigures(
  screen: Screen,
  form: FiguresForm,
  desk: Desk,
  byLine: (screen: Screen, desk: Desk, take: (typed: string) => Taken) => Promise<Reply>,
): Promise<Reply> {
  const { default: found, ...question } = screen;
  const given = givenFigures(found);
  const { words, tongue } = desk;
  for (const [index, row] of form.figures.entries())
    desk.put(`${index + 1}. ${row.title}: ${figureInWords(given[row.id], tongue)}`);
  desk.put(words.figures.how);
  if (Object.keys(given).length > 0) desk.put(words.figures.enterTakes);
  return byLine(question, desk, (typed) => {
    const taken = corrected(typed, form.figures, given, desk);
    if (typeof taken === "string") return { not: taken };
    return Object.keys(taken).length === 0 ? { not: words.figures.none } : { value: taken };
  });
}

/** Corrections of one line: "1=45, 4=yes, 6=?"; a string says what is not clear. */
function corrected(typed: string, rows: FigureRows, given: GivenFigures, desk: Desk): GivenFigures | string {
  let figures = given;
  for (const part of typed.split(/[,;]/).filter((each) => each.trim() !== "")) {
    const [, number, value = ""] = /^\s*(\d{1,2})\s*=\s*(.+)$/.exec(part) ?? [];
    const row = rows[Number(number) - 1];
    if (row === undefined) return desk.words.figures.not(part.trim());
    const next = withTyped(figures, row, value, desk.tongue);
    if ("not" in next && typeof next.not === "string") return `${row.title}: ${next.not}`;
    figures = next as GivenFigures;
  }
  return figures;
}
