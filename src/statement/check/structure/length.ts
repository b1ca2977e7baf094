import type { TextDocument, Sentence } from "../document.js";
import { commasIn, countEnglish, englishReadability, vietnameseProxies } from "../readability.js";
import { matchesIn } from "../reading.js";
import { findingOf, type TextFinding } from "../text_finding.js";
import { limitOf, type StructureFinder } from "./structure_input.js";

/** A sentence over the cap; the parts between semicolons count each for themselves, as a list does. */
export const sentenceTooLong: StructureFinder = ({ reading }, rule) =>
  bodyOf(reading.document).flatMap((sentence): TextFinding[] => {
    const words = longestPart(reading.document, sentence);
    if (words <= limitOf(rule, "hint", 25)) return [];
    const level = words > limitOf(rule, "most", 35) ? rule.level : "info";
    return [{ ...findingOf(rule, sentence, { count: words, most: limitOf(rule, "hint", 25) }), level }];
  });

/** Sentences that are long on average; a text of one or two sentences has no average worth telling. */
export const sentencesLongOnAverage: StructureFinder = ({ reading }, rule) => {
  const body = bodyOf(reading.document);
  const first = body[0];
  const words = body.reduce((sum, sentence) => sum + sentence.after - sentence.first, 0);
  if (first === undefined || body.length < 3 || words / body.length <= limitOf(rule, "most", 20)) return [];
  return [findingOf(rule, first, { count: Math.round(words / body.length), most: limitOf(rule, "most", 20) })];
};

/** A sentence with more commas than a listener can hold. */
export const tooManyCommas: StructureFinder = ({ reading }, rule) =>
  bodyOf(reading.document)
    .filter((sentence) => commasIn(reading.document, sentence) > limitOf(rule, "most", 2))
    .map((sentence) =>
      findingOf(rule, sentence, { count: commasIn(reading.document, sentence), most: limitOf(rule, "most", 2) }),
    );

/** The school grade of an English text, by Flesch and Kincaid. */
export const readingGrade: StructureFinder = ({ reading }, rule) => {
  const counts = countEnglish(reading.document);
  const first = bodyOf(reading.document)[0];
  if (counts === undefined || first === undefined || counts.words < limitOf(rule, "least_words", 60)) return [];
  const grade = englishReadability(counts).fleschKincaidGrade;
  if (grade <= limitOf(rule, "most", 8)) return [];
  const level = grade > limitOf(rule, "warn_from", 14) ? rule.level : "info";
  return [{ ...findingOf(rule, first, { count: Math.round(grade * 10) / 10, most: limitOf(rule, "most", 8) }), level }];
};

/** More administrative set phrases in one sentence than people follow. */
export const setPhrases: StructureFinder = ({ reading }, rule) =>
  bodyOf(reading.document).flatMap((sentence): TextFinding[] => {
    const found = matchesIn(reading, "cue:set_phrase", sentence);
    if (found.length <= limitOf(rule, "most", 2)) return [];
    const written = found.map((match) =>
      reading.document.text.slice(
        reading.document.tokens[match.first]?.start,
        reading.document.tokens[match.last]?.end,
      ),
    );
    return [findingOf(rule, sentence, { count: found.length, found: written.join("; ") })];
  });

/** What is said at a stand-up: three messages, 27 words (45 syllables in Vietnamese), nine seconds. */
export const keyMessages: StructureFinder = ({ reading, checks }, rule) => {
  const body = bodyOf(reading.document);
  const first = body[0];
  const words = body.reduce((sum, sentence) => sum + sentence.after - sentence.first, 0);
  const most = limitOf(rule, "words", checks.language === "vi" ? 45 : 27);
  if (first === undefined || (words <= most && body.length <= limitOf(rule, "messages", 3))) return [];
  return [findingOf(rule, first, { count: words, most, messages: body.length })];
};

/** Whether any reading measure can be had, for the report. */
export function measures(document: TextDocument, language: string): Readonly<Record<string, number>> {
  if (language === "vi") return { ...vietnameseProxies(document) };
  const counts = countEnglish(document);
  return counts === undefined ? {} : { ...englishReadability(counts) };
}

function bodyOf(document: TextDocument): Sentence[] {
  return document.sentences.filter((sentence) => sentence.kind !== "heading");
}

function longestPart(document: TextDocument, sentence: Sentence): number {
  let longest = 0;
  let length = 0;
  for (let index = sentence.first; index < sentence.after; index += 1) {
    const token = document.tokens[index];
    const cut =
      token?.breakBefore === 3 && document.text.slice(document.tokens[index - 1]?.end, token.start).includes(";");
    length = cut ? 1 : length + 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
