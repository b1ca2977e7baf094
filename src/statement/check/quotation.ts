import type { Block } from "./block.js";

/** A stretch inside quotation marks; offsets are those of the marks' inner sides. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

const MARK = /["“”«»]|(?<![\p{L}\p{M}\d])['‘](?=[\p{L}\p{M}])|['’](?![\p{L}\p{M}])/gu;
const CLOSING: Readonly<Record<string, string>> = { '"': '"”', "“": '”"', "«": "»", "'": "'’", "‘": "’'" };

/** The quotations of each block; one that is never closed is none. A block quoted as a whole is one quotation. */
export function quotations(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap((block) =>
    block.kind === "quote" ? [{ start: block.start, end: block.end }] : inBlock(text, block),
  );
}

function inBlock(text: string, block: Block): Quotation[] {
  const found: Quotation[] = [];
  let opened: { mark: string; at: number } | undefined;
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const mark = match[0];
    const at = block.start + match.index;
    if (opened !== undefined && CLOSING[opened.mark]?.includes(mark)) {
      found.push({ start: opened.at + 1, end: at });
      opened = undefined;
    } else if (opened === undefined && mark in CLOSING) {
      opened = { mark, at };
    }
  }
  return found;
}
