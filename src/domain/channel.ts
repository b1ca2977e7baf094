import type { Criterion, SignalsWanted } from "./severity.js";
import type { Severity } from "./expression.js";
import type { Span } from "./span.js";
import type { Text } from "./text.js";

/** Whom a channel reaches first of all. Those affected and staff hear before the press, or with it. */
export const AUDIENCES = ["affected", "staff", "press", "public", "abroad"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What becomes of the one master text for a channel. */
export const TEXT_FORMS = [
  "press_release",
  "page",
  "post",
  "email",
  "answer",
  "card",
  "staff_notice",
  "call_lines",
] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** Where a short text goes; each counts its length in its own way. */
export const NETWORKS = ["facebook", "x", "threads", "bluesky", "mastodon", "sms"] as const;
export type Network = (typeof NETWORKS)[number];

/** The fields of the profile that a channel can stand on. */
export const CHANNEL_GROUNDS = ["portal", "hotline", "press_contact", "press_list", "spokesperson"] as const;

/** Something that must be there before a channel can be used. */
export interface Precondition {
  readonly text: Text;
  /** The field of the organisation profile that shows whether it is met; without it a person checks. */
  readonly profile?: (typeof CHANNEL_GROUNDS)[number];
  /** Unmet it blocks the channel; else it warns. */
  readonly blocks?: boolean;
}

/** When a channel is better left alone; every condition named must hold. */
export interface Avoidance {
  readonly severity?: readonly Severity[];
  readonly crisis?: readonly string[];
  readonly signals?: SignalsWanted;
  readonly because: Text;
}

/** A way to reach people, with its scores from 1 (low) to 5 (high); they are proposals (facts.md 6.2, D). */
export interface Channel {
  readonly id: string;
  readonly title: Text;
  /** What it is good for, in half a sentence. */
  readonly why: Text;
  readonly audience: Audience;
  readonly scores: Readonly<Record<Criterion, number>>;
  readonly effort: number;
  /** How long it takes until people see it, in milliseconds. */
  readonly lead_time: number;
  readonly limits?: Text;
  /** The shape that a text for it has; the master as it is where nothing is said. */
  readonly form?: TextForm;
  /** For a post: the network whose way of counting its length holds. */
  readonly counted_as?: Network;
  readonly preconditions: readonly Precondition[];
  readonly avoid_when: readonly Avoidance[];
  readonly source: readonly string[];
  readonly at: Span;
}
