import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemes, shorten, width } from "../../src/terminal/width.js";
import { wrap, wrapPieces } from "../../src/terminal/wrap.js";

const SENTENCE = "Chỉ ghi con số đã có người xác nhận. Chưa rõ thì cứ chọn “chưa biết”.";

describe("width", () => {
  it.each([
    ["việt", 4],
    ["việt".normalize("NFD"), 4],
    ["三星", 4],
    ["👩\u200d🚒", 2],
    ["a\u200bb\u00adc", 3],
    ["\u001b[31mđỏ\u001b[39m", 2],
  ])("of %j is %i", (text, cells) => {
    expect(width(text)).toBe(cells);
  });

  it("shortens with a mark that counts", () => {
    expect(shorten("tuyên bố ban đầu", 10)).toBe("tuyên bố…");
    expect(shorten("三星电子", 5)).toBe("三星…");
    expect(shorten("vừa", 10)).toBe("vừa");
  });

  it("takes a letter with its marks for one", () => {
    expect(graphemes("việt".normalize("NFD"))).toHaveLength(4);
  });
});

describe("wrap", () => {
  it.each([40, 80, 120])("keeps to %i columns and loses nothing", (columns) => {
    const text = `${SENTENCE} ${SENTENCE}`;
    const lines = wrap(text, columns);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
    expect(lines.join(" ")).toBe(text);
  });

  it("breaks decomposed text where it breaks composed text", () => {
    expect(wrap(SENTENCE.normalize("NFD"), 30).map((line) => line.normalize("NFC"))).toEqual(wrap(SENTENCE, 30));
  });

  it("breaks between CJK characters, which have no spaces", () => {
    expect(wrap("电池起火事故的说明", 8)).toEqual(["电池起火", "事故的说", "明"]);
  });

  it("cuts a word that is longer than a line, but never a character with its marks", () => {
    const lines = wrap("ệ".normalize("NFD").repeat(12), 5);
    expect(lines.map((line) => line.normalize("NFC"))).toEqual(["ệệệệệ", "ệệệệệ", "ệệ"]);
  });

  it("does not wrap where there is no terminal", () => {
    expect(wrap(`${SENTENCE}\n${SENTENCE}`)).toEqual([SENTENCE, SENTENCE]);
  });

  it("keeps the role of each piece across lines", () => {
    expect(wrapPieces([{ text: "một " }, { text: "hai ba", role: "strong" }], 7)).toEqual([
      [{ text: "một " }, { text: "hai", role: "strong" }],
      [{ text: "ba", role: "strong" }],
    ]);
  });

  it("keeps every grapheme of any text, in lines that fit", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "ệ", "e\u0323\u0302", " ", "三", "👩\u200d🚒") }),
        fc.integer({ min: 2, max: 20 }),
        (text, columns) => {
          const lines = wrap(text, columns);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect(width(line.trimEnd())).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
