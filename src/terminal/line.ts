import type { Paint, Role } from "./colour.js";
import { width } from "./width.js";

/** A run of text with one role. */
export interface Piece {
  readonly text: string;
  readonly role?: Role;
}

/** One line on the screen, before colour. */
export type Line = readonly Piece[];

/** The line with its colours. */
export function paintLine(line: Line, paint: Paint): string {
  return line.map((piece) => paint(piece.text, piece.role)).join("");
}

/** Cells that the line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, piece) => sum + width(piece.text), 0);
}

/** `left`, then as much room as puts `right` at the edge. */
export function justify(left: Line, right: Line, columns: number): Line {
  const room = columns - lineWidth(left) - lineWidth(right);
  return [...left, { text: " ".repeat(Math.max(1, room)) }, ...right];
}
