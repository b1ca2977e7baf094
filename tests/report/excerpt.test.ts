import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/report/excerpt.js";
import { sourceLines } from "../../src/report/source_lines.js";
import { printable } from "../../src/terminal/printable.js";

/** The excerpt as two lines, so that a reader sees whether the underline sits right. */
function drawn(text: string, wanted: string): string[] {
  const start = text.indexOf(wanted);
  const {
    text: line,
    indent,
    length,
  } = excerpt({ file: "a.yaml", start, end: start + wanted.length }, sourceLines(text), printable);
  return [line, `${" ".repeat(indent)}${"^".repeat(length)}`];
}

describe("an excerpt", () => {
  it("underlines the place", () => {
    expect(drawn("when: casualtys > 0\n", "casualtys")).toEqual([
      "when: casualtys > 0", //
      "      ^^^^^^^^^",
    ]);
  });

  it("measures Vietnamese by what is seen, composed or decomposed", () => {
    const expected = [
      "ask: việc gì ở đâu", //
      "             ^",
    ];
    expect(drawn("ask: việc gì ở đâu", "ở")).toEqual(expected);
    expect(drawn("ask: việc gì ở đâu".normalize("NFD"), "ở".normalize("NFD"))).toEqual(expected);
  });

  it("gives wide characters two cells", () => {
    expect(drawn("title: 記者会見 x", "会見")).toEqual([
      "title: 記者会見 x", //
      "           ^^^^",
    ]);
  });

  it("draws a tab as four spaces", () => {
    expect(drawn("\tid: a", "id")).toEqual([
      "    id: a", //
      "    ^^",
    ]);
  });

  it("lets no control or direction character through to the terminal", () => {
    const [line] = drawn("ask: \u001b[31mred\u202e x", "x");
    expect(line).toBe("ask: red x");
  });

  it("marks at least one cell, also at the end of a line", () => {
    expect(drawn("a:", "")[1]).toBe("^");
    expect(excerpt({ file: "a.yaml", start: 2, end: 2 }, sourceLines("a:\nb: 1"), printable)).toMatchObject({
      line: 1,
      indent: 2,
      length: 1,
    });
  });

  it("underlines only the first line of a place that spans several", () => {
    expect(drawn("text: one\n  two\n", "one\n  two")).toEqual([
      "text: one", //
      "      ^^^",
    ]);
  });

  it("cuts a long line around the place", () => {
    const [line, underline] = drawn(`${"a".repeat(300)} here ${"b".repeat(300)}`, "here");
    expect(line).toMatch(/^…a+ here b+…$/);
    expect([...(line as string)].length).toBeLessThanOrEqual(100);
    expect((line as string).slice((underline as string).indexOf("^"), (underline as string).length)).toBe("here");
  });
});
