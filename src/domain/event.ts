import type { EnquiryWord, RumourWord } from "./hearsay.js";
import type { ApprovalWord, Binding, ReleaseWord, Texts, WaiverWord } from "./statement_desk.js";
import type { Outcome, Value } from "./value.js";

/** Who did it and when: stamped by the loop from its ports. `at` is ISO 8601 with an offset. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
  /** Where it was left by somebody while another one was writing: the name of that drop. */
  readonly drop?: string;
}

/** How sure we are of a fact (language.md, "Answers, facts"). */
export type FactStatus = "confirmed" | "unconfirmed" | "disputed" | "withdrawn" | "unknown";

/** What was said about a fact in one event. */
export interface FactWord {
  readonly fact: string;
  readonly status: FactStatus;
  readonly value?: Value;
  readonly source?: string;
  readonly confirmed_by?: string;
}

/**
 * What happened, one event a line of the record. Everything under `said` was typed or chosen by a person: it is
 * kept beside a salted hash that the chain covers, so that it can be erased later and the chain still verifies.
 * After an erasure `said` is null.
 */
export type Happening =
  | { readonly type: "incident_opened"; readonly incident: string; readonly drill: boolean; readonly lectern: string }
  | {
      readonly type: "walk_started";
      readonly walk: string;
      readonly playbook: string;
      readonly version: string;
      readonly hash: string;
      /** SHA-256 of the copy of the playbook that is kept beside the record, so that the chain covers the questions, too. */
      readonly copy?: string;
      readonly language: string;
    }
  | {
      readonly type: "answered";
      readonly walk: string;
      readonly round: number;
      readonly step: string;
      /** The statement that the answer is a new version of; its texts are the value. */
      readonly statement?: string;
      readonly said: Said | null;
    }
  | { readonly type: "round_started"; readonly walk: string; readonly round: number }
  | { readonly type: "closing_started"; readonly walk: string }
  | { readonly type: "walk_ended"; readonly walk: string }
  | {
      readonly type: "moved";
      readonly walk: string;
      readonly version: string;
      readonly hash: string;
      readonly copy?: string;
    }
  | { readonly type: "fact"; readonly said: FactWord | null }
  /** What is said of a rumour or an enquiry; events of the same id add up. */
  | { readonly type: "rumour"; readonly rumour: string; readonly said: RumourWord | null }
  | { readonly type: "enquiry"; readonly enquiry: string; readonly said: EnquiryWord | null }
  /** A new version of a statement, written outside the walk; with `channel` the text made of it for one channel. */
  | {
      readonly type: "statement_written";
      readonly statement: string;
      readonly channel?: string;
      readonly said: { readonly texts: Texts } | null;
    }
  | ({ readonly type: "approved"; readonly said: ApprovalWord | null } & Binding)
  | {
      readonly type: "released";
      readonly statement: string;
      readonly channel: string;
      /** SHA-256 over texts, facts and channels, as approvals bind to it. */
      readonly binds: string;
      readonly said: ReleaseWord | null;
    }
  /** The text can be seen where it was to go; nothing Lectern does makes that happen. */
  | {
      readonly type: "posted";
      readonly statement: string;
      readonly channel: string;
      readonly said: { readonly link?: string } | null;
    }
  | { readonly type: "waived"; readonly statement: string; readonly said: WaiverWord | null }
  | {
      readonly type: "note";
      readonly walk?: string;
      readonly step?: string;
      readonly said: { readonly text: string } | null;
    }
  | { readonly type: "language"; readonly walk: string; readonly language: string }
  | {
      readonly type: "paused";
      readonly walk: string;
      readonly why: "asked" | "interrupt" | "terminate" | "hangup" | "end_of_input";
    }
  | { readonly type: "taken_over"; readonly from: string }
  | { readonly type: "imported"; readonly from: string }
  | { readonly type: "torn_line"; readonly bytes: number }
  | { readonly type: "erased"; readonly events: readonly number[]; readonly reason: string }
  | { readonly type: "incident_closed"; readonly said: { readonly reason: string } | null };

/** What can happen to a statement apart from an answer that drafts it. */
export type DeskHappening = Extract<
  Happening,
  { readonly type: "statement_written" | "approved" | "released" | "posted" | "waived" }
>;

/** An answer: how the question was left, and for a fact who confirmed it. */
export interface Said {
  readonly outcome: Outcome;
  /** The word on the fact that the step sets. */
  readonly fact?: FactWord;
}

/** A happening with its stamp: what the engine makes and the journal keeps. */
export type RecordEvent = Happening & Stamp;

/** An event as it stands in the record; `seq` counts from 1 without a gap. */
export type Entry = RecordEvent & { readonly seq: number };
