import type { Token } from "../token.js";
import type { TextDocument } from "../document.js";
import { findingOf, type TextFinding } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

const ROMAN = /^[IVXLC]+$/;
/** A line with at least this share of capitals is a title or shouting, not a row of abbreviations. */
const MOSTLY_CAPITALS = 0.5;

/** Each abbreviation that is neither generally known nor written out where the text first uses it. */
export const unexplainedAbbreviation: StructureFinder = ({ reading, checks }, rule) => {
  const { document } = reading;
  const seen = new Set<string>();
  const found: TextFinding[] = [];
  for (const sentence of document.sentences) {
    const words = document.tokens.slice(sentence.first, sentence.after);
    const capitals = words.filter((word) => word.classes.includes("caps")).length;
    if (sentence.kind === "heading" || (words.length > 3 && capitals / words.length >= MOSTLY_CAPITALS)) continue;
    for (const word of words) {
      const written = document.text.slice(word.start, word.end);
      if (seen.has(written) || !isAbbreviation(word, written) || checks.abbreviations.has(written)) continue;
      seen.add(written);
      if (!isExplained(document, word, written)) found.push(findingOf(rule, word, { found: written }));
    }
  }
  return found;
};

function isAbbreviation(word: Token, written: string): boolean {
  if (!word.classes.includes("caps") || written.length > 7 || ROMAN.test(written)) return false;
  // A letter with a tone or a mark belongs to a word in capitals: "THÔNG BÁO". Only Đ, Ư and Ơ stand in short forms.
  if (/[^A-Z0-9ĐƯƠ]/.test(written.normalize("NFC"))) return false;
  // A capital word with a vowel between consonants reads as a word: that is emphasis, which another rule sees.
  return written.length <= 5 || !/[AEIOUY]/.test(written);
}

/** "Social Insurance (SI)", "SI (Social Insurance)", "gọi tắt là BHXH", or the initials of the words before. */
function isExplained(document: TextDocument, word: Token, written: string): boolean {
  const { text } = document;
  const before = text.slice(Math.max(0, word.start - 24), word.start);
  const after = text.slice(word.end, word.end + 3);
  if (/(gọi tắt là|viết tắt là|short for|known as|or)\s*["“]?$/iu.test(before)) return true;
  if (/\(\s*["“]?$/.test(before)) return true;
  return /^\s*\(\p{Lu}/u.test(after) && written.length > 1;
}
