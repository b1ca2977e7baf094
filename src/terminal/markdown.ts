import MarkdownIt from "markdown-it";
import type { Role } from "./colour.js";
import type { Line, Piece } from "./line.js";
import { printable } from "./printable.js";
import type { Symbols } from "./symbols.js";
import { wrapPieces } from "./wrap.js";

type Token = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>[number];

/** How Markdown is laid out: no wrapping where `columns` is missing. */
export interface Layout {
  readonly columns?: number;
  readonly symbols: Symbols;
  /** Nothing is drawn, not even the bar before a quotation. */
  readonly plain?: boolean;
}

const markdown = new MarkdownIt({ html: false, linkify: false });

/** Markdown as lines for a terminal: paragraphs, lists, quotations, headings, emphasis; a link with its address. */
export function markdownLines(text: string, layout: Layout): Line[] {
  const tokens = markdown.parse(printable(text, { keepNewlines: true }), {});
  return blocks(tokens, layout);
}

function blocks(tokens: readonly Token[], layout: Layout): Line[] {
  const lines: Line[] = [];
  // The paragraph of a tight list item is hidden: what follows it follows at once.
  let tight = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const end = closing(tokens, i);
    const made = block(tokens[i] as Token, tokens.slice(i + 1, end), layout);
    if (made.length > 0) {
      if (lines.length > 0 && !tight) lines.push([]);
      lines.push(...made);
    }
    tight = tokens[i]?.hidden === true;
    i = end;
  }
  return lines;
}

/** The index of the token that closes the one at `start`; itself when it opens nothing. */
function closing(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i += 1) {
    depth += (tokens[i] as Token).nesting;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

function block(token: Token, inner: readonly Token[], layout: Layout): Line[] {
  switch (token.type) {
    case "paragraph_open":
      return inline(inner[0]?.children ?? [], layout, undefined);
    case "heading_open":
      return inline(inner[0]?.children ?? [], layout, "strong");
    case "bullet_list_open":
      return list(inner, layout, () => `${layout.symbols.bullet} `);
    case "ordered_list_open": {
      const first = Number(token.attrGet("start") ?? 1);
      return list(inner, layout, (index) => `${first + index}. `);
    }
    case "blockquote_open":
      return hang(blocks(inner, narrower(layout, 2)), {
        text: layout.plain ? "  " : `${layout.symbols.quote} `,
        role: "quiet",
      });
    case "fence":
    case "code_block":
      return printable(token.content.trimEnd(), { keepNewlines: true })
        .split("\n")
        .map((line) => [{ text: `  ${line}` }]);
    default:
      return [];
  }
}

function list(items: readonly Token[], layout: Layout, mark: (index: number) => string): Line[] {
  const lines: Line[] = [];
  let index = 0;
  for (let i = 0; i < items.length; i += 1) {
    const end = closing(items, i);
    const sign = mark(index);
    const room = " ".repeat(sign.length);
    const made = blocks(items.slice(i + 1, end), narrower(layout, sign.length));
    lines.push(...hang(made, { text: sign }, { text: room }));
    index += 1;
    i = end;
  }
  return lines;
}

/** The lines with a piece before each: one before the first line, another before the rest. */
function hang(lines: readonly Line[], first: Piece, rest = first): Line[] {
  return lines.map((line, index) => [index === 0 ? first : rest].concat(line));
}

function narrower(layout: Layout, by: number): Layout {
  return layout.columns === undefined ? layout : { ...layout, columns: Math.max(10, layout.columns - by) };
}

/** Words of one paragraph; entities were decoded by the parser, so everything is made printable here again. */
function inline(tokens: readonly Token[], layout: Layout, base: Role | undefined): Line[] {
  const paragraphs: Piece[][] = [[]];
  const roles: (Role | undefined)[] = [base];
  const links: { address: string; text: string }[] = [];
  const put = (raw: string, role = roles.at(-1)): void => {
    const text = printable(raw);
    if (text === "") return;
    for (const link of links) link.text += text;
    paragraphs.at(-1)?.push(role === undefined ? { text } : { text, role });
  };
  for (const token of tokens) {
    if (token.type === "text" || token.type === "code_inline" || token.type === "image") put(token.content);
    else if (token.type === "softbreak") put(" ");
    else if (token.type === "hardbreak") paragraphs.push([]);
    else if (token.type === "strong_open") roles.push("strong");
    else if (token.type === "em_open") roles.push("emphasis");
    else if (token.type === "strong_close" || token.type === "em_close") roles.pop();
    else if (token.type === "link_open") links.push({ address: String(token.attrGet("href") ?? ""), text: "" });
    else if (token.type === "link_close") {
      const { address, text } = links.pop() as { address: string; text: string };
      if (address !== text && address !== `mailto:${text}`) {
        put(" (");
        put(address, "address");
        put(")");
      }
    }
  }
  return paragraphs.flatMap((pieces) => (layout.columns === undefined ? [pieces] : wrapPieces(pieces, layout.columns)));
}
