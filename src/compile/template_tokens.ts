/** A run of text or one tag. `start` and `end` are offsets in the template; `from` is where `source` starts in it. */
export interface Token {
  readonly is: "text" | "print" | "if" | "for" | "else" | "end";
  /** The text, or the expression in the tag. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  /** The loop's variable. */
  readonly variable?: string;
}

interface Problem {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

const FOR = /^for\s+([a-z_][a-z0-9_]*)\s+in\s+/;

/** Cuts a template into text and tags; a `{% … %}` tag that stands alone on its line takes its line with it. */
export function templateTokens(source: string): {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
} {
  const tokens: Token[] = [];
  const problems: Problem[] = [];
  let at = 0;
  while (at < source.length) {
    const open = nextOpen(source, at);
    if (open === -1) {
      tokens.push(text(source, at, source.length));
      break;
    }
    const isTag = source[open + 1] === "%";
    const end = closing(source, open + 2, isTag ? "%}" : "}}");
    if (end === -1) {
      problems.push({ problem: isTag ? "open_tag" : "open_print", start: open, end: open + 2 });
      break;
    }
    const alone = isTag && standsAlone(source, open, end);
    const before = alone ? source.lastIndexOf("\n", open) + 1 : open;
    if (before > at) tokens.push(text(source, at, before));
    const token = isTag ? tag(source, open, end) : expression("print", source, open, [open + 2, end - 2]);
    if ("problem" in token) problems.push(token);
    else tokens.push(token);
    at = alone ? lineEnd(source, end) : end;
  }
  return { tokens, problems };
}

function nextOpen(source: string, from: number): number {
  const found = /\{[{%]/g;
  found.lastIndex = from;
  return found.exec(source)?.index ?? -1;
}

/** The offset behind `mark`, quoted text passed over; -1 when the tag stays open. */
function closing(source: string, from: number, mark: string): number {
  let quote = "";
  for (let i = from; i < source.length; i += 1) {
    const char = source[i] as string;
    if (quote !== "") {
      if (char === "\\") i += 1;
      else if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (source.startsWith(mark, i)) return i + 2;
  }
  return -1;
}

function standsAlone(source: string, open: number, end: number): boolean {
  const before = source.slice(source.lastIndexOf("\n", open - 1) + 1, open);
  const after = source.slice(end, lineEnd(source, end));
  return before.trim() === "" && after.trim() === "";
}

function lineEnd(source: string, from: number): number {
  const newline = source.indexOf("\n", from);
  return newline === -1 ? source.length : newline + 1;
}

function text(source: string, start: number, end: number): Token {
  return { is: "text", source: source.slice(start, end), start, end, from: start };
}

function expression(is: Token["is"], source: string, start: number, [from, to]: readonly [number, number]): Token {
  const inner = source.slice(from, to);
  const lead = inner.length - inner.trimStart().length;
  return { is, source: inner.trim(), start, end: to + 2, from: from + lead };
}

function tag(source: string, open: number, end: number): Token | Problem {
  const inner = source.slice(open + 2, end - 2);
  const lead = open + 2 + (inner.length - inner.trimStart().length);
  const words = inner.trim();
  if (words === "end" || words === "else") return { is: words, source: "", start: open, end, from: lead };
  if (/^if\s/.test(words)) return expression("if", source, open, [lead + 2, end - 2]);
  const loop = FOR.exec(words);
  if (loop === null) return { problem: words.startsWith("for") ? "bad_for" : "unknown_tag", start: open, end };
  return { ...expression("for", source, open, [lead + loop[0].length, end - 2]), variable: loop[1] as string };
}
