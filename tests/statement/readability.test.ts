import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/statement/check/document.js";
import {
  countEnglish,
  englishReadability,
  vietnameseProxies,
  type TextCounts,
} from "../../src/statement/check/readability.js";
import { syllablesOf } from "../../src/statement/check/syllables.js";

/** Published examples: the Flesch reading ease of both sentences, with their counts, is given in the article on the test in the English Wikipedia. */
const PUBLISHED = [
  {
    text: "This sentence, taken as a reading passage unto itself, is being used to prove a point.",
    words: 16,
    syllables: 23,
    ease: 69,
  },
  {
    text: "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
    words: 13,
    syllables: 24,
    ease: 37.5,
  },
  { text: "The cat sat on the mat.", words: 6, syllables: 6, ease: 116 },
];

describe("English readability", () => {
  it.each(PUBLISHED)("$text", ({ text, words, syllables, ease }) => {
    const counts = countEnglish(readDocument(text)) as TextCounts;
    expect(counts).toMatchObject({ sentences: 1, words, syllables });
    expect(Math.abs(englishReadability(counts).fleschReadingEase - ease)).toBeLessThan(0.5);
  });

  it("the formulas give the values worked out by hand from their papers", () => {
    const values = englishReadability({ sentences: 10, words: 150, syllables: 225, letters: 675, longWords: 15 });
    expect(values.fleschReadingEase).toBeCloseTo(64.71, 2);
    expect(values.fleschKincaidGrade).toBeCloseTo(7.96, 2);
    expect(values.gunningFog).toBeCloseTo(10, 5);
    expect(values.smog).toBeCloseTo(10.1257, 3);
    expect(values.colemanLiau).toBeCloseTo(8.687, 2);
    expect(values.automatedReadability).toBeCloseTo(7.265, 3);
  });

  it.each([
    ["family", 3],
    ["houses", 2],
    ["people", 2],
    ["evacuated", 5],
    ["injured", 2],
    ["hospital", 3],
    ["fire", 1],
    ["water", 2],
    ["closed", 1],
    ["table", 2],
    ["station", 2],
    ["information", 4],
  ])("%s has %d syllables", (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});

describe("Vietnamese proxies", () => {
  it("count syllables as they are written", () => {
    const proxies = vietnameseProxies(readDocument("Chúng tôi hiểu, bà con lo. Nước đã cạn."));
    expect(proxies).toEqual({ syllablesPerSentence: 4.5, longestSentence: 6, commasPerSentence: 0.5 });
  });
});
