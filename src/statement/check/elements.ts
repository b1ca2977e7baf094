import type { Element } from "../../domain/library.js";
import { matchesOf, occursIn, sentenceOf, type Reading } from "./reading.js";
import { isQuoted } from "./scope.js";
import type { Sentence } from "./document.js";

/** Where an element stands in a text. */
export interface ElementPlace {
  readonly element: Element;
  readonly sentence?: Sentence;
  /** Of "next update": a promise is there, but no clock time. */
  readonly vague?: Sentence;
}

/** Finds an element in free text: the first sentence in our own words that serves it. */
export function findElement(reading: Reading, element: Element): ElementPlace {
  const sentences = matchesOf(reading, `element:${element}`)
    .filter((match) => !isQuoted(reading, match))
    .map((match) => sentenceOf(reading, match))
    .filter((sentence) => !sentence.question && !occursIn(reading, `element_unless:${element}`, sentence));
  if (element !== "next_update") return withSentence(element, sentences[0]);
  const timed = sentences.find((sentence) => occursIn(reading, "cue:clock", sentence));
  if (timed !== undefined) return { element, sentence: timed };
  return sentences[0] === undefined ? { element } : { element, vague: sentences[0] };
}

function withSentence(element: Element, sentence: Sentence | undefined): ElementPlace {
  return sentence === undefined ? { element } : { element, sentence };
}
