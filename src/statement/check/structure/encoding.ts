import { findingOf } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

const DECOMPOSED = /[A-Za-zăâđêôơưĂÂĐÊÔƠƯ][\u0300-\u036f]+/u;
/** Letters in one piece that could be in two; đ never is. */
const COMPOSED = /[\u00c0-\u010f\u0112-\u024f\u1e00-\u1ef9]/u;

/** One letter with its mark apart and others in one piece: search, sorting and the press's tools then miss words. */
export const mixedEncoding: StructureFinder = ({ reading }, rule) => {
  const { text } = reading.document;
  const apart = DECOMPOSED.exec(text);
  if (apart === null || !COMPOSED.test(text)) return [];
  const place = { start: apart.index, end: apart.index + apart[0].length };
  const finding = findingOf(rule, place, { found: apart[0].normalize("NFC") });
  return [{ ...finding, fix: { start: 0, end: text.length, replacement: text.normalize("NFC") } }];
};

/** A Vietnamese text typed without diacritics: words fall together, and its rules see less. */
export const noDiacritics: StructureFinder = ({ reading, weak }, rule) => {
  const first = reading.document.sentences[0];
  return weak && first !== undefined ? [findingOf(rule, first)] : [];
};
