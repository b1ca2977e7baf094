import type { Value } from "../domain/value.js";
import type { PromptForm } from "../walk/prompter.js";
import type { Tongue } from "./canvas.js";
import { figuresInLine, givenFigures } from "./figures.js";
import { ratedSigns } from "./rated_signs.js";
import { printable } from "./printable.js";
import { spokenTime } from "./spoken_time.js";

/** What a checklist gives back. */
export interface Ticks {
  readonly ticked: readonly string[];
  readonly why: Readonly<Record<string, string>>;
}

/** The ticks in a default, which may be the bare list of ids. */
export function ticksOf(value: Value | undefined): Ticks {
  if (Array.isArray(value)) return { ticked: value as readonly string[], why: {} };
  return { ticked: [], why: {}, ...(typeof value === "object" ? (value as unknown as Ticks) : {}) };
}

/** Whether an item that is a must is neither ticked nor made good by another one. */
export function isOpen(
  item: { readonly id: string; readonly must: boolean; readonly instead?: readonly string[] },
  ticked: readonly string[],
): boolean {
  return item.must && ![item.id, ...(item.instead ?? [])].some((id) => ticked.includes(id));
}

/** A string as it is; anything else, which no form gives here, as JSON. */
function plain(value: Value): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** An answer in words of one line, for the summary above and for reading back. */
export function answerInWords(value: Value, form: PromptForm, tongue: Tongue): string {
  const { words } = tongue;
  switch (form.form) {
    case "acknowledge":
      return words.read;
    case "text":
      return printable(plain(value));
    case "number":
      return [typeof value === "number" ? words.number(value) : printable(plain(value)), form.unit]
        .filter(Boolean)
        .map((part) => printable(part as string))
        .join(" ");
    case "date_time":
      return timeInWords(plain(value), tongue);
    case "yes_no":
      return value === true ? words.yes : words.no;
    case "choose_one":
      return titles([plain(value)], form.choices, tongue);
    case "choose_many":
      return titles(Array.isArray(value) ? (value as readonly string[]) : [], form.choices, tongue);
    case "tick_items":
      return ticksInWords(ticksOf(value), form.items, tongue);
    case "rate_signs": {
      const levels = Object.values(ratedSigns(value).ratings);
      const unknown = levels.filter((level) => level === "not_known").length;
      return words.signs.summary(levels.length - unknown, unknown);
    }
    case "figures":
      return figuresInLine(givenFigures(value), form.figures, tongue);
    case "edit_text":
      return words.drafts(changedLanguages(value, form, tongue).join(` ${words.and} `));
  }
}

/** "08:15 today, Monday 23 November 2026 (12 minutes ago)". */
export function timeInWords(iso: string, { words, time }: Tongue): string {
  return Number.isNaN(Date.parse(iso)) ? printable(iso) : words.time(spokenTime(iso, time));
}

type Titled = { readonly id: string; readonly title: string };

function titles(ids: readonly string[], choices: readonly Titled[], { words }: Tongue): string {
  const named = choices.filter((choice) => ids.includes(choice.id)).map((choice) => printable(choice.title));
  return named.length === 0 ? words.none : named.join(", ");
}

function ticksInWords({ ticked, why }: Ticks, items: readonly Titled[], tongue: Tongue): string {
  const open = items
    .filter((item) => !ticked.includes(item.id))
    .map((item) => printable(why[item.id] ? `${item.title}: ${why[item.id]}` : item.title));
  const done = items.filter((item) => ticked.includes(item.id)).map((item) => printable(item.title));
  return tongue.words.ticked(done.join(", "), open.join(", "));
}

function changedLanguages(value: Value, form: Extract<PromptForm, { form: "edit_text" }>, { words }: Tongue): string[] {
  const texts = value as Readonly<Record<string, string>>;
  return form.drafts
    .filter((draft) => texts[draft.language] !== undefined && texts[draft.language] !== draft.text)
    .map((draft) => words.languages[draft.language] ?? draft.language);
}
