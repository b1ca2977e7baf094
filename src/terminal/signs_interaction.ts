import type { PromptForm } from "../walk/prompter.js";
import type { Canvas } from "./canvas.js";
import type { Interaction, Key, Typing, View } from "./interaction.js";
import type { Line } from "./line.js";
import { hintLines } from "./list_interaction.js";
import { printable } from "./printable.js";
import { questionLines } from "./question_lines.js";
import { numberOf, withRating, type SignRatings } from "./rated_signs.js";
import { shorten, width } from "./width.js";
import { wrap } from "./wrap.js";

type Signs = Extract<PromptForm, { form: "rate_signs" }>["signs"];
type Sign = Signs[number];

export interface SignsQuestion {
  readonly ask: string;
  readonly signs: Signs;
  readonly given: SignRatings;
  readonly hint: readonly string[];
  /** Lines that the whole may take. */
  readonly room: number;
}

export interface SignsState extends Typing {
  readonly cursor: number;
  readonly rated: SignRatings;
}

/** The ratings, or the sign that a remark is wanted for. */
export type SignsResult = {
  readonly rated: SignRatings;
  readonly remark?: { readonly sign: string; readonly state: SignsState };
};

/** Rating signs: arrows go from line to line, a number says how strongly, the tests of the line stand below the list. */
export function signsInteraction(question: SignsQuestion, canvas: Canvas): Interaction<SignsState, SignsResult> {
  return {
    start: { typed: "", cursor: 0, rated: question.given },
    press: (key, state) => press(question, key, state),
    view: (state) => view(question, state, canvas),
  };
}

function press({ signs }: SignsQuestion, key: Key, state: SignsState): SignsState | { done: SignsResult } {
  const here = { ...state, typed: "" };
  const last = signs.length - 1;
  const sign = signs[state.cursor];
  if (key.pasted || sign === undefined) return here;
  switch (key.name) {
    case "up":
      return { ...here, cursor: state.cursor === 0 ? last : state.cursor - 1 };
    case "down":
      return { ...here, cursor: state.cursor === last ? 0 : state.cursor + 1 };
    case "home":
      return { ...here, cursor: 0 };
    case "end":
      return { ...here, cursor: last };
    case "pagedown":
      return { ...here, cursor: nextGroup(signs, state.cursor) };
    case "pageup":
      return { ...here, cursor: groupBefore(signs, state.cursor) };
    case "left":
    case "right":
      return { ...here, rated: oneStep(state.rated, sign, key.name === "right" ? 1 : -1) };
    case "return":
    case "enter":
      return { done: { rated: state.rated } };
  }
  const typed = state.typed.trim().toLowerCase();
  if (typed === "r") return { done: { rated: state.rated, remark: { sign: sign.id, state: here } } };
  if (!/^[0-3?]$/.test(typed)) return here;
  return { ...here, rated: withRating(state.rated, sign, typed === "?" ? "?" : Number(typed)) ?? state.rated };
}

/** The ratings with one sign a level higher or lower, over levels that it does not have. */
function oneStep(rated: SignRatings, sign: Sign, by: 1 | -1): SignRatings {
  const now = numberOf(rated.ratings[sign.id] ?? "");
  for (let level = now + by; level >= 0 && level <= 3; level += by) {
    const next = withRating(rated, sign, level);
    if (next !== undefined) return next;
  }
  return by < 0 ? (withRating(rated, sign, 0) as SignRatings) : rated;
}

function nextGroup(signs: Signs, cursor: number): number {
  const next = signs.findIndex((sign, index) => index > cursor && sign.part !== signs[cursor]?.part);
  return next === -1 ? signs.length - 1 : next;
}

/** The first line of this group, or of the one before when one stands there already. */
function groupBefore(signs: Signs, cursor: number): number {
  const first = (at: number): number => signs.findIndex((sign) => sign.part === signs[at]?.part);
  const here = first(cursor);
  return here < cursor ? here : first(Math.max(0, cursor - 1));
}

function view({ ask, signs, hint, room }: SignsQuestion, state: SignsState, canvas: Canvas): View {
  const { above, label } = questionLines(ask, canvas);
  const detail = detailLines(signs[state.cursor], canvas);
  // The tests differ in length: their room stays the same, so that the list does not jump.
  const most = Math.max(...signs.map((sign) => detailLines(sign, canvas).length));
  const hints = hintLines(hint, canvas);
  const list = rows(signs, state, { room: Math.max(4, room - above.length - 2 - most - hints.length) }, canvas);
  const padding = Array.from({ length: most - detail.length }, (): Line => []);
  return { above, label, below: [...list, [], ...detail, ...padding, ...hints] };
}

/** What is counted, and the test of each level. */
function detailLines(sign: Sign | undefined, { columns, symbols, words }: Canvas): Line[] {
  if (sign === undefined) return [];
  const lead = (level: string): string => `  ${numberOf(level)} ${words.signs.levels[level] ?? level}: `;
  const tests = sign.levels.flatMap(({ level, test }) =>
    wrap(`${lead(level)}${printable(test)}`, columns - 2).map((text, n): Line => [
      { text: n === 0 ? text : `    ${text}`, role: "quiet" },
    ]),
  );
  return sign.measure === undefined
    ? tests
    : [[{ text: `  ${shorten(printable(sign.measure), columns - 4, symbols.more)}`, role: "quiet" }], ...tests];
}

/** The lines around the cursor, with the heading of each group; above and below is told how many more there are. */
function rows(signs: Signs, state: SignsState, { room }: { readonly room: number }, canvas: Canvas): Line[] {
  const { symbols, words } = canvas;
  const lines = signs.flatMap((sign, index) => {
    const row = { index, line: rowLine(sign, index === state.cursor, state.rated, canvas) };
    if (sign.part === signs[index - 1]?.part) return [row];
    const heading: Line = [{ text: printable(words.signs.parts[sign.part] ?? sign.part), role: "strong" }];
    return [{ index: -1, line: heading }, row];
  });
  if (lines.length <= room) return lines.map(({ line }) => line);
  const at = lines.findIndex(({ index }) => index === state.cursor);
  const size = room - 2;
  const from = Math.max(0, Math.min(at - Math.floor(size / 2), lines.length - size));
  const more = (count: number, text: (n: number) => string): Line[] =>
    count === 0 ? [[]] : [[{ text: `  ${symbols.more} ${text(count)}`, role: "quiet" }]];
  const counted = (part: typeof lines): number => part.filter(({ index }) => index >= 0).length;
  return [
    ...more(counted(lines.slice(0, from)), words.moreAbove),
    ...lines.slice(from, from + size).map(({ line }) => line),
    ...more(counted(lines.slice(from + size)), words.moreBelow),
  ];
}

function rowLine(
  sign: Sign,
  here: boolean,
  { ratings, remarks }: SignRatings,
  { columns, symbols, words }: Canvas,
): Line {
  const level = ratings[sign.id];
  const named = level === undefined ? words.signs.notSeen : (words.signs.levels[level] ?? level);
  const widest = Math.max(width(words.signs.notSeen), ...Object.values(words.signs.levels).map((word) => width(word)));
  const pointer = here ? symbols.chosen : " ".repeat(width(symbols.chosen));
  const remark = remarks[sign.id] === undefined ? "" : ` (${words.signs.hasRemark})`;
  const lead = `${pointer} ${named}${" ".repeat(widest - width(named) + 2)}`;
  const title = shorten(printable(sign.title) + remark, columns - width(lead) - 1, symbols.more);
  const role = here ? "chosen" : level === undefined ? "plain" : "strong";
  return [
    { text: lead, role: level === undefined && !here ? "quiet" : role },
    { text: title, role },
  ];
}
