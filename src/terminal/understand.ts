import type { PromptForm } from "../walk/prompter.js";
import { timeInWords } from "./answer_words.js";
import type { Tongue } from "./canvas.js";
import { printable } from "./printable.js";
import { typedNumber } from "./typed_number.js";
import { typedTime } from "./typed_time.js";

/** The forms that are answered by typing. */
export type TypedForm = Extract<PromptForm, { form: "text" | "number" | "date_time" }>;

/** What was understood, with words for it where they differ from what was typed; or a kind word on what would be. */
export type Understood = { readonly value: string | number; readonly said?: string } | { readonly not: string };

/** The answer in a typed line. Both prompters ask here, so that the same typing gives the same answer. */
export function understand(typed: string, form: TypedForm, tongue: Tongue): Understood {
  const text = printable(typed, { keepNewlines: form.form === "text" }).trim();
  if (text === "") return { not: tongue.words.not.empty };
  if (form.form === "text")
    return text.length > form.max ? { not: tongue.words.not.long(form.max, text.length) } : { value: text };
  return form.form === "number" ? understandNumber(text, form, tongue) : understandTime(text, tongue);
}

function understandNumber(text: string, form: Extract<TypedForm, { form: "number" }>, tongue: Tongue): Understood {
  const { words, language } = tongue;
  const unit = form.unit === undefined ? {} : { unit: form.unit };
  const value = typedNumber(text, { language, decimal: form.decimal, ...unit });
  if (value === undefined) {
    const fraction = form.decimal ? undefined : typedNumber(text, { language, decimal: true, ...unit });
    return { not: fraction === undefined ? words.not.number : words.not.whole };
  }
  if (!form.decimal && !Number.isSafeInteger(value)) return { not: words.not.whole };
  if (form.min !== undefined && value < form.min) return { not: words.not.small(words.number(form.min)) };
  if (form.max !== undefined && value > form.max) return { not: words.not.large(words.number(form.max)) };
  if (text === String(value)) return { value };
  return { value, said: [words.number(value), form.unit].filter(Boolean).join(" ") };
}

function understandTime(text: string, tongue: Tongue): Understood {
  const time = typedTime(text, tongue.time);
  if ("iso" in time) return { value: time.iso, said: timeInWords(time.iso, tongue) };
  const { not } = tongue.words;
  return { not: { no_time: not.noTime, no_such_time: not.noSuchTime, not_understood: not.time }[time.problem] };
}
