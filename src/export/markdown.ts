import { textIn } from "../domain/text.js";
import { exportWords } from "../words/export.js";
import type { Block, Words } from "./block.js";
import { cleaned } from "./clean.js";
import type { LanguageText, ReadyText } from "./ready_text.js";
import { contactLines, headingOf, sortOf, standingOf } from "./standing.js";

/** The text as Markdown: nothing that stands in it opens a tag or a link that it did not have. */
export function markdownText(given: ReadyText): string {
  const ready = cleaned(given);
  return `${ready.texts.map((text) => oneText(ready, text)).join("\n\n---\n\n")}\n`;
}

function oneText(ready: ReadyText, text: LanguageText): string {
  const { language } = text;
  const { mark, lines, approvals } = standingOf(ready, language);
  const words = exportWords(language);
  const sort = [textIn(ready.organisation.name, language), sortOf(text)].filter(Boolean).join(" · ");
  const foot = [...contactLines(ready, language), ...lines].map(escaped).join("\\\n");
  return [
    ...(mark === undefined ? [] : [`**${escaped(mark)}**`]),
    `# ${escaped(headingOf(text)).replaceAll("\n", " ")}`,
    ...(sort === "" ? [] : [`*${escaped(sort)}*`]),
    ...text.blocks.map(block),
    "---",
    foot,
    ...(approvals.length === 0
      ? []
      : [`${words.approvals}:`, approvals.map((line) => `- ${escaped(line)}`).join("\n")]),
  ].join("\n\n");
}

function block(each: Block): string {
  if (each.is === "heading") return `${"#".repeat(each.level)} ${inline(each.words).replaceAll("\n", " ")}`;
  if (each.is === "paragraph") return inline(each.words).replaceAll("\n", "\\\n");
  return each.items
    .map((item, index) => {
      const mark = each.ordered ? `${index + 1}. ` : "- ";
      return `${mark}${inline(item).replaceAll("\n", `\\\n${" ".repeat(mark.length)}`)}`;
    })
    .join("\n");
}

function inline(words: readonly Words[]): string {
  return words
    .map(({ text, strong, emphasis, link }) => {
      const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(escaped(text)) ?? [];
      if (core === "") return text;
      const mark = `${strong ? "**" : ""}${emphasis ? "*" : ""}`;
      const looked = `${mark}${core}${[...mark].toReversed().join("")}`;
      const leading = link === undefined ? looked : `[${looked}](${destination(link)})`;
      return `${before}${leading}${after}`;
    })
    .join("");
}

function destination(link: string): string {
  return /^[^\s()<>\\]*$/.test(link) ? link : `<${link.replace(/[<>\\\s]/g, encodeURIComponent)}>`;
}

const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'”’\]])/i;

/** Words that say exactly this in Markdown; a web address stays one. */
function escaped(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : signsEscaped(part)))
    .join("");
}

function signsEscaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|={2,}|-{2,})/gm, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2");
}
