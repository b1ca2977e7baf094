import type { Ratings } from "./signal.js";

/** The signals and factors that a step asks for, and how they were rated. */
export interface Rated {
  readonly signals: readonly string[];
  readonly factors: readonly string[];
  readonly ratings: Ratings;
}
