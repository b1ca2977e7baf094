/** What a sentence about an alert is made of. */
export interface AlertFacts {
  readonly term: string;
  readonly kind: "burst" | "fall" | "slow";
  readonly observed: number;
  readonly expected: number;
  /** Length of the run. */
  readonly hours: number;
  /** Observed over expected. */
  readonly ratio: number;
  readonly outlets?: number;
  /** So many zeros: the chance of as many in the last day is below 1 in 10^oneIn. */
  readonly oneIn: number;
  readonly signal?: string;
  readonly level?: string;
}
