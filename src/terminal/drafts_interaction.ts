import type { Canvas } from "./canvas.js";
import { isDone, type Interaction, type Typing, type View } from "./interaction.js";
import type { Line } from "./line.js";
import { listInteraction, type ListState } from "./list_interaction.js";
import { printable } from "./printable.js";
import { wrap } from "./wrap.js";

/** What can be done with the drafts of a text. */
export type DraftStep = "take" | "editor" | "here";

export interface DraftsQuestion {
  readonly ask: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly hint: readonly string[];
  /** Lines that the whole may take. */
  readonly room: number;
}

export interface DraftsState extends Typing {
  readonly list: ListState;
  /** The first line of the text that is shown. */
  readonly top: number;
}

const PAGE_KEYS: Readonly<Record<string, number>> = { pageup: -1, pagedown: 1 };

/** Shows the drafts, a screenful at a time, with what can be done with them below. */
export function draftsInteraction(question: DraftsQuestion, canvas: Canvas): Interaction<DraftsState, DraftStep> {
  const { words } = canvas;
  const steps: readonly { readonly id: DraftStep; readonly title: string }[] = [
    { id: "take", title: words.draft.take },
    { id: "editor", title: words.draft.inEditor },
    { id: "here", title: words.draft.here },
  ];
  const lines = textLines(question, canvas);
  const list = listInteraction(
    {
      ask: question.ask,
      choices: steps,
      chosen: [],
      notChosen: words.not.choice,
      hint: [words.keys.drafts, ...question.hint],
      room: question.room,
    },
    canvas,
  );
  const below = list.view(list.start);
  // One line says how far one has read.
  const shown = Math.max(3, question.room - below.above.length - 1 - below.below.length - 2);
  const last = Math.max(0, lines.length - shown);
  return {
    start: { typed: "", list: list.start, top: 0 },
    press(key, state, before) {
      const pages = PAGE_KEYS[key.name];
      if (pages !== undefined) return { ...before, top: Math.min(last, Math.max(0, before.top + pages * (shown - 1))) };
      const step = list.press(key, { ...before.list, typed: state.typed }, before.list);
      if (!isDone<readonly string[]>(step)) return { typed: "", list: step, top: before.top };
      return { done: step.done[0] as DraftStep };
    },
    view(state): View {
      const inner = list.view(state.list);
      const to = Math.min(lines.length, state.top + shown);
      const place: Line[] =
        last === 0
          ? [[]]
          : [[{ text: `${canvas.symbols.more} ${words.lineOf(state.top + 1, to, lines.length)}`, role: "quiet" }]];
      return { ...inner, above: [...lines.slice(state.top, to), ...place, ...inner.above] };
    },
  };
}

function textLines({ texts, notes }: DraftsQuestion, { words, columns, symbols }: Canvas): Line[] {
  const lines: Line[] = [];
  for (const [language, text] of Object.entries(texts)) {
    if (lines.length > 0) lines.push([]);
    lines.push([{ text: words.draft.text(words.languages[language] ?? language), role: "strong" }]);
    for (const line of wrap(printable(text, { keepNewlines: true }), columns - 2)) lines.push([{ text: `  ${line}` }]);
  }
  if (notes.length > 0) lines.push([], [{ text: words.draft.remarks, role: "strong" }]);
  for (const note of notes) {
    for (const [index, line] of wrap(printable(note), columns - 4).entries()) {
      lines.push([{ text: `${index === 0 ? symbols.caution : " "} ${line}`, role: "caution" }]);
    }
  }
  return lines;
}
