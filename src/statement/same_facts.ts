import { figuresIn, says, type Figure } from "./figures.js";
import type { Sentence } from "../domain/sentence.js";
import { textOf } from "./sentence.js";

/** Something that one text says and the other does not. */
export type FactGap =
  | { readonly is: "fact"; readonly fact: string; readonly said_in: string; readonly missing_in: string }
  | { readonly is: "figure"; readonly figure: Figure; readonly said_in: string; readonly missing_in: string };

/** A text with the name that gaps call it by, and the language it is in. */
export interface ComparedText {
  readonly name: string;
  readonly language: string;
  readonly sentences: readonly Sentence[];
}

/**
 * What two texts of one statement do not share: facts by their ids, and in sentences that nobody has tied to facts the
 * figures. Small numbers in words count as said ("two" for 2). Places and names in free text it cannot compare.
 */
export function factGaps(one: ComparedText, other: ComparedText): FactGap[] {
  return [...missing(one, other), ...missing(other, one)];
}

function missing(said: ComparedText, other: ComparedText): FactGap[] {
  const names = { said_in: said.name, missing_in: other.name };
  const told = new Set(factsIn(other.sentences));
  const text = textOf(other.sentences);
  const facts = factsIn(said.sentences).filter((fact) => !told.has(fact));
  const figures = untied(said.sentences).filter((figure) => !says(text, figure, other.language));
  return [
    ...facts.map((fact): FactGap => ({ is: "fact", fact, ...names })),
    ...figures.map((figure): FactGap => ({ is: "figure", figure, ...names })),
  ];
}

/** The facts that a text stands on, each once, in the order in which they come up. */
export function factsIn(sentences: readonly Sentence[]): string[] {
  return [...new Set(sentences.flatMap(({ facts }) => facts))];
}

function untied(sentences: readonly Sentence[]): Figure[] {
  const figures = sentences.filter(({ attributed }) => !attributed).flatMap(({ text }) => figuresIn(text));
  return [...new Map(figures.map((figure) => [`${figure.is} ${figure.key}`, figure])).values()];
}
