import type { TextDocument, Sentence } from "../document.js";
import { isQuoted } from "../scope.js";
import { findingOf, type TextFinding } from "../text_finding.js";
import { limitOf, type StructureFinder } from "./structure_input.js";

/** Words in capitals for emphasis: a run of them, a whole sentence, or one of the listed words. Headings may. */
export const capitals: StructureFinder = ({ reading }, rule) => {
  const { document } = reading;
  const listed = new Set(rule.list.map((word) => word.toUpperCase()));
  const least = limitOf(rule, "run", 3);
  return document.sentences.flatMap((sentence, index): TextFinding[] => {
    if (sentence.kind === "heading" || isTitle(document, sentence, index)) return [];
    const run = longestRun(document, sentence);
    if (
      run !== undefined &&
      run.after - run.first >= least &&
      !isQuoted(reading, { first: run.first, last: run.first })
    ) {
      const place = { start: document.tokens[run.first]?.start ?? 0, end: document.tokens[run.after - 1]?.end ?? 0 };
      return [findingOf(rule, place, { found: document.text.slice(place.start, place.end) })];
    }
    return document.tokens
      .slice(sentence.first, sentence.after)
      .filter((word) => word.classes.includes("caps") && listed.has(document.text.slice(word.start, word.end)))
      .slice(0, 1)
      .map((word) => findingOf(rule, word, { found: document.text.slice(word.start, word.end) }));
  });
};

/** A line at the top in capitals is a letterhead or a title. */
function isTitle(document: TextDocument, sentence: Sentence, index: number): boolean {
  const text = document.text.slice(sentence.start, sentence.end);
  return index < 4 && text === text.toUpperCase() && !/[!?.]$/.test(text);
}

function longestRun(document: TextDocument, sentence: Sentence): { first: number; after: number } | undefined {
  let best: { first: number; after: number } | undefined;
  let first = -1;
  for (let index = sentence.first; index <= sentence.after; index += 1) {
    const word = index < sentence.after ? document.tokens[index] : undefined;
    const loud =
      word !== undefined && (word.classes.includes("caps") || (first >= 0 && word.classes.includes("initial")));
    if (loud && first < 0) first = index;
    if (loud || first < 0) continue;
    if (best === undefined || index - first > best.after - best.first) best = { first, after: index };
    first = -1;
  }
  return best;
}

/** More exclamation marks than a calm text has. */
export const exclamationMarks: StructureFinder = ({ reading }, rule) => {
  const marks = [...reading.document.text.matchAll(/!+/g)];
  const count = marks.reduce((sum, match) => sum + match[0].length, 0);
  const last = marks.at(-1);
  if (last === undefined || count <= limitOf(rule, "most", 1)) return [];
  return [findingOf(rule, { start: last.index, end: last.index + last[0].length }, { found: last[0], count })];
};
