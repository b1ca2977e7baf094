import type { FactDefinition } from "../domain/library.js";
import { textIn, type Language } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { figuresIn, says, type Figure } from "./figures.js";
import type { Sentence } from "../domain/sentence.js";

/** A fact with the value that the ledger holds of it. */
export interface HeldFact {
  readonly definition: FactDefinition;
  readonly value: Value;
}

/** What a sentence says of the ledger: the facts whose values stand in it, and the figures that are no fact's value. */
export interface Said {
  readonly facts: readonly string[];
  readonly loose: readonly Figure[];
}

/**
 * Reads a sentence against the ledger: numbers, times, and places or other texts of three letters or more. It sees
 * values, not meaning, so that a person confirms what it proposes.
 */
export function saidOf(text: string, language: Language, ledger: readonly HeldFact[]): Said {
  const held = ledger.filter((fact) => stands(fact, text, language));
  const told = new Set(held.flatMap(({ definition, value }) => figuresOf(definition, value)).map(keyOf));
  return {
    facts: held.map(({ definition }) => definition.id),
    loose: figuresIn(text).filter((figure) => !told.has(keyOf(figure))),
  };
}

/**
 * The sentences with every free one tied to the facts that it plainly says: one that holds a value of the ledger and
 * no figure beside. The others stay free until their author ties them or says why they stand on none.
 */
export function tied(sentences: readonly Sentence[], language: Language, ledger: readonly HeldFact[]): Sentence[] {
  return sentences.map((sentence) => {
    if (sentence.attributed) return sentence;
    const { facts, loose } = saidOf(sentence.text, language, ledger);
    return facts.length === 0 || loose.length > 0 ? sentence : { ...sentence, facts, attributed: true };
  });
}

const keyOf = ({ is, key }: Figure): string => `${is} ${key}`;

function stands({ definition, value }: HeldFact, text: string, language: Language): boolean {
  const figures = figuresOf(definition, value);
  if (figures.length > 0) return figures.some((figure) => figure.is !== "date" && says(text, figure, language));
  if (typeof value !== "string") return false;
  const label = definition.labels?.[value];
  return holds(text, label === undefined ? value : textIn(label, language));
}

/** The figures that a value is told by; a moment is told by its time, its date may be left out. */
function figuresOf({ type }: FactDefinition, value: Value): Figure[] {
  if (typeof value === "number") return [{ is: "number", key: String(value), written: String(value) }];
  if (type.is !== "timestamp" || typeof value !== "string") return [];
  const [date = "", rest = ""] = value.split("T");
  const time = rest.slice(0, 5);
  return [
    { is: "time", key: time, written: time },
    { is: "date", key: date, written: date },
  ];
}

function holds(text: string, words: string): boolean {
  const plain = (given: string): string => given.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
  const [whole, part] = [plain(text), plain(words)];
  if (part.length < 3) return false;
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole[at - 1] ?? " ", whole[at + part.length] ?? " "];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
