import type { Needs } from "./severity.js";
import type { Audience } from "./channel.js";
import type { Span } from "./span.js";
import type { Text } from "./text.js";

/** How much people hold the body responsible, least first (Coombs, SCCT; facts.md 3.1). */
export const CLUSTERS = ["victim", "accidental", "preventable"] as const;
export type Cluster = (typeof CLUSTERS)[number];

/** A form of media crisis, told by its characteristic signs (facts.md 4.5). */
export interface CrisisType {
  readonly id: string;
  readonly title: Text;
  /** The characteristic signs in a sentence. */
  readonly signs: Text;
  readonly cluster: Cluster;
  /** Signals that point to it, and how strongly. */
  readonly signals: Readonly<Record<string, number>>;
  /** Signals, and factors at their high pole, that raise its cluster by one step: it happened before, trust was lost before. */
  readonly raised_by: readonly string[];
  readonly first_acts: readonly Text[];
  /** What every text about it must carry beside instructing and adjusting information. */
  readonly must_say: readonly Text[];
  /** The strategies that fit, in order, each with its reason. */
  readonly strategies: readonly { readonly strategy: string; readonly because: Text; readonly limits?: Text }[];
  readonly sign_off: readonly string[];
  readonly audiences: readonly Audience[];
  /** What it asks of a channel beyond what the severity asks. */
  readonly needs: Needs;
  readonly source: readonly string[];
  readonly at: Span;
}

/** A way to respond (Coombs; facts.md 3.3). Attacking the accuser and scapegoating are no entries: they are never offered. */
export interface Strategy {
  readonly id: string;
  readonly title: Text;
  /** "base" comes first in every crisis and is not chosen. */
  readonly group: "base" | "deny" | "diminish" | "rebuild" | "bolster";
  readonly what: Text;
  readonly limits?: Text;
  /** How well it fits each cluster: 0 not at all, 3 best. */
  readonly fits: Readonly<Record<Cluster, number>>;
  readonly source: readonly string[];
  readonly at: Span;
}
