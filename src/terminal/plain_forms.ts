import type { Value } from "../domain/value.js";
import type { MenuAction, PromptForm, Reply, Screen } from "../walk/prompter.js";
import { answerInWords, isOpen, ticksOf } from "./answer_words.js";
import type { Tongue } from "./canvas.js";
import type { Role } from "./colour.js";
import { pickMany, pickOne } from "./pick.js";
import { answerFigures } from "./plain_figures.js";
import { answerSigns } from "./plain_signs.js";
import { printable } from "./printable.js";
import { textsToStart } from "./drafts.js";
import { understand, type TypedForm } from "./understand.js";

/** Where lines are said and read. */
export interface Desk {
  readonly words: Tongue["words"];
  readonly tongue: Tongue;
  put(text: string, role?: Role): void;
  putLines(text: string): void;
  refuse(why: string, question: string): void;
  read(label: string): Promise<string>;
  menu(screen: Screen, typed: string): Promise<MenuAction | undefined>;
  edit(text: string, name: string): Promise<string | undefined>;
}

/** What a typed line was taken for. */
export type Taken = { readonly value: Value } | { readonly not: string };

/** Asks for the answer of a screen whose head has been said. */
export function answerPlainly(screen: Screen, desk: Desk): Promise<Reply> {
  const { form } = screen;
  const { words } = desk;
  switch (form.form) {
    case "acknowledge":
      desk.put(words.plain.enterGoesOn);
      return answerByLine(screen, desk, () => ({ value: true }));
    case "text":
    case "number":
    case "date_time":
      return answerTyped(screen, form, desk);
    case "yes_no":
    case "choose_one":
      return answerOne(screen, form, desk);
    case "choose_many":
      return answerMany(screen, form, desk);
    case "tick_items":
      return answerTicks(screen, form, desk);
    case "rate_signs":
      return answerSigns(screen, form, desk, answerByLine);
    case "figures":
      return answerFigures(screen, form, desk, answerByLine);
    case "edit_text":
      return answerDrafts(screen, form, desk);
  }
}

/**
 * Reads lines until one is taken: a slash opens the menu, two type one, an empty line means the default. `tell` answers a
 * line that asks for more.
 */
async function answerByLine(
  screen: Screen,
  desk: Desk,
  take: (typed: string) => Taken,
  tell?: (typed: string) => string | undefined,
): Promise<Reply> {
  if (screen.default !== undefined)
    desk.put(desk.words.plain.now(answerInWords(screen.default, screen.form, desk.tongue)));
  for (;;) {
    const typed = await desk.read(desk.words.plain.answer);
    if (/^\s*\/(?!\/)/.test(typed) && screen.menu.length > 0) {
      const action = await desk.menu(screen, typed.trim().slice(1));
      if (action !== undefined) return { is: "menu", action };
      desk.put(`${desk.words.plain.question}: ${screen.ask}`, "strong");
      continue;
    }
    const told = tell?.(typed);
    if (told !== undefined) {
      desk.put(told);
      continue;
    }
    if (typed.trim() === "" && screen.default !== undefined) return { is: "answer", value: screen.default };
    const taken = take(typed.replace(/^\s*\/\//, "/"));
    if ("value" in taken) return { is: "answer", value: taken.value };
    desk.refuse(taken.not, screen.ask);
  }
}

async function answerTyped(given: Screen, form: TypedForm, desk: Desk): Promise<Reply> {
  const { words } = desk;
  const long = form.form === "text" && form.long;
  const offered = given.menu.some((item) => item.id === "editor");
  const editor = { id: "editor" as const, label: words.editor.offer, note: words.editor.offerNote };
  const screen = long && !offered ? { ...given, menu: [editor, ...given.menu] } : given;
  for (;;) {
    const reply = await answerByLine(screen, desk, (typed) => understand(typed, form, desk.tongue));
    if (reply.is !== "menu" || reply.action !== "editor") return reply;
    const text = await desk.edit(typeof given.default === "string" ? given.default : "", given.ask);
    const understood = text === undefined ? undefined : understand(text, form, desk.tongue);
    if (understood && !("not" in understood)) return { is: "answer", value: understood.value };
    if (understood) desk.refuse(understood.not, given.ask);
  }
}

type Titled = {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly note?: string;
  readonly must?: boolean;
};

/** Says the choices; where one has a note and help besides, the help is told when it is asked for. */
function putChoices(choices: readonly Titled[], desk: Desk): void {
  for (const [index, choice] of choices.entries()) {
    const must = choice.must ? ` ${desk.words.must}` : "";
    const more = choice.note ?? choice.help;
    desk.put(`${index + 1}. ${choice.title}${must}${more ? `: ${more}` : ""}`);
  }
  if (choices.some(hasMore)) desk.put(desk.words.plain.moreHow);
}

function hasMore({ note, help }: Titled): boolean {
  return note !== undefined && help !== undefined && help !== "";
}

/** The help of the choice that a line such as "?2" asks for. */
function tellMore(choices: readonly Titled[]): (typed: string) => string | undefined {
  return (typed) => {
    const choice = choices[Number(/^\s*\?\s*(\d{1,3})\s*$/.exec(typed)?.[1] ?? 0) - 1];
    return choice !== undefined && hasMore(choice) ? `${choice.title}: ${choice.help}` : undefined;
  };
}

function answerOne(
  screen: Screen,
  form: Extract<PromptForm, { form: "yes_no" | "choose_one" }>,
  desk: Desk,
): Promise<Reply> {
  const { words } = desk;
  const yesNo = form.form === "yes_no";
  const choices = yesNo
    ? [
        { id: "yes", title: words.yes },
        { id: "no", title: words.no },
      ]
    : form.choices;
  putChoices(choices, desk);
  return answerByLine(
    screen,
    desk,
    (typed) => {
      const said = typed.trim().toLowerCase();
      const letter = yesNo
        ? words.plain.yes.includes(said)
          ? "yes"
          : words.plain.no.includes(said)
            ? "no"
            : undefined
        : undefined;
      const id =
        letter ??
        pickOne(
          typed,
          choices.map((choice) => ({ id: choice.id, title: printable(choice.title) })),
        );
      if (id === undefined) return { not: yesNo ? words.not.yesNo : words.not.choice };
      return { value: yesNo ? id === "yes" : id };
    },
    tellMore(choices),
  );
}

function answerMany(screen: Screen, form: Extract<PromptForm, { form: "choose_many" }>, desk: Desk): Promise<Reply> {
  const { words } = desk;
  putChoices(form.choices, desk);
  desk.put(words.plain.manyHow);
  if (form.min === 0 && screen.default === undefined) desk.put(words.plain.enterForNone);
  return answerByLine(screen, desk, (typed) => {
    const ids = typed.trim() === "" ? [] : pickMany(typed, form.choices, words.plain);
    if (ids === undefined) return { not: words.not.choice };
    if (ids.length < form.min) return { not: words.not.few(form.min) };
    return ids.length > form.max ? { not: words.not.many(form.max) } : { value: ids };
  });
}

async function answerTicks(
  screen: Screen,
  form: Extract<PromptForm, { form: "tick_items" }>,
  desk: Desk,
): Promise<Reply> {
  const { words } = desk;
  const before = ticksOf(screen.default);
  for (;;) {
    putChoices(form.items, desk);
    desk.put(words.plain.allHow);
    if (screen.default === undefined) desk.put(words.plain.enterForNone);
    const reply = await answerByLine(
      screen,
      desk,
      (typed) => {
        const ids = typed.trim() === "" ? [] : pickMany(typed, form.items, words.plain);
        return ids === undefined ? { not: words.not.choice } : { value: ids };
      },
      tellMore(form.items),
    );
    if (reply.is === "menu") return reply;
    const { ticked } = ticksOf(reply.value);
    const open = form.items.filter((item) => isOpen(item, ticked));
    const why = await readReasons(open, before.why, desk);
    if (why) return { is: "answer", value: { ticked, why } };
    desk.put(`${words.plain.question}: ${screen.ask}`, "strong");
  }
}

/** Why each needed item is still open; undefined when the person goes back to the list. */
async function readReasons(
  open: readonly Titled[],
  before: Readonly<Record<string, string>>,
  desk: Desk,
): Promise<Record<string, string> | undefined> {
  const { words } = desk;
  const why: Record<string, string> = {};
  for (const item of open) {
    const ask = words.whyOpen(item.title);
    desk.put(`${words.plain.question}: ${ask}`, "strong");
    const earlier = before[item.id] ?? "";
    if (earlier !== "") desk.put(words.plain.now(earlier));
    let reason = "";
    while (reason === "") {
      const typed = (await desk.read(words.plain.reason)).trim();
      if (typed === "/") return undefined;
      reason = typed === "" ? earlier : typed.replace(/^\/\//, "/");
      if (reason === "") desk.refuse(words.not.reasonPlain, ask);
    }
    why[item.id] = reason;
  }
  return why;
}

async function answerDrafts(
  screen: Screen,
  form: Extract<PromptForm, { form: "edit_text" }>,
  desk: Desk,
): Promise<Reply> {
  const { words } = desk;
  const texts = textsToStart(form, screen.default);
  const named = (language: string): string => words.languages[language] ?? language;
  const languages = Object.keys(texts);
  const steps = [
    { id: "take", title: words.draft.take },
    ...languages.map((language) => ({ id: `editor ${language}`, title: words.draft.editorFor(named(language)) })),
    ...languages.map((language) => ({ id: `anew ${language}`, title: words.draft.typeNew(named(language)) })),
  ];
  for (;;) {
    for (const language of languages) {
      desk.put(words.draft.text(named(language)), "strong");
      desk.putLines(texts[language] ?? "");
    }
    if (form.notes.length > 0) desk.put(words.draft.remarks);
    for (const note of form.notes) desk.put(note);
    desk.put(words.draft.whatNow);
    putChoices(steps, desk);
    const { default: _texts, ...question } = screen;
    const reply = await answerByLine(question, desk, (typed) => {
      const id = pickOne(typed, steps);
      return id === undefined ? { not: words.not.choice } : { value: id };
    });
    if (reply.is === "menu" && reply.action !== "editor") return reply;
    const [what, language = languages[0] ?? ""] = reply.is === "menu" ? ["editor"] : (reply.value as string).split(" ");
    if (what === "take") return { is: "answer", value: { ...texts } };
    const text =
      what === "editor" ? await desk.edit(texts[language] ?? "", `${screen.ask} ${language}`) : await readText(desk);
    if (text !== undefined && text.trim() !== "") texts[language] = text.trim();
  }
}

/** Lines up to one with a single dot. */
async function readText(desk: Desk): Promise<string> {
  desk.put(desk.words.draft.typing);
  const lines: string[] = [];
  for (;;) {
    const line = await desk.read("");
    if (line.trim() === ".") return lines.join("\n");
    lines.push(line);
  }
}
