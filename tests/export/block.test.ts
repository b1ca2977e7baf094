import { describe, expect, it } from "vitest";
import { blocksOf, plainWords } from "../../src/export/block.js";
import { markdownBlocks } from "../../src/export/markdown_blocks.js";

describe("a text as it was typed", () => {
  it("is parted by empty lines, keeps its line breaks, and knows lists by their marks", () => {
    expect(blocksOf("One\ntwo\r\n\r\n  \nThree:\n- a\n• b\n\n1. x\n2) y\n")).toEqual([
      { is: "paragraph", words: [{ text: "One\ntwo" }] },
      { is: "paragraph", words: [{ text: "Three:" }] },
      { is: "list", ordered: false, items: [[{ text: "a" }], [{ text: "b" }]] },
      { is: "list", ordered: true, items: [[{ text: "x" }], [{ text: "y" }]] },
    ]);
  });

  it("is not renumbered, and nothing else in it is a sign", () => {
    expect(blocksOf("2. b\n3. c")).toEqual([{ is: "paragraph", words: [{ text: "2. b\n3. c" }] }]);
    expect(blocksOf("2 người **bị thương**\n# không phải tiêu đề")).toEqual([
      { is: "paragraph", words: [{ text: "2 người **bị thương**\n# không phải tiêu đề" }] },
    ]);
    expect(blocksOf("  \n\n ")).toEqual([]);
  });
});

describe("a Markdown file", () => {
  it("gives its first heading as title, and looks and links with its words", () => {
    const text =
      "# Cháy\n\nHai người **bị *thương***, xem [cổng](https://a.vn/b)\nhoặc hỏi.  \nHết.\n\n## Việc cần làm\n\n1. Đóng cửa\n   - sổ\n2. Ở nhà\n\n# Sau";
    expect(markdownBlocks(text)).toEqual({
      title: "Cháy",
      blocks: [
        {
          is: "paragraph",
          words: [
            { text: "Hai người " },
            { text: "bị ", strong: true },
            { text: "thương", strong: true, emphasis: true },
            { text: ", xem " },
            { text: "cổng", link: "https://a.vn/b" },
            { text: " " },
            { text: "hoặc hỏi." },
            { text: "\n" },
            { text: "Hết." },
          ],
        },
        { is: "heading", level: 2, words: [{ text: "Việc cần làm" }] },
        { is: "list", ordered: true, items: [[{ text: "Đóng cửa" }], [{ text: "sổ" }], [{ text: "Ở nhà" }]] },
        { is: "heading", level: 2, words: [{ text: "Sau" }] },
      ],
    });
  });

  it("keeps the markup of pages as text, and no link that runs something", () => {
    const { blocks } = markdownBlocks("<b>x</b> [y](javascript:alert(1)) [z](ftp://a.vn)");
    expect(JSON.stringify(blocks)).not.toContain('"link"');
    expect(blocks.flatMap((block) => (block.is === "paragraph" ? [plainWords(block.words)] : []))).toEqual([
      "<b>x</b> [y](javascript:alert(1)) z",
    ]);
  });
});

it("words without their looks say where they led to", () => {
  expect(plainWords([{ text: "cổng", link: "https://a.vn/" }])).toBe("cổng (https://a.vn)");
  expect(plainWords([{ text: "a@b.vn", link: "mailto:a@b.vn" }])).toBe("a@b.vn");
});
