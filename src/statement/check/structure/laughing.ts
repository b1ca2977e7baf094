import { findingOf } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

/** Signs of laughter and irony, as the library lists them; letters count only as words of their own. */
export const laughing: StructureFinder = ({ reading }, rule) => {
  const { text } = reading.document;
  return rule.list.flatMap((sign) => {
    const at = positionOf(text, sign);
    return at < 0 ? [] : [findingOf(rule, { start: at, end: at + sign.length }, { found: sign })];
  });
};

function positionOf(text: string, sign: string): number {
  const alone = (at: number): boolean =>
    !/[\p{L}\d/:]/u.test(text[at - 1] ?? " ") && !/[\p{L}\d/]/u.test(text[at + sign.length] ?? " ");
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (!/^[\x20-\x7e]+$/.test(sign) || alone(at)) return at;
  }
  return -1;
}
