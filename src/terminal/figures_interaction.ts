import type { Canvas } from "./canvas.js";
import { figureInWords, withTyped, type FigureRows, type GivenFigures } from "./figures.js";
import type { Interaction, Key, Typing, View } from "./interaction.js";
import type { Line } from "./line.js";
import { hintLines, notice } from "./list_interaction.js";
import { printable } from "./printable.js";
import { questionLines } from "./question_lines.js";
import { shorten, width } from "./width.js";

export interface FiguresQuestion {
  readonly ask: string;
  readonly rows: FigureRows;
  readonly given: GivenFigures;
  readonly hint: readonly string[];
}

export interface FiguresState extends Typing {
  readonly cursor: number;
  readonly given: GivenFigures;
  readonly not?: string;
}

/** Looking over figures: arrows go from line to line, what is typed takes the place of the line's figure, Enter takes all. */
export function figuresInteraction(question: FiguresQuestion, canvas: Canvas): Interaction<FiguresState, GivenFigures> {
  return {
    start: { typed: "", cursor: 0, given: question.given },
    press: (key, state) => press(question, key, state, canvas),
    view: (state) => view(question, state, canvas),
  };
}

function press(
  { rows }: FiguresQuestion,
  key: Key,
  state: FiguresState,
  canvas: Canvas,
): FiguresState | { done: GivenFigures } {
  const { not: _, ...here } = state;
  const moves = { up: -1, down: 1 }[key.name];
  const enter = (key.name === "return" || key.name === "enter") && !key.pasted;
  if (moves === undefined && !enter) return here;
  const kept = keepTyped(here, rows, canvas);
  if (kept.not !== undefined) return kept;
  if (moves !== undefined) return { ...kept, cursor: (kept.cursor + moves + rows.length) % rows.length };
  if (state.typed.trim() !== "") return { ...kept, cursor: Math.min(kept.cursor + 1, rows.length - 1) };
  return Object.keys(kept.given).length === 0 ? { ...kept, not: canvas.words.figures.none } : { done: kept.given };
}

/** The state with what was typed in its row; with why not, where it is no figure. */
function keepTyped(state: FiguresState, rows: FigureRows, canvas: Canvas): FiguresState {
  const row = rows[state.cursor];
  if (row === undefined || state.typed.trim() === "") return { ...state, typed: "" };
  const given = withTyped(state.given, row, state.typed, canvas);
  return "not" in given && typeof given.not === "string"
    ? { ...state, not: given.not }
    : { ...state, typed: "", given: given as GivenFigures };
}

function view({ ask, rows, hint }: FiguresQuestion, state: FiguresState, canvas: Canvas): View {
  const { columns, symbols } = canvas;
  const { above, label } = questionLines(ask, canvas);
  // The cursor stands at the figure below, not behind the question.
  const asked = label.length > 1 ? [label.slice(0, -1)] : [];
  const row = rows[state.cursor];
  const widest = Math.max(...rows.map(({ title }) => width(printable(title))));
  const lines = rows.map(({ id, title }, index): Line => {
    const here = index === state.cursor;
    const known = state.given[id] !== undefined;
    const name = printable(title);
    const lead = `${here ? symbols.chosen : " ".repeat(width(symbols.chosen))} ${name}${" ".repeat(widest - width(name) + 2)}`;
    return [
      { text: shorten(lead, columns - 14, symbols.more), role: here ? "chosen" : "plain" },
      { text: figureInWords(state.given[id], canvas), role: known ? "strong" : "quiet" },
    ];
  });
  return {
    above: [...above, ...asked, ...lines],
    label: [{ text: `${printable(row?.title ?? "")} ${symbols.input} `, role: "quiet" }],
    below: [...(state.not === undefined ? [] : notice(state.not, canvas)), ...hintLines(hint, canvas)],
  };
}
