import { textIn } from "../domain/text.js";
import { exportWords } from "../words/export.js";
import { plainWords, type Block } from "./block.js";
import { cleaned } from "./clean.js";
import type { LanguageText, ReadyText } from "./ready_text.js";
import { contactLines, headingOf, sortOf, standingOf } from "./standing.js";

const RULE = "----------";

/** The text as plain text, for any field that takes one: no line is broken that was not. */
export function plainText(given: ReadyText): string {
  const ready = cleaned(given);
  return `${ready.texts.map((text) => oneText(ready, text)).join(`\n\n${"=".repeat(RULE.length)}\n\n`)}\n`;
}

function oneText(ready: ReadyText, text: LanguageText): string {
  const { language } = text;
  const { mark, lines, approvals } = standingOf(ready, language);
  const words = exportWords(language);
  const head = [textIn(ready.organisation.name, language), sortOf(text), headingOf(text)];
  const marked = mark === undefined ? [] : [`*** ${mark} ***`];
  const foot = [
    RULE,
    ...contactLines(ready, language),
    ...lines,
    ...(approvals.length === 0 ? [] : [`${words.approvals}:`, ...approvals.map((line) => `- ${line}`)]),
  ];
  return [
    ...marked,
    head.filter((line) => line !== undefined && line !== "").join("\n"),
    ...text.blocks.map(plainBlock),
    foot.join("\n"),
    ...marked,
  ].join("\n\n");
}

/** A block as it is written in plain text. */
function plainBlock(block: Block): string {
  if (block.is !== "list") return plainWords(block.words);
  return block.items
    .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${plainWords(item).replaceAll("\n", "\n  ")}`)
    .join("\n");
}
