import type { Element } from "../../domain/library.js";
import type { TextKind } from "./category.js";
import type { ElementPlace } from "./elements.js";
import { occursIn, type Reading } from "./reading.js";

/** A text of fewer words answers one question or is a post; it cannot carry all that a first statement must. */
const SHORT = { en: 60, vi: 80 } as const;
/** A first statement, even one with gaps, has at least this many of the elements. */
const HOLDING_ELEMENTS = 4;
const MARKERS: readonly (readonly [TextKind, string])[] = [
  ["correction", "cue:is_correction"],
  ["press_release", "cue:is_press_release"],
  ["update", "cue:is_update"],
  ["holding", "cue:is_holding"],
];

/** What sort of text this is, by how it opens, its length and what it carries. */
export function guessKind(reading: Reading, elements: readonly ElementPlace[], language: string): TextKind {
  const opening = reading.document.sentences.slice(0, 3);
  for (const [kind, label] of MARKERS) {
    if (opening.some((sentence) => occursIn(reading, label, sentence))) return kind;
  }
  const present = elements.filter((place) => place.sentence !== undefined || place.vague !== undefined).length;
  const words = reading.document.tokens.length;
  if (/(^|\s)#[\p{L}\d_]{2,}/u.test(reading.document.text) && words < 120) return "social";
  if (words < (language === "vi" ? SHORT.vi : SHORT.en)) return "reply";
  return present >= HOLDING_ELEMENTS || first(elements, "next_update") ? "holding" : "reply";
}

function first(elements: readonly ElementPlace[], element: Element): boolean {
  return elements.some((place) => place.element === element && place.sentence !== undefined);
}
