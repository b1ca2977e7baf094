import { namesIn, type Condition } from "../domain/expression.js";
import type { Playbook, Step } from "../domain/playbook.js";
import type { Form } from "../domain/question.js";
import type { TemplatePart } from "../domain/template.js";
import { textIn, type Language, type Text } from "../domain/text.js";
import type { SheetBox, SheetField } from "../domain/run_sheet.js";
import { layoutOf } from "../engine/layout.js";
import type { View } from "../kinds/kind.js";
import { printValue } from "../statement/printing.js";
import { runSheetWords } from "../words/run_sheet.js";
import { statementCheckWords } from "../words/statement_check.js";
import { conditionInWords } from "./condition_words.js";
import { nameOf } from "./words_of.js";

/** What a step becomes on paper. */
export interface SheetQuestion {
  readonly playbook: Playbook;
  readonly step: Step;
  readonly form: Form;
  /** The walk before anything is answered, with everything on offer. */
  readonly view: View;
  readonly language: Language;
}

/** The blanks and boxes of a step. */
export function fieldsOf(question: SheetQuestion): SheetField[] {
  const { step, language } = question;
  const words = runSheetWords(language);
  return [
    ...formFields(question),
    ...(step.may_be_unknown && step.kind !== "signals" ? [boxes([{ label: words.unknown }])] : []),
    ...(step.fact === undefined ? [] : [blank(words.confirmedBy)]),
  ];
}

const blank = (label?: string, lines = 1): SheetField => ({
  is: "blank",
  lines,
  ...(label === undefined ? {} : { label }),
});
const boxes = (all: readonly SheetBox[]): SheetField => ({ is: "boxes", boxes: all });

function formFields(question: SheetQuestion): SheetField[] {
  const { form, step, playbook, language } = question;
  const words = runSheetWords(language);
  if (step.kind === "strategy") return [boxes(titled(playbook.strategies, language)), blank(words.chosen)];
  if (step.kind === "channels") return [boxes(titled(playbook.channels, language)), blank(words.chosen)];
  switch (form.form) {
    case "acknowledge":
      return [boxes([{ label: words.done }])];
    case "text":
      return [blank(undefined, form.long ? 4 : 1)];
    case "number":
      return [blank(textIn(form.unit, language) || undefined)];
    case "date_time":
      return [blank()];
    case "yes_no":
      return [boxes([{ label: words.yes }, { label: words.no }])];
    case "choose_one":
    case "choose_many":
      return [boxes(form.choices.map((choice) => optionBox(choice, question)))];
    case "tick_items":
      return [boxes(form.items.map((item) => optionBox(item, question, item.must ? words.must : undefined)))];
    case "rate_signs":
      return form.signs.flatMap(({ title, levels }): SheetField[] => [
        { is: "name", text: textIn(title, language) },
        boxes(
          levels.map(({ level, test }) => ({
            label: words.signs(words.levels[level] ?? level, textIn(test, language)),
          })),
        ),
      ]);
    case "figures":
      return form.figures.map(({ title }) => blank(textIn(title, language)));
    case "collect_approvals":
      return [blank(words.approvals, 3)];
    case "release_text":
      return [blank(words.released)];
    case "edit_text":
      return skeleton(question);
  }
}

function titled(
  things: Readonly<Record<string, { readonly title: Text; readonly limits?: Text }>>,
  language: Language,
): SheetBox[] {
  return Object.values(things).map(({ title, limits }) => ({
    label: textIn(title, language),
    ...(limits === undefined ? {} : { help: textIn(limits, language) }),
  }));
}

function optionBox(
  choice: { readonly id: string; readonly title: Text; readonly help?: Text },
  { playbook, step, language }: SheetQuestion,
  note?: string,
): SheetBox {
  const fields = step.fields as { readonly options?: readonly Optional[]; readonly items?: readonly Optional[] };
  const { when } = [...(fields.options ?? []), ...(fields.items ?? [])].find(({ id }) => id === choice.id) ?? {};
  return {
    label: `${textIn(choice.title, language)}${note === undefined ? "" : ` (${note})`}`,
    ...(choice.help === undefined ? {} : { help: textIn(choice.help, language) }),
    ...(when === undefined ? {} : { only_if: conditionInWords(playbook, when, language) }),
  };
}

interface Optional {
  readonly id: string;
  readonly when?: Condition;
}

/** A statement on paper: what each paragraph is for, its words, and a blank where a value goes. */
function skeleton(question: SheetQuestion): SheetField[] {
  const { playbook, step, language } = question;
  const words = runSheetWords(language);
  const definition = playbook.statements[(step.fields as { readonly statement: string }).statement];
  return (definition?.parts ?? []).flatMap((part): SheetField[] => {
    const template = part.templates[language];
    if (template === undefined) return [];
    const element = part.element === undefined ? "" : statementCheckWords(language).element(part.element);
    const when = part.when === undefined ? "" : words.onlyIf(conditionInWords(playbook, part.when, language));
    const head = [element, when].filter((piece) => piece !== "").join(": ");
    const text = template.parts.map((piece) => onPaper(piece, question)).join("");
    return [
      ...(head === "" ? [] : [{ is: "note", text: head } as const]),
      { is: "text", text: text.replaceAll(/\s+/g, " ").trim() },
    ];
  });
}

function onPaper(part: TemplatePart, question: SheetQuestion): string {
  const inner = (parts: readonly TemplatePart[]): string =>
    parts
      .map((piece) => onPaper(piece, question))
      .join("")
      .trim();
  switch (part.is) {
    case "text":
      return part.text;
    case "print":
      return printedNow(part, question);
    case "if": {
      const [yes, no] = [inner(part.yes), inner(part.no)];
      return no === "" ? ` [${yes}] ` : ` [${yes} / ${no}] `;
    }
    case "for":
      return inner(part.body);
  }
}

/** What the profile knows stands there; anything else is a blank with the name of what goes into it. */
function printedNow(
  part: Extract<TemplatePart, { readonly is: "print" }>,
  { playbook, view, language }: SheetQuestion,
): string {
  const value = view.evaluate(part.expression, language, new Map());
  if (value !== undefined) return printValue(value, part.type, language);
  const names = namesIn(part.expression).map((name) => name.slice(name.indexOf(".") + 1));
  const step = names.map((name) => layoutOf(playbook).byId.get(name)?.step).find((found) => found !== undefined);
  const fact = names.map((name) => playbook.facts[name]).find((found) => found !== undefined);
  const title = fact === undefined ? step && nameOf(step, language) : textIn(fact.title, language);
  return runSheetWords(language).blank(title ?? part.source.replaceAll(/\s+/g, " ").trim());
}
