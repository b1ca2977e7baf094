import type { Value } from "../domain/value.js";
import type { MenuAction, PromptForm, Reply, Screen } from "../walk/prompter.js";
import { answerInWords, isOpen, ticksOf } from "./answer_words.js";
import type { Canvas } from "./canvas.js";
import type { FiguresState } from "./figures_interaction.js";
import type { Head } from "./head.js";
import type { Interaction, Typing } from "./interaction.js";
import type { Line } from "./line.js";
import { hintLines, listInteraction, type ListChoice, type ListQuestion, type ListState } from "./list_interaction.js";
import { withMenu, type WithMenu } from "./menu_interaction.js";
import { questionLines } from "./question_lines.js";
import { askDrafts } from "./rich_drafts.js";
import { askFigures } from "./rich_figures.js";
import { askSigns } from "./rich_signs.js";
import type { SignsState } from "./signs_interaction.js";
import { BREAK, typedInteraction, type TypedState } from "./typed_interaction.js";
import { understand, type TypedForm } from "./understand.js";

/** Where forms are drawn. */
export interface Stage {
  canvas(): Canvas;
  head(screen: Screen, room: number, page: number): Head;
  show<State extends Typing, Result>(
    head: readonly Line[] | ((canvas: Canvas) => readonly Line[]),
    make: (canvas: Canvas, room: number) => Interaction<State, Result>,
  ): Promise<Result>;
  edit(text: string, name: string): Promise<string | undefined>;
}

/** The reply, the answer in words, and what was begun, for when the same question is asked again. */
export interface Asked {
  readonly reply: Reply;
  readonly said: string;
  readonly state?: Typing | undefined;
}

type Make<State extends Typing, Result> = (canvas: Canvas, room: number) => Interaction<State, Result>;

/** Asks the question of a screen in the way of its form. */
export function askRichly(screen: Screen, begun: Typing | undefined, stage: Stage): Promise<Asked> {
  const { form } = screen;
  switch (form.form) {
    case "acknowledge":
      return askToRead(screen, stage);
    case "text":
    case "number":
    case "date_time":
      return askTyped(screen, form, begun, stage);
    case "yes_no":
    case "choose_one":
    case "choose_many":
      return askChoice(screen, form, begun as ListState | undefined, stage);
    case "tick_items":
      return askTicks(screen, form, begun as ListState | undefined, stage);
    case "rate_signs":
      return askSigns(screen, form, begun as SignsState | undefined, stage);
    case "figures":
      return askFigures(screen, form, begun as FiguresState | undefined, stage);
    case "edit_text":
      return askDrafts(screen, form, stage);
  }
}

/**
 * The lines that a head gets even where the question could use them all. A draft needs its room more than the guide:
 * place, clock, rule, two lines of guide with the key to read on, source.
 */
function leastHead({ form }: Screen, { rows }: Canvas): number {
  return form.form === "edit_text" || form.form === "rate_signs" ? 8 : Math.max(8, Math.floor(rows * 0.4));
}

/** Draws head and question, turns pages of the guide, until there is an answer or something from the menu. */
export async function staged<State extends Typing, Result>(
  screen: Screen,
  stage: Stage,
  make: Make<State, Result>,
  begun?: State,
): Promise<Exclude<WithMenu<Result, State>, { turn: true }>> {
  const items = screen.menu;
  const types = ["text", "number", "date_time"].includes(screen.form.form);
  let state = begun;
  let page = 0;
  for (;;) {
    const head = (canvas: Canvas): readonly Line[] => {
      const inner = make(canvas, canvas.rows);
      const view = inner.view(state ?? inner.start);
      const need = view.above.length + 1 + Math.max(view.below.length + 1, items.length + 3);
      const made = stage.head(screen, Math.max(leastHead(screen, canvas), canvas.rows - 1 - need), page);
      page = made.page;
      return made.lines;
    };
    const result = await stage.show(head, (canvas, room) => {
      const inner = make(canvas, room);
      return withMenu({ ...inner, start: state ?? inner.start }, { items, room, types }, canvas);
    });
    if (!("turn" in result)) return result;
    state = result.state;
    page += 1;
  }
}

/** A reply that is an answer, with its words. */
export function answered(value: Value, screen: Screen, stage: Stage, state?: Typing): Asked {
  const said = answerInWords(value, screen.form, stage.canvas());
  return { reply: { is: "answer", value }, said, ...(state ? { state } : {}) };
}

async function askToRead(screen: Screen, stage: Stage): Promise<Asked> {
  const make = (canvas: Canvas): Interaction<Typing, true> => ({
    start: { typed: "" },
    press: (key, state) =>
      key.name === "return" || key.name === "enter" || state.typed === " " ? { done: true } : { typed: "" },
    view: () => ({
      ...questionLines(screen.ask, canvas),
      below: hintLines(keys(screen, canvas.words.keys.acknowledge), canvas),
    }),
  });
  const result = await staged(screen, stage, make);
  return "value" in result ? answered(result.value, screen, stage) : menu(result);
}

function menu({ action, state }: { readonly action: MenuAction; readonly state: Typing }): Asked {
  return { reply: { is: "menu", action }, said: "", state };
}

/** The keys of a form, and those of the screen, until the person knows them. */
export function keys(screen: Screen, own: string): string[] {
  return screen.hint === undefined ? [] : [own, screen.hint];
}

async function askTyped(given: Screen, form: TypedForm, begun: TypedState | undefined, stage: Stage): Promise<Asked> {
  const long = form.form === "text" && form.long;
  const { words } = stage.canvas();
  const offered = given.menu.some((item) => item.id === "editor");
  const editor = { id: "editor" as const, label: words.editor.offer, note: words.editor.offerNote };
  const screen = long && !offered ? { ...given, menu: [editor, ...given.menu] } : given;
  let state = begun;
  for (;;) {
    const result = await staged(screen, stage, (canvas) => typedQuestion(screen, form, canvas), state);
    if ("value" in result) return answered(result.value, screen, stage);
    if (result.action !== "editor") return menu(result);
    const text = await stage.edit(result.state.typed.replaceAll(BREAK, "\n") || defaultText(screen), screen.ask);
    if (text === undefined) {
      state = result.state;
      continue;
    }
    const understood = understand(text, form, stage.canvas());
    if (!("not" in understood)) return answered(understood.value, screen, stage);
    state = { typed: text.replaceAll("\n", BREAK), not: understood.not };
  }
}

function defaultText({ form, default: given }: Screen): string {
  return form.form === "text" && typeof given === "string" ? given : "";
}

function typedQuestion(screen: Screen, form: TypedForm, canvas: Canvas): Interaction<TypedState, string | number> {
  const { default: given } = screen;
  const text =
    form.form === "text"
      ? defaultText(screen)
      : form.form === "number" && typeof given === "number"
        ? canvas.words.number(given)
        : "";
  return typedInteraction<string | number>(
    {
      ask: screen.ask,
      understand: (typed) => understand(typed, form, canvas),
      ...(typeof given === "string" || typeof given === "number"
        ? { default: { value: given, said: answerInWords(given, form, canvas), ...(text === "" ? {} : { text }) } }
        : {}),
      breaks: form.form === "text" && form.long,
      hint: screen.hint === undefined ? [] : [screen.hint],
    },
    canvas,
  );
}

type ChoiceForm = Extract<PromptForm, { form: "yes_no" | "choose_one" | "choose_many" }>;

async function askChoice(screen: Screen, form: ChoiceForm, begun: ListState | undefined, stage: Stage): Promise<Asked> {
  const result = await staged(
    screen,
    stage,
    (canvas, room) => listInteraction(choiceQuestion(screen, form, canvas, room), canvas),
    begun,
  );
  if (!("value" in result)) return menu(result);
  const [first = ""] = result.value;
  const value = form.form === "choose_many" ? result.value : form.form === "yes_no" ? first === "yes" : first;
  return answered(value, screen, stage);
}

function choiceQuestion(screen: Screen, form: ChoiceForm, { words }: Canvas, room: number): ListQuestion {
  const { ask, default: given } = screen;
  if (form.form === "yes_no") {
    const letters = [
      ...words.letters.yes.map((letter) => [letter, "yes"]),
      ...words.letters.no.map((letter) => [letter, "no"]),
    ];
    return {
      ask,
      room,
      choices: [
        { id: "yes", title: words.yes },
        { id: "no", title: words.no },
      ],
      chosen: typeof given === "boolean" ? [given ? "yes" : "no"] : [],
      startNowhere: true,
      letters: Object.fromEntries(letters) as Record<string, string>,
      notChosen: words.not.yesNo,
      hint: keys(screen, words.keys.yesNo),
    };
  }
  const many = form.form === "choose_many";
  return {
    ask,
    room,
    choices: form.choices,
    ...(many ? { many: { min: form.min, max: form.max } } : {}),
    chosen: typeof given === "string" ? [given] : Array.isArray(given) ? (given as readonly string[]) : [],
    notChosen: words.not.choice,
    hint: many ? [words.keys.many, screen.hint ?? ""] : keys(screen, words.keys.one),
  };
}

type TickForm = Extract<PromptForm, { form: "tick_items" }>;

async function askTicks(screen: Screen, form: TickForm, begun: ListState | undefined, stage: Stage): Promise<Asked> {
  const before = ticksOf(screen.default);
  let state = begun;
  for (;;) {
    const result = await staged(
      screen,
      stage,
      (canvas, room) => listInteraction(tickQuestion(screen, form, canvas, room), canvas),
      state,
    );
    if (!("value" in result)) return menu(result);
    const ticked = result.value;
    const why = await askReasons(
      screen,
      form.items.filter((item) => isOpen(item, ticked)),
      before.why,
      stage,
    );
    if (why) return answered({ ticked, why }, screen, stage);
    const again = stage.canvas();
    state = { ...listInteraction(tickQuestion(screen, form, again, again.rows), again).start, ticked };
  }
}

function tickQuestion(screen: Screen, form: TickForm, { words }: Canvas, room: number): ListQuestion {
  return {
    ask: screen.ask,
    room,
    choices: form.items.map((item): ListChoice =>
      item.must ? { ...item, title: `${item.title} ${words.must}` } : item,
    ),
    many: { min: 0, max: form.items.length },
    chosen: ticksOf(screen.default).ticked,
    notChosen: "",
    hint: [words.keys.many, screen.hint ?? ""],
  };
}

/** Why each needed item is still open; undefined when the person goes back to the list. */
async function askReasons(
  screen: Screen,
  open: readonly { readonly id: string; readonly title: string }[],
  before: Readonly<Record<string, string>>,
  stage: Stage,
): Promise<Record<string, string> | undefined> {
  const why: Record<string, string> = {};
  for (const item of open) {
    const earlier = before[item.id];
    const make = (canvas: Canvas): Interaction<TypedState, string | false> => {
      const typed = typedInteraction<string | false>(
        {
          ask: canvas.words.whyOpen(item.title),
          understand: (text) => (text.trim() === "" ? { not: canvas.words.not.reason } : { value: text.trim() }),
          ...(earlier ? { default: { value: earlier, said: earlier, text: earlier } } : {}),
          hint: [canvas.words.keys.reason],
        },
        canvas,
      );
      return {
        ...typed,
        press: (key, state, last) => (key.name === "escape" ? { done: false } : typed.press(key, state, last)),
      };
    };
    const reason = await stage.show((canvas) => stage.head(screen, canvas.rows - 7, 0).lines, make);
    if (reason === false) return undefined;
    why[item.id] = reason;
  }
  return why;
}
