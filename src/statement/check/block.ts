/** A paragraph, list item, heading or quoted paragraph of a text; offsets are UTF-16. */
export interface Block {
  readonly kind: "text" | "item" | "heading" | "quote";
  readonly start: number;
  readonly end: number;
}

const LINE = /[^\n]*\n?/g;
const ITEM = /^\s*(?:[-*•+–▪●]|\d{1,2}[.)]|[a-zđ][.)]|\(\d{1,2}\))\s+/iu;
const HEADING = /^\s*#{1,6}\s+/;
const QUOTED = /^\s*>\s?/;
/** A line at least this long was wrapped by an editor; a shorter one was ended by its author. */
const WRAPPED = 50;
/** A line of more words than this is a sentence without its full stop, not a heading. */
const HEADING_WORDS = 12;

interface Open {
  kind: Block["kind"];
  start: number;
  end: number;
  lastLine: string;
}

/** Cuts a text into blocks; lines that an editor wrapped are joined. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Open | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(finished(text, open));
    open = undefined;
  };
  for (const match of text.matchAll(LINE)) {
    const line = match[0];
    const content = line.trim();
    if (content === "" || /^([-*_=]\s*){3,}$/.test(content)) {
      close();
      continue;
    }
    const marker = HEADING.exec(line)?.[0] ?? ITEM.exec(line)?.[0] ?? QUOTED.exec(line)?.[0] ?? "";
    const start = match.index + (marker === "" ? line.length - line.trimStart().length : marker.length);
    const end = match.index + line.trimEnd().length;
    const kind = kindOf(line);
    if (open !== undefined && kind === "text" && goesOn(open, content)) {
      open.end = end;
      open.lastLine = content;
      continue;
    }
    close();
    if (start < end) open = { kind, start, end, lastLine: content };
    if (kind === "heading") close();
  }
  close();
  return blocks;
}

function kindOf(line: string): Block["kind"] {
  if (HEADING.test(line)) return "heading";
  if (ITEM.test(line)) return "item";
  return QUOTED.test(line) ? "quote" : "text";
}

function goesOn(open: Open, next: string): boolean {
  if (/[:;]$/.test(open.lastLine)) return /^\p{Ll}/u.test(next) || open.lastLine.length >= WRAPPED;
  if (/[.!?…]["”’»)]*$/.test(open.lastLine)) return true;
  return /^[\p{Ll}\d("“]/u.test(next) || open.lastLine.length >= WRAPPED;
}

function finished(text: string, open: Open): Block {
  const { start, end } = open;
  const content = text.slice(start, end);
  const bare = content.replace(/[*_]+$/, "");
  const short = bare.length < 120 && bare.split(/\s+/).length <= HEADING_WORDS;
  const titleLike = open.kind === "text" && short && !/[.!?…;,]["”’»)]*$/.test(bare) && !/[.!?…]\s/.test(bare);
  return { kind: titleLike ? "heading" : open.kind, start, end };
}
