import type { Scalar } from "yaml";

/** Where the characters of a text value stand in its file, so that a remark inside a condition finds its column. */
export interface ScalarPlace {
  /** The file as findings name it. */
  readonly file: string;
  /** The offset in the file of the character at `offset` of the value; the value's end maps to the scalar's end. */
  at(offset: number): number;
}

/** The place of a text value; the mapping is worked out at the first question, since most texts have no remark. */
export function placeOfScalar(file: string, text: string, scalar: Scalar): ScalarPlace {
  let offsets: readonly number[] | undefined;
  return {
    file,
    at(offset) {
      offsets ??= scalarOffsets(scalar, text);
      return offsets[Math.min(Math.max(0, offset), offsets.length - 1)] as number;
    },
  };
}

/** For each character of a scalar's value, and for its end, the offset in the source. */
export function scalarOffsets(scalar: Scalar, source: string): number[] {
  const value = String(scalar.value);
  const [start, end] = scalar.range ?? [0, 0];
  switch (scalar.type) {
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return blockOffsets(value, source, start, end);
    case "QUOTE_DOUBLE":
    case "QUOTE_SINGLE":
      return flowOffsets(value, source, {
        start: start + 1,
        end: end - 1,
        escape: scalar.type === "QUOTE_DOUBLE" ? "\\" : "'",
      });
    default:
      return flowOffsets(value, source, { start, end, escape: "" });
  }
}

/** Line by line: below the header each line of the block stands in the value without its indent. */
function blockOffsets(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let lineStart = source.indexOf("\n", start) + 1;
  let lastEnd = Math.min(lineStart, end);
  let indent: number | undefined;
  while (lineStart > 0 && lineStart < end && offsets.length < value.length) {
    const newline = source.indexOf("\n", lineStart);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const line = source.slice(lineStart, lineEnd).replace(/\r$/, "");
    if (line.trim() !== "") {
      indent ??= leading(line) - leading(value.slice(offsets.length).replace(/^([ \t]*\n)+/, ""));
      const content = line.slice(indent);
      while (offsets.length < value.length && !value.startsWith(content, offsets.length)) offsets.push(lastEnd);
      for (let i = 0; i < content.length && offsets.length < value.length; i++) offsets.push(lineStart + indent + i);
      lastEnd = lineStart + line.length;
    }
    if (newline === -1) break;
    lineStart = newline + 1;
  }
  while (offsets.length <= value.length) offsets.push(lastEnd);
  return offsets;
}

function leading(line: string): number {
  return line.length - line.trimStart().length;
}

interface Flow {
  readonly start: number;
  readonly end: number;
  /** The character that begins an escape; "" in a plain scalar. */
  readonly escape: "\\" | "'" | "";
}

const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
const SKIPPED_BREAK = /\\\r?\n[ \t]*/y;
const CODE_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Character by character: a fold of lines is one space or its empty lines, an escape is one character. */
function flowOffsets(value: string, source: string, { start, end, escape }: Flow): number[] {
  const offsets: number[] = [];
  let at = start;
  while (offsets.length < value.length && at < end) {
    FOLD.lastIndex = at;
    const fold = FOLD.exec(source)?.[0];
    SKIPPED_BREAK.lastIndex = at;
    const skipped = escape === "\\" ? SKIPPED_BREAK.exec(source)?.[0] : undefined;
    if (fold !== undefined) {
      const breaks = fold.split("\n").length - 1;
      for (let i = 0; i < Math.max(1, breaks - 1); i++) offsets.push(at);
      at += fold.length;
    } else if (skipped !== undefined) {
      at += skipped.length;
    } else if (escape !== "" && source[at] === escape) {
      const digits = escape === "'" ? 0 : (CODE_DIGITS[source[at + 1] ?? ""] ?? 0);
      const code = digits > 0 ? Number.parseInt(source.slice(at + 2, at + 2 + digits), 16) : 0;
      offsets.push(...Array.from({ length: code > 0xffff ? 2 : 1 }, () => at));
      at += 2 + digits;
    } else {
      offsets.push(at++);
    }
  }
  offsets.length = Math.min(offsets.length, value.length);
  while (offsets.length <= value.length) offsets.push(end);
  return offsets;
}
