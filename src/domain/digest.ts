import type { Alert, Story } from "./coverage.js";

/** A count under a name. */
export interface NamedCount {
  readonly name: string;
  readonly now: number;
  /** In the period of the same length before. */
  readonly before: number;
}

/** A rumour as the digest lists it. */
export interface RumourLine {
  readonly id: string;
  readonly text: string;
  readonly change: "new" | "changed" | "closed" | "open";
  readonly verification: string;
  readonly decision: string;
  readonly reason: string;
}

/** An enquiry as the digest lists it; `due` is ISO 8601. */
export interface EnquiryLine {
  readonly id: string;
  readonly outlet: string;
  readonly question: string;
  readonly due?: string;
  readonly owner?: string;
  readonly status: "open" | "overdue" | "answered";
}

/** The daily digest (điểm tin) as data, in the order of the facts sheet 5.2. Times are milliseconds since the epoch. */
export interface Digest {
  readonly number: number;
  readonly body: string;
  readonly preparedBy: string;
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  /** When the next one is due. */
  readonly next: number;
  readonly mentions: NamedCount;
  readonly outlets: number;
  readonly channels: readonly NamedCount[];
  readonly topOutlets: readonly NamedCount[];
  readonly terms: readonly NamedCount[];
  readonly hours: readonly { readonly hour: number; readonly mentions: number; readonly alert: boolean }[];
  /** Those that carry a signal first, then the most widely carried. */
  readonly stories: readonly Story[];
  /** Headlines that ask something, in the words of their outlet. */
  readonly questions: readonly { readonly title: string; readonly outlet: string; readonly url?: string }[];
  readonly alerts: readonly Alert[];
  readonly rumours: readonly RumourLine[];
  readonly enquiries: readonly EnquiryLine[];
  /** Sources that could not be read lately. */
  readonly failing: readonly string[];
  /** SHA-256 of the mentions it stands on. */
  readonly archive: string;
}
