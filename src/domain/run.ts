import type { DeskHappening, FactWord, Happening, RecordEvent, Said } from "./event.js";
import type { Severity } from "./expression.js";
import type { Desk } from "./statement_desk.js";
import type { Outcome, Value } from "./value.js";

/** One answer of one round. */
export interface Answer {
  readonly round: number;
  readonly said: Said;
  readonly at: string;
  readonly by: string;
}

/** A word on a fact with where it came from; `from` is missing for one said outside a walk. */
export interface LedgerEntry extends FactWord {
  readonly at: string;
  readonly by: string;
  readonly from?: { readonly walk: string; readonly step: string; readonly round: number };
}

/** A clock of one round. Times are ISO 8601. */
export interface ClockState {
  readonly id: string;
  readonly round: number;
  /** Every start it had, oldest first; more than one after a correction. */
  readonly starts: readonly string[];
  /** The start is the opening of the incident, because the true one is not known. */
  readonly at_least: boolean;
  readonly due: string;
  readonly met_at?: string;
}

/** Where a walk stands: worked out from what happened, never stored. */
export interface Run {
  readonly walk: string;
  readonly language: string;
  readonly opened_at: string;
  /** Rounds count from 1. */
  readonly round: number;
  /** When this round began. */
  readonly round_at: string;
  /** "closing" walks the phases behind the cycle. Walking without a position, the person chooses: next round, pause, closing. */
  readonly stage: "walking" | "closing" | "ended";
  /** By step, oldest first; at most one a round. Answers off the path are kept here too. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** The steps asked in this round, in order; the last is the open one while `position` is set. */
  readonly path: readonly string[];
  /** Every step that the answers reach, also those answered in earlier rounds. */
  readonly reached: ReadonlySet<string>;
  /** What conditions see: the values of the steps reached, and for steps of a round not asked yet those of the round before. */
  readonly values: ReadonlyMap<string, Value>;
  /** Every value at the end of the round before. */
  readonly previous: ReadonlyMap<string, Value>;
  /** The paths of the rounds that have ended. */
  readonly frozen: readonly (readonly string[])[];
  /** The first reached step without an answer; undefined when the round or the walk is at its end. */
  readonly position?: string;
  /** An earlier step that the person stands at; gone with the next answer. */
  readonly visiting?: string;
  readonly ledger: readonly LedgerEntry[];
  /** The severity last confirmed by a person, at any step of any walk of the incident: a floor until somebody lowers it with a reason. */
  readonly severity?: Severity;
  /** The statements of the incident, shared by its walks. */
  readonly desk: Desk;
  /** The values of steps that the desk decides, such as whether a statement is approved; they are always there. */
  readonly standing: ReadonlyMap<string, Value>;
  readonly clocks: readonly ClockState[];
}

/** What a front end can ask the engine to do. */
export type Move =
  | {
      readonly do: "answer";
      readonly step: string;
      readonly outcome: Outcome;
      readonly confirmed_by?: string;
      readonly source?: string;
    }
  /** Stand at an earlier step, or come back from it: nothing has happened yet, so no event. */
  | { readonly do: "visit"; readonly step: string }
  | { readonly do: "return" }
  | { readonly do: "next_round" }
  | { readonly do: "close" }
  | { readonly do: "language"; readonly language: string }
  | { readonly do: "note"; readonly text: string; readonly step?: string }
  | { readonly do: "fact"; readonly word: FactWord }
  /** What happens to a statement of the incident outside the answer to a question. */
  | { readonly do: "desk"; readonly happening: DeskHappening };

/** The state after a move and what happened in it. */
export interface Turn {
  readonly run: Run;
  readonly events: readonly RecordEvent[];
}

/** Why a move was not made; `detail` is for the person, as a key of the tool's own words. */
export interface Refusal {
  readonly refused: RefusalReason;
  readonly step?: string;
  readonly args?: Readonly<Record<string, string | number>>;
}

export type RefusalReason =
  | "no_such_step"
  | "not_reached"
  | "round_frozen"
  | "walk_ended"
  | "not_between_rounds"
  | "no_rounds"
  | "unknown_not_allowed"
  | "skip_not_allowed"
  | "reason_needed"
  | "not_a_text"
  | "text_empty"
  | "text_too_long"
  | "not_a_number"
  | "not_whole"
  | "number_too_small"
  | "number_too_large"
  | "not_a_time"
  | "not_yes_no"
  | "not_a_choice"
  | "too_few_choices"
  | "too_many_choices"
  | "item_reason_needed"
  | "not_an_answer"
  | "no_such_signal"
  | "no_such_level"
  | "override_reason_needed"
  | "no_such_figure"
  | "no_figures"
  | "channel_blocked"
  | "no_text_yet"
  | "role_not_asked"
  | "name_needed"
  | "approved_in_future"
  | "approved_before_text"
  | "deputy_too_soon"
  | "channel_name_wrong"
  | "release_blocked"
  | "no_such_statement"
  | "no_such_fact"
  | "no_such_language"
  | "guarantee";

export function isRefusal(result: Turn | Refusal): result is Refusal {
  return "refused" in result;
}

/** The record does not fit the playbook: the first event that could not be replayed, and why. */
export interface Divergence {
  readonly seq: number;
  readonly event: Happening;
  readonly refusal: Refusal;
}
