import { markdownText } from "../report/markup.js";
import type { RunSheet, SheetBox, SheetField, SheetPhase, SheetStep } from "../domain/run_sheet.js";
import { runSheetWords } from "../words/run_sheet.js";
import { cleaned } from "./clean.js";

/** Underscores of a blank to write on. */
const LINE = "\\_".repeat(40);

/** A run sheet as Markdown: boxes are task lists, blanks are lines. */
export function runSheetMarkdown(given: RunSheet): string {
  const sheet = cleaned(given);
  const words = runSheetWords(sheet.language);
  const title = markdownText(sheet.title);
  const contacts = sheet.contacts.map((contact) => `- ${markdownText(contact)}`);
  const clocks = sheet.clocks.map(
    ({ title: clock, due }) => `- ${markdownText(clock)}: ${markdownText(due)}; ${words.dueAt} \\_\\_\\_\\_\\_\\_`,
  );
  const blocks = [
    `# ${markdownText(words.heading)}: ${title}`,
    markdownText([sheet.body, sheet.edition].filter((part) => part !== undefined).join(" · ")),
    markdownText(words.intro),
    [words.incident, words.opened, words.who].map((label) => `${markdownText(label)}: ${LINE}`).join("\\\n"),
    ...(contacts.length === 0 ? [] : [`## ${markdownText(words.contacts)}`, contacts.join("\n")]),
    ...(clocks.length === 0 ? [] : [`## ${markdownText(words.clocks)}`, clocks.join("\n")]),
    ...sheet.phases.flatMap((phase) => phaseBlocks(phase, sheet)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function phaseBlocks(phase: SheetPhase, sheet: RunSheet): string[] {
  const words = runSheetWords(sheet.language);
  const round = phase.each_round ? ` (${markdownText(words.eachRound)})` : "";
  return [
    `## ${phase.number}. ${markdownText(phase.title)}${round}`,
    ...(phase.only_if === undefined ? [] : [`*${markdownText(words.onlyIf(phase.only_if))}*`]),
    ...(phase.guide === undefined ? [] : [phase.guide.trim()]),
    ...phase.steps.flatMap((step) => stepBlocks(step, sheet)),
  ];
}

function stepBlocks(step: SheetStep, sheet: RunSheet): string[] {
  const words = runSheetWords(sheet.language);
  const condition = [
    ...(step.only_if === undefined ? [] : [words.onlyIf(step.only_if)]),
    ...(step.precaution ? [words.precaution] : []),
  ].join(" ");
  return [
    `### ${step.number} ${markdownText(step.ask)}`,
    ...(condition === "" ? [] : [`*${markdownText(condition)}*`]),
    ...(step.guide === undefined ? [] : [quoted(step.guide)]),
    ...step.fields.flatMap((field) => fieldBlocks(field, sheet)),
    ...(step.source === undefined ? [] : [markdownText(step.source)]),
  ];
}

const quoted = (guide: string): string =>
  guide
    .trim()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

function fieldBlocks(field: SheetField, sheet: RunSheet): string[] {
  switch (field.is) {
    case "blank": {
      const label = field.label === undefined ? "" : `${markdownText(field.label)}: `;
      return [Array.from({ length: field.lines }, (_, i) => `${i === 0 ? label : ""}${LINE}`).join("\\\n")];
    }
    case "boxes":
      return [field.boxes.map((box) => boxLine(box, sheet)).join("\n")];
    case "name":
      return [`**${markdownText(field.text)}**`];
    case "note":
      return [`*${markdownText(field.text)}*`];
    case "text":
      return [markdownText(field.text)];
  }
}

function boxLine({ label, help, only_if }: SheetBox, { language }: RunSheet): string {
  const more = [help, only_if === undefined ? undefined : runSheetWords(language).onlyIf(only_if)];
  const note = more.filter((part) => part !== undefined).map((part) => markdownText(part));
  return `- [ ] ${[markdownText(label), ...note].join(" — ")}`;
}
