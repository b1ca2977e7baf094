import type { SignalLevel } from "./coverage.js";
import type { COUNTS } from "./media_picture.js";
import type { Span } from "./span.js";
import type { Text } from "./text.js";

/** The levels of a signal, lowest first; their numbers are 1, 2 and 3 (facts.md 4.3; figures D). */
export const SIGNAL_LEVELS: readonly SignalLevel[] = ["watch", "alert", "crisis"];

/** The three parts of the test for a media crisis, in its order (LVN-NA, facts.md 4.1). */
export const SIGNAL_PARTS = ["event", "attention", "answer"] as const;
export type SignalPart = (typeof SIGNAL_PARTS)[number];

/** A sign by which a media crisis shows: how to tell its levels, and how much it weighs. */
export interface SignalDefinition {
  readonly id: string;
  readonly title: Text;
  /** An unwanted event, unusual attention, or what our own answer lacks. */
  readonly part: SignalPart;
  /** What is counted. */
  readonly measure?: Text;
  /** Points for each level; 0 only helps to tell the type. */
  readonly weight: number;
  /** The plain test of each level it has. */
  readonly levels: Readonly<Partial<Record<SignalLevel, Text>>>;
  /** The figure of a monitor step that speaks for it, and from how many on each level is proposed. */
  readonly counted?: { readonly figure: (typeof COUNTS)[number] } & Readonly<Partial<Record<SignalLevel, number>>>;
  readonly source: readonly string[];
  readonly at: Span;
}

/** Something that makes people angrier than the harm alone would (Sandman; facts.md 2.3, weights D). */
export interface OutrageFactor {
  readonly id: string;
  readonly title: Text;
  /** What it looks like where it angers nobody, and where it angers most. */
  readonly low: Text;
  readonly high: Text;
  readonly weight: number;
  /** At its high pole it alone makes the outrage high. */
  readonly forces_high?: boolean;
  readonly source: readonly string[];
  readonly at: Span;
}

/** The answers to an outrage factor, lowest first: 0, 1 and 2 points; not known counts as mixed. */
export const OUTRAGE_LEVELS = ["low", "mixed", "high"] as const;
export type OutrageLevel = (typeof OUTRAGE_LEVELS)[number];

/** How signals and factors were rated, by id; what is missing was not seen. */
export type Ratings = Readonly<Record<string, SignalLevel | OutrageLevel | "not_known">>;
