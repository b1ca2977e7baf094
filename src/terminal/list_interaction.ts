import type { Canvas } from "./canvas.js";
import type { Interaction, Key, Typing, View } from "./interaction.js";
import type { Line } from "./line.js";
import { cutNotes, listLines } from "./list_lines.js";
import { printable } from "./printable.js";
import { questionLines } from "./question_lines.js";
import { shorten, width } from "./width.js";
import { wrap } from "./wrap.js";

export interface ListChoice {
  readonly id: string;
  readonly title: string;
  /** Shown while one stands on it. */
  readonly help?: string;
  /** Shown beside it. */
  readonly note?: string;
}

export interface ListQuestion {
  readonly ask: string;
  readonly choices: readonly ListChoice[];
  /** How many can be ticked; missing where exactly one is chosen. */
  readonly many?: { readonly min: number; readonly max: number };
  /** Ids to start from. */
  readonly chosen: readonly string[];
  /** Where no answer is there yet, one stands on the first line unless this is set. */
  readonly startNowhere?: boolean;
  /** Letters that lead to a line. */
  readonly letters?: Readonly<Record<string, string>>;
  /** What to say when nothing is chosen. */
  readonly notChosen: string;
  /** The lines of keys at the bottom. */
  readonly hint: readonly string[];
  /** Lines that the whole may take. */
  readonly room: number;
}

/** Lines that the list itself keeps beside a help: four choices, and how many more there are. */
const LIST = 6;
const LEAST_HELP = 3;
const MOST_HELP = 6;

export interface ListState extends Typing {
  readonly cursor: number;
  readonly ticked: readonly string[];
  readonly digits: string;
  readonly not?: string;
}

/** Choosing one of a list, or ticking several: arrows, numbers, space, Enter. Gives back ids in the order of the list. */
export function listInteraction(question: ListQuestion, canvas: Canvas): Interaction<ListState, readonly string[]> {
  const first = question.choices.findIndex((choice) => question.chosen.includes(choice.id));
  const start: ListState = {
    typed: "",
    cursor: first >= 0 && !question.many ? first : question.startNowhere ? -1 : 0,
    ticked: question.many ? question.chosen.filter((id) => question.choices.some((choice) => choice.id === id)) : [],
    digits: "",
  };
  return {
    start,
    press: (key, state) => press(question, key, state, canvas),
    view: (state) => view(question, state, canvas),
  };
}

function press(
  { choices, many, letters, notChosen }: ListQuestion,
  key: Key,
  state: ListState,
  { words }: Canvas,
): ListState | { done: readonly string[] } {
  const typed = state.typed.toLowerCase();
  const here = { typed: "", cursor: state.cursor, ticked: state.ticked, digits: "" };
  if (key.pasted) return here;
  if (key.name === "up") return { ...here, cursor: state.cursor <= 0 ? choices.length - 1 : state.cursor - 1 };
  if (key.name === "down") return { ...here, cursor: (state.cursor + 1) % choices.length };
  if (key.name === "home") return { ...here, cursor: 0 };
  if (key.name === "end") return { ...here, cursor: choices.length - 1 };
  if (key.name === "return" || key.name === "enter") {
    if (many) {
      const chosen = choices.map((choice) => choice.id).filter((id) => state.ticked.includes(id));
      if (chosen.length < many.min) return { ...here, not: words.not.few(many.min) };
      return chosen.length > many.max ? { ...here, not: words.not.many(many.max) } : { done: chosen };
    }
    const choice = choices[state.cursor];
    return choice ? { done: [choice.id] } : { ...here, not: notChosen };
  }
  if (typed === " " && many) return toggle(here, choices[state.cursor]?.id);
  if (/^\d$/.test(typed)) return byNumber(state, typed, choices, many !== undefined);
  const led = choices.findIndex((choice) => choice.id === letters?.[typed]);
  return led >= 0 ? { ...here, cursor: led } : here;
}

function toggle(state: ListState, id: string | undefined): ListState {
  if (id === undefined) return state;
  const ticked = state.ticked.includes(id) ? state.ticked.filter((each) => each !== id) : [...state.ticked, id];
  return { ...state, ticked };
}

/** Digits add up as long as there is such a line; in a list of up to nine lines a digit ticks at once. */
function byNumber(state: ListState, digit: string, choices: readonly ListChoice[], ticks: boolean): ListState {
  const joined = Number(state.digits + digit) <= choices.length ? state.digits + digit : digit;
  const line = choices[Number(joined) - 1];
  if (!line) return { typed: "", cursor: state.cursor, ticked: state.ticked, digits: "" };
  const moved = {
    typed: "",
    cursor: Number(joined) - 1,
    ticked: state.ticked,
    digits: choices.length > 9 ? joined : "",
  };
  return ticks && choices.length <= 9 ? toggle(moved, line.id) : moved;
}

function view({ ask, choices, many, hint, room }: ListQuestion, state: ListState, canvas: Canvas): View {
  const { symbols } = canvas;
  const { above, label } = questionLines(ask, canvas);
  const items = choices.map((choice) => ({
    label: choice.title,
    ...(choice.note === undefined ? {} : { note: choice.note }),
    ...(many ? { sign: state.ticked.includes(choice.id) ? symbols.ticked : symbols.unticked } : {}),
  }));
  const foot = [...(state.not === undefined ? [] : notice(state.not, canvas)), ...hintLines(hint, canvas)];
  const spare = room - above.length - 2 - foot.length - Math.min(LIST, choices.length);
  const most = Math.max(LEAST_HELP, Math.min(MOST_HELP, spare));
  const cut = cutNotes(items, canvas);
  const helps = choices.map(({ note, help }, index) => helpOf([cut[index] ? note : undefined, help], most, canvas));
  const helpLines = helps[state.cursor] ?? [];
  const tail: Line[] = [
    ...(helpLines.length === 0 ? [] : [[]]),
    ...helpLines.map((text): Line => [{ text: `    ${text}`, role: "quiet" }]),
    ...foot,
  ];
  // Helps come and go with the cursor: the list keeps their room free, so that nothing jumps.
  const kept = roomOf(Math.max(0, ...helps.map((lines) => lines.length))) - roomOf(helpLines.length);
  const list = listLines(
    items,
    { cursor: state.cursor, room: Math.max(3, room - above.length - 1 - tail.length - kept) },
    canvas,
  );
  return { above, label, below: [...list, ...tail] };
}

/** A note that the list had to cut, and the help of a choice, in at most so many lines. */
function helpOf(texts: readonly (string | undefined)[], most: number, { columns, symbols }: Canvas): string[] {
  const lines = texts.flatMap((text) => (text ? wrap(printable(text), columns - 6) : []));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), columns - 6, symbols.more)];
}

/** Lines that a help takes, with the empty one before it. */
function roomOf(lines: number): number {
  return lines === 0 ? 0 : lines + 1;
}

/** A kind word on what could not be taken. */
export function notice(text: string, { symbols, columns }: Canvas): Line[] {
  return wrap(`${symbols.caution} ${text}`, columns - 2).map((line): Line => [{ text: line, role: "caution" }]);
}

/** The keys, after an empty line; on one line where they fit. */
export function hintLines(hint: readonly string[], { columns }: Canvas): Line[] {
  const parts = hint.filter((part) => part !== "").map((part) => printable(part));
  if (parts.length === 0) return [];
  const joined = parts.join(" · ");
  const lines = width(joined) < columns ? [joined] : parts.flatMap((part) => wrap(part, columns - 1));
  return [[], ...lines.map((text): Line => [{ text, role: "quiet" }])];
}
