import type { Canvas } from "./canvas.js";
import type { Interaction, Key, Typing, View } from "./interaction.js";
import type { Line } from "./line.js";
import { hintLines, notice } from "./list_interaction.js";
import { questionLines } from "./question_lines.js";
import type { Understood } from "./understand.js";
import { shorten } from "./width.js";

/** Stands for a break of lines while one line is being typed. */
export const BREAK = "⏎";

export interface TypedQuestion<Value> {
  readonly ask: string;
  /** The answer in a line, or what would be one. */
  readonly understand: (typed: string) => { readonly value: Value; readonly said?: string } | { readonly not: string };
  /** What an empty line means: the default, in words and as a text to edit; nothing typed is refused without it. */
  readonly default?: { readonly value: Value; readonly said: string; readonly text?: string };
  /** A text already begun. */
  readonly begun?: string;
  /** Breaks of lines in a paste are kept, drawn as a sign; else they become spaces. */
  readonly breaks?: boolean;
  readonly hint: readonly string[];
}

export interface TypedState extends Typing {
  readonly not?: string;
}

/** Typing one line, with what was understood shown below while it is typed. */
export function typedInteraction<Value>(
  question: TypedQuestion<Value>,
  canvas: Canvas,
): Interaction<TypedState, Value> {
  return {
    start: { typed: question.begun ?? "" },
    press: (key, state, before) => press(question, key, state, before),
    view: (state) => view(question, state, canvas),
  };
}

function press<Value>(
  question: TypedQuestion<Value>,
  key: Key,
  state: TypedState,
  before: TypedState,
): TypedState | { done: Value } {
  const { typed } = state;
  if (key.name === "return" || key.name === "enter") {
    if (key.pasted) return { typed: before.typed + (question.breaks ? BREAK : " ") };
    if (before.typed === "" && question.default) return { done: question.default.value };
    const understood = question.understand(before.typed.replaceAll(BREAK, "\n"));
    return "not" in understood ? { typed: before.typed, not: understood.not } : { done: understood.value };
  }
  if (key.name === "right" && before.typed === "" && question.default?.text !== undefined) {
    return { typed: question.default.text.replaceAll("\n", BREAK) };
  }
  return typed === before.typed ? { ...before, typed } : { typed };
}

function view<Value>(question: TypedQuestion<Value>, state: TypedState, canvas: Canvas): View {
  const { words, symbols, columns } = canvas;
  const { above, label } = questionLines(question.ask, canvas, true);
  const below: Line[] = [];
  const understood: Understood | { value: Value; said?: string } | undefined =
    state.typed === "" ? undefined : question.understand(state.typed.replaceAll(BREAK, "\n"));
  if (state.typed === "" && question.default) {
    const keep = question.default.text === undefined ? words.keep : words.keepOrEdit;
    const room = columns - keep.length - 6;
    below.push([
      { text: `  ${shorten(words.now(question.default.said), room, symbols.more)} (${keep})`, role: "quiet" },
    ]);
  } else if (understood && "said" in understood && understood.said !== undefined) {
    below.push([
      { text: `  ${symbols.understood} ${shorten(understood.said, columns - 6, symbols.more)}`, role: "done" },
    ]);
  }
  if (state.not !== undefined) below.push(...notice(state.not, canvas));
  below.push(...hintLines(question.hint, canvas));
  return { above, label, below };
}
