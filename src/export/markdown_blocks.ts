import MarkdownIt from "markdown-it";
import type { Block, Words } from "./block.js";

type Token = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>[number];

const markdown = new MarkdownIt({ html: false, linkify: false });

/** A Markdown file: its first heading of the first level is the title. */
export interface MarkdownText {
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** Reads Markdown into blocks: headings, paragraphs, lists, strong and emphasised words, links. Markup of pages stays text. */
export function markdownBlocks(text: string): MarkdownText {
  const blocks: Block[] = [];
  let title: string | undefined;
  const lists: { ordered: boolean; items: Words[][] }[] = [];
  let heading = 0;
  for (const token of markdown.parse(text, {})) {
    const list = lists.at(-1);
    if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      lists.push({ ordered: token.type === "ordered_list_open", items: [] });
    } else if (token.type === "bullet_list_close" || token.type === "ordered_list_close") {
      const done = lists.pop();
      // A list inside a list is read as items of the outer one: a statement has no second level.
      if (done !== undefined && lists.length > 0) lists.at(-1)?.items.push(...done.items);
      else if (done !== undefined) blocks.push({ is: "list", ...done });
    } else if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    else if (token.type === "inline") {
      const words = wordsOf(token.children ?? []);
      if (heading === 1 && title === undefined) title = words.map((each) => each.text).join("");
      else if (heading > 0) blocks.push({ is: "heading", level: heading < 3 ? 2 : 3, words });
      else if (list !== undefined) list.items.push(words);
      else blocks.push({ is: "paragraph", words });
      heading = 0;
    } else if (token.type === "fence" || token.type === "code_block") {
      blocks.push({ is: "paragraph", words: [{ text: token.content.trimEnd() }] });
    }
  }
  return { ...(title === undefined ? {} : { title }), blocks };
}

function wordsOf(tokens: readonly Token[]): Words[] {
  const words: Words[] = [];
  let [strong, emphasis] = [0, 0];
  let link: string | undefined;
  for (const token of tokens) {
    if (token.type === "strong_open" || token.type === "strong_close") strong += token.nesting;
    else if (token.type === "em_open" || token.type === "em_close") emphasis += token.nesting;
    else if (token.type === "link_open") link = linkOf(token.attrGet("href"));
    else if (token.type === "link_close") link = undefined;
    else {
      const text = token.type === "softbreak" ? " " : token.type === "hardbreak" ? "\n" : token.content;
      if (text === "") continue;
      words.push({
        text,
        ...(strong > 0 ? { strong: true as const } : {}),
        ...(emphasis > 0 ? { emphasis: true as const } : {}),
        ...(link === undefined ? {} : { link }),
      });
    }
  }
  return words;
}

/** Only addresses of pages, mail and telephones become links. */
function linkOf(address: string | number | null): string | undefined {
  return typeof address === "string" && /^(https?:\/\/|mailto:|tel:)/i.test(address) ? address : undefined;
}
