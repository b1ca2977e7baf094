import { attribute } from "../attribute.js";
import type { Sentence } from "../../domain/sentence.js";
import { textOf } from "../sentence.js";
import type { Piece } from "./variant.js";

/** The text of a variant, a blank line between its pieces. */
export function variantText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.is === "said" ? textOf(piece.sentences).trim() : piece.text)).join("\n\n");
}

/**
 * The sentences of a variant's text, perhaps revised by hand: those of the master keep their facts, the words around
 * them stand on none, and what is new is free until somebody ties it.
 */
export function variantSentences(text: string, pieces: readonly Piece[]): Sentence[] {
  const around = pieces.flatMap((piece) =>
    piece.is === "said" ? [] : attribute(piece.text, []).map((sentence) => ({ ...sentence, attributed: true })),
  );
  return attribute(text, [...around, ...pieces.flatMap((piece) => (piece.is === "said" ? piece.sentences : []))]);
}
