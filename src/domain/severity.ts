import type { SignalLevel } from "./coverage.js";
import type { Severity } from "./expression.js";
import type { Span } from "./span.js";
import type { Text } from "./text.js";

/** Signals with the least level that each must have; all of them must have it. */
export type SignalsWanted = Readonly<Record<string, SignalLevel>>;

/** Certain signals make the severity at least this, whatever the score. */
export interface SeverityFloor {
  readonly signals: SignalsWanted;
  readonly at_least: Severity;
  readonly because: Text;
}

/** The outrage bands above "low", lowest first. */
export const OUTRAGE_BANDS = ["low", "moderate", "high", "very_high"] as const;
export type OutrageBand = (typeof OUTRAGE_BANDS)[number];

/** Certain signals, or anger, raise the severity by a number of levels. */
export interface Escalation {
  readonly signals?: SignalsWanted;
  readonly outrage?: OutrageBand;
  readonly by: number;
  readonly because: Text;
}

/** What a channel can be good at; needs and scores are given in these (facts.md 6.2). */
export const CRITERIA = [
  "speed",
  "reach",
  "control",
  "interaction",
  "formality",
  "accessibility",
  "trust",
  "record",
] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Needs = Readonly<Partial<Record<Criterion, number>>>;

/** What one severity asks for. */
export interface SeverityLevel {
  readonly acts: Text;
  readonly needs: Needs;
  /** How much the effort of a channel counts against it. */
  readonly effort: number;
}

/** How signals add up; every figure is a proposal that a body fits to itself (facts.md 4.4, D). */
export interface SeverityScale {
  /** Points (weight times level) that make a score of 100. */
  readonly full: number;
  /** Points of the part "answer" that make the score of our own response 100. */
  readonly answer_full: number;
  /** The score from which each severity begins; watch begins at 0. */
  readonly bands: Readonly<Record<"alert" | "serious" | "crisis", number>>;
  readonly floors: readonly SeverityFloor[];
  readonly escalations: readonly Escalation[];
  /** The outrage index from which each band begins. */
  readonly outrage_bands: Readonly<Record<"moderate" | "high" | "very_high", number>>;
  readonly levels: Readonly<Record<Severity, SeverityLevel>>;
  /** Points for a channel that reaches those whom this type of crisis concerns. */
  readonly audience: number;
  readonly at: Span;
}
