import { describe, expect, it } from "vitest";
import { readDocument, sentenceText } from "../../src/statement/check/document.js";

const sentences = (text: string): string[] => {
  const document = readDocument(text);
  return document.sentences.map((sentence) => sentenceText(document, sentence));
};

describe("sentences", () => {
  it.each([
    ["Mr. Nam spoke at 3 p.m. on Friday. He left.", ["Mr. Nam spoke at 3 p.m. on Friday.", "He left."]],
    ["It rose by 3.5 percent. The U.N. helped.", ["It rose by 3.5 percent.", "The U.N. helped."]],
    ["TP. Hồ Chí Minh mưa to. Đường ngập.", ["TP. Hồ Chí Minh mưa to.", "Đường ngập."]],
    ["ThS. Lan trả lời. BS. Minh có mặt.", ["ThS. Lan trả lời.", "BS. Minh có mặt."]],
    ["Is it safe? We do not know.", ["Is it safe?", "We do not know."]],
    ['"Is it safe?" a resident asked. We answered.', ['"Is it safe?" a resident asked.', "We answered."]],
    ["He waited … and left. She stayed.", ["He waited … and left.", "She stayed."]],
    ["The answer is no. We will say more.", ["The answer is no.", "We will say more."]],
    ["See no. 5 for that. It is red.", ["See no. 5 for that.", "It is red."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("a wrapped line goes on, a list does not", () => {
    expect(
      sentences(
        "This is a sentence that an editor has wrapped at the margin\nand that goes on here.\n\n- one\n- two\n",
      ),
    ).toEqual(["This is a sentence that an editor has wrapped at the margin and that goes on here.", "one", "two"]);
  });

  it("tells headings, items and quoted paragraphs from text", () => {
    const { sentences: found } = readDocument(
      "# Title\n\nTHÔNG CÁO BÁO CHÍ\n\nText here.\n\n- item\n\n> quoted words\n",
    );
    expect(found.map((sentence) => sentence.kind)).toEqual(["heading", "heading", "text", "item", "quote"]);
  });

  it("words keep their place in a text in NFD", () => {
    const text = "Chúng tôi hiểu.".normalize("NFD");
    const { tokens } = readDocument(text);
    expect(tokens.map((token) => text.slice(token.start, token.end).normalize("NFC"))).toEqual([
      "Chúng",
      "tôi",
      "hiểu",
    ]);
  });

  it.each([
    "He said “all is well” today.",
    "He said «all is well» today.",
    "He said 'all is well' today.",
    'He said "all is well" today.',
  ])("finds the quotation in %s", (text) => {
    const { quotes } = readDocument(text);
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(["all is well"]);
  });

  it("an apostrophe opens no quotation", () => {
    expect(readDocument("The workers' families don't know.").quotes).toEqual([]);
  });
});
