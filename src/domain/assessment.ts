import type { Cluster } from "./crisis_type.js";
import type { Criterion, OutrageBand } from "./severity.js";
import type { Severity } from "./expression.js";
import type { SignalPart } from "./signal.js";
import type { SignalLevel } from "./coverage.js";
import type { Text } from "./text.js";

/** What one signal adds to the score; the parts of an assessment sum to its score. */
export interface AssessedSignal {
  readonly signal: string;
  readonly part: SignalPart;
  readonly level: SignalLevel | "not_known";
  /** Weight times level. */
  readonly points: number;
  readonly adds: number;
}

/** A step of a signal that would change the severity. */
export interface TurningPoint {
  readonly signal: string;
  readonly level: SignalLevel;
  readonly severity: Severity;
}

/** What signals add up to, and why: kept in the record as it was shown. */
export interface Assessment {
  readonly severity: Severity;
  /** 0 to 100. */
  readonly score: number;
  /** What the score alone would make it. */
  readonly band: Severity;
  readonly parts: readonly AssessedSignal[];
  /** What happened and how far it spreads, 0 to 100; and what our own response lacks, 0 to 100. */
  readonly cause_score: number;
  readonly answer_score: number;
  readonly floors: readonly { readonly at_least: Severity; readonly because: Text }[];
  readonly escalations: readonly { readonly by: number; readonly because: Text }[];
  /** `forced_by`: the factors at their high pole without which the index alone would be below "high". */
  readonly outrage?: { readonly index: number; readonly band: OutrageBand; readonly forced_by?: readonly string[] };
  /** What is not known and was counted as possible. */
  readonly unknown: readonly string[];
  /** Which parts of the three-part test are there. */
  readonly test: Readonly<Record<SignalPart, boolean>>;
  /** The smallest steps that would raise the severity, at most three. */
  readonly rises_with: readonly TurningPoint[];
  /** Points of the score still missing to the next severity; missing where there is none. */
  readonly missing?: number;
  /** Unknown signals without which the severity would be lower. */
  readonly falls_without: readonly string[];
  /** The types it looks like, the likeliest first, with the signals that point to each. */
  readonly crises: readonly {
    readonly crisis: string;
    readonly strength: number;
    readonly signals: readonly string[];
  }[];
}

/** What a person settled on: the assessment as later steps use it. */
export interface Settled {
  readonly severity: Severity;
  readonly crisis?: string;
  /** The signals seen, with their levels, and the factors of anger at their high pole. */
  readonly seen: Readonly<Record<string, SignalLevel | "high">>;
}

/** A strategy with what speaks for it. */
export interface RankedStrategy {
  readonly strategy: string;
  /** 0 to 3. */
  readonly fit: number;
  /** The cluster after what raises it; missing where the type is not known. */
  readonly cluster?: Cluster;
  /** The signals and factors that raised the cluster, or make the highest one heavier still. */
  readonly raised_by: readonly string[];
  readonly because: Text;
  readonly limits?: Text;
}

/** A channel with the sum that puts it where it stands. */
export interface RankedChannel {
  readonly channel: string;
  /** "open" can be used, "avoid" better not now, "blocked" not now. */
  readonly standing: "open" | "avoid" | "blocked";
  /** The sum of the parts, less the effort. */
  readonly score: number;
  readonly parts: readonly { readonly criterion: Criterion | "audience"; readonly adds: number }[];
  readonly effort: number;
  /** Why it is avoided or blocked. */
  readonly against: readonly Text[];
  /** Preconditions that are not met and do not block, or that a person has to look at. */
  readonly check: readonly Text[];
  /** The need that would put it first, and by how much it would have to grow. */
  readonly first_if?: { readonly criterion: Criterion; readonly by: number };
}
