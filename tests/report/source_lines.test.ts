import { describe, expect, it } from "vitest";
import { lineText, placeOf, sourceLines } from "../../src/report/source_lines.js";

function place(text: string, wanted: string): string {
  const start = text.indexOf(wanted);
  const { line, column, endLine, endColumn } = placeOf(
    { file: "a.yaml", start, end: start + wanted.length },
    sourceLines(text),
  );
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe("a place in a file", () => {
  it("counts lines and columns from 1, the end behind the last character", () => {
    expect(place("one\ntwo three\n", "three")).toBe("2:5-2:10");
  });

  it("counts an accented letter as one, also in decomposed form as many code points as are there", () => {
    expect(place("ask: việc x", "x")).toBe("1:11-1:12");
    expect(place(`ask: ${"việc".normalize("NFD")} x`, "x")).toBe("1:13-1:14");
  });

  it("counts a character outside the basic plane as one column", () => {
    expect(place("🔥🔥 x", "x")).toBe("1:4-1:5");
  });

  it("does not count a byte order mark, which editors hide", () => {
    expect(place("\ufefflectern: 1", "lectern")).toBe("1:1-1:8");
  });

  it("reads lines that end with CR LF", () => {
    const text = "a: 1\r\nb: 2\r\n";
    expect(place(text, "b")).toBe("2:1-2:2");
    expect(lineText(sourceLines(text), 1)).toBe("a: 1");
  });

  it("covers several lines", () => {
    expect(place("a: |\n  x\n  y\n", "x\n  y")).toBe("2:3-3:4");
  });

  it("takes the nearest end for an offset outside the text, and 1:1 for an empty file", () => {
    const lines = sourceLines("a\nbc");
    expect(placeOf({ file: "a.yaml", start: 99, end: 120 }, lines)).toMatchObject({ line: 2, column: 3 });
    expect(placeOf({ file: "a.yaml", start: 5, end: 5 }, sourceLines(""))).toMatchObject({ line: 1, column: 1 });
  });
});
