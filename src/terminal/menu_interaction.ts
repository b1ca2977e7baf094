import type { MenuAction, MenuItem } from "../walk/prompter.js";
import type { Canvas } from "./canvas.js";
import { isDone, type Interaction, type Key, type Typing, type View } from "./interaction.js";
import type { Line } from "./line.js";
import { hintLines } from "./list_interaction.js";
import { listLines } from "./list_lines.js";

export interface MenuState<State> extends Typing {
  readonly inner: State;
  /** The line of the menu one stands on; missing while it is closed. */
  readonly at?: number;
  /** It was opened by typing a slash: a second one types it. */
  readonly slash?: boolean;
}

/** What came of a question with a menu; `typed` is the line begun before the menu was opened. */
export type WithMenu<Result, State> =
  | { readonly value: Result }
  | { readonly action: MenuAction; readonly state: State }
  /** Tab: the next page of the guide, without leaving the question. */
  | { readonly turn: true; readonly state: State };

export interface Menu {
  readonly items: readonly MenuItem[];
  /** Lines that the whole may take. */
  readonly room: number;
  /** Whether a text can start with a slash here. */
  readonly types: boolean;
}

/** Adds to a question what else can be done there: Esc, or a slash where a line begins. */
export function withMenu<State extends Typing, Result>(
  inner: Interaction<State, Result>,
  menu: Menu,
  canvas: Canvas,
): Interaction<MenuState<State>, WithMenu<Result, State>> {
  const close = (state: MenuState<State>): MenuState<State> => ({ typed: state.inner.typed, inner: state.inner });
  return {
    start: { typed: inner.start.typed, inner: inner.start },
    press(key, state, before) {
      if (before.at !== undefined) return pressMenu(key, state, before);
      const opens = menu.items.length > 0 && !key.pasted;
      if (opens && key.name === "escape") return { typed: "", inner: before.inner, at: 0 };
      if (opens && before.typed === "" && state.typed === "/")
        return { typed: "", inner: before.inner, at: 0, slash: true };
      if (key.name === "tab" && !key.pasted) return { done: { turn: true, state: before.inner } };
      const step = inner.press(key, { ...before.inner, typed: state.typed }, before.inner);
      return isDone<Result>(step) ? { done: { value: step.done } } : { typed: step.typed, inner: step };
    },
    view: (state) =>
      state.at === undefined ? inner.view(state.inner) : menuView(inner.view(state.inner), state.at, menu, canvas),
  };

  function pressMenu(
    key: Key,
    state: MenuState<State>,
    before: MenuState<State>,
  ): MenuState<State> | { done: WithMenu<Result, State> } {
    const at = before.at ?? 0;
    const stay = { ...before, typed: "" };
    if (key.name === "escape") return close(before);
    if (state.typed === "/") {
      if (!menu.types || !before.slash) return close(before);
      return { typed: "/", inner: { ...before.inner, typed: "/" } };
    }
    if (key.name === "up") return { ...stay, at: (at + menu.items.length - 1) % menu.items.length };
    if (key.name === "down") return { ...stay, at: (at + 1) % menu.items.length };
    if (key.name === "return" || key.name === "enter") {
      return { done: { action: (menu.items[at] as MenuItem).id, state: before.inner } };
    }
    const number = Number(state.typed);
    return number >= 1 && number <= menu.items.length ? { ...stay, at: number - 1 } : stay;
  }
}

function menuView(view: View, at: number, menu: Menu, canvas: Canvas): View {
  const { words } = canvas;
  const items = menu.items.map((item) =>
    item.note === undefined ? { label: item.label } : { label: item.label, note: item.note },
  );
  const title: Line = [{ text: words.menuTitle, role: "strong" }];
  const tail = hintLines([words.backToQuestion], canvas);
  const list = listLines(items, { cursor: at, room: Math.max(3, menu.room - 2 - tail.length) }, canvas);
  // What is above (a long question, a draft) makes room for the menu as long as it is open.
  const room = Math.max(0, menu.room - 2 - list.length - tail.length);
  const above = view.above.slice(Math.max(0, view.above.length - room));
  return { ...view, above, below: [title, ...list, ...tail] };
}
