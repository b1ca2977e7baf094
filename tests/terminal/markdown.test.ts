import { describe, expect, it } from "vitest";
import { markdownLines } from "../../src/terminal/markdown.js";
import { symbolsFor } from "../../src/terminal/symbols.js";
import { width } from "../../src/terminal/width.js";

const symbols = symbolsFor(true);

function shown(text: string, columns?: number, plain = false): string[] {
  return markdownLines(text, { symbols, plain, ...(columns === undefined ? {} : { columns }) }).map((line) =>
    line.map((piece) => piece.text).join(""),
  );
}

describe("Markdown in a terminal", () => {
  it("wraps a paragraph and parts paragraphs with an empty line", () => {
    expect(shown("Chỉ ghi con số đã có\nngười xác nhận.\n\nChưa rõ thì để ngỏ.", 24)).toEqual([
      "Chỉ ghi con số đã có",
      "người xác nhận.",
      "",
      "Chưa rõ thì để ngỏ.",
    ]);
  });

  it("draws lists with hanging lines and nested lists inside", () => {
    expect(shown("Hỏi:\n\n- ai thấy việc này đầu tiên\n- ở đâu\n  1. xưởng\n  2. kho", 20)).toEqual([
      "Hỏi:",
      "",
      "• ai thấy việc này",
      "  đầu tiên",
      "• ở đâu",
      "  1. xưởng",
      "  2. kho",
    ]);
  });

  it("says where a link leads", () => {
    expect(shown("Xem [sổ tay](https://example.org/a) và <https://example.org/b>.")).toEqual([
      "Xem sổ tay (https://example.org/a) và https://example.org/b.",
    ]);
  });

  it("marks a quotation, in words only where nothing may be drawn", () => {
    expect(shown("> Chúng tôi rất tiếc.")).toEqual(["│ Chúng tôi rất tiếc."]);
    expect(shown("> Chúng tôi rất tiếc.", undefined, true)).toEqual(["  Chúng tôi rất tiếc."]);
  });

  it("gives emphasis and headings a role, not other words", () => {
    expect(markdownLines("# Tiêu đề\n\n**Không** đoán *nguyên nhân*", { symbols })).toEqual([
      [{ text: "Tiêu đề", role: "strong" }],
      [],
      [{ text: "Không", role: "strong" }, { text: " đoán " }, { text: "nguyên nhân", role: "emphasis" }],
    ]);
  });

  it("shows HTML as text and lets no escape in by an entity", () => {
    expect(shown("<b>to</b> &#27;[31m &#x202e;ngược `a\u001b[2Jb`")).toEqual(["<b>to</b> \ufffd[31m ngược ab"]);
  });

  it.each([40, 80, 120])("fits into %i columns", (columns) => {
    const text = `${"Một câu dài về việc vừa xảy ra. ".repeat(9)}\n\n> - ${"nhắc lại lời người nhà ".repeat(9)}`;
    expect(Math.max(...shown(text, columns).map(width))).toBeLessThanOrEqual(columns);
  });
});
