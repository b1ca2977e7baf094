import type { EnquiryLine } from "../domain/digest.js";
import type { FactStatus } from "../domain/event.js";
import type { StatementState } from "../domain/statement_desk.js";
import type { Value } from "../domain/value.js";

/** An incident as it stands, worked out from its record: what `status` shows. Times are ISO 8601. */
export interface IncidentStatus {
  readonly incident: IncidentHead;
  readonly walks: readonly WalkStatus[];
  /** What the ledger holds now, one entry a fact, in the order of the playbooks. */
  readonly facts: readonly FactNow[];
  /** The statements on their way out or out, and what that has made due; missing when nothing was written. */
  readonly statements?: readonly StatementStatus[];
  readonly due?: readonly StatementDue[];
  /** Released texts that say something else than what is held now, a line each; missing when there is none. */
  readonly corrections?: readonly string[];
  /** Enquiries of the press that wait for an answer, the nearest deadline first; missing when there is none. */
  readonly enquiries?: readonly EnquiryLine[];
  /** How many rumours are not closed; missing when there is none. */
  readonly rumours?: number;
  readonly lastNote?: { readonly seq: number; readonly at: string; readonly by: string; readonly text: string };
}

/** What is known of an incident without its playbooks, and its name where a walk gave it one. */
export interface IncidentHead {
  readonly id: string;
  readonly title?: string;
  readonly openedAt: string;
  readonly lastAt: string;
  readonly drill: boolean;
  readonly closed: boolean;
  /** How many events can be read. */
  readonly events: number;
  readonly damaged?: { readonly line: number; readonly problem: string };
  /** Bytes of a last line that was never finished. */
  readonly torn?: number;
  readonly heldBy?: { readonly user: string; readonly host: string; readonly since: string };
}

/** Where a walk stands. Titles are in the language of the reader. */
export interface WalkStatus {
  readonly walk: string;
  readonly playbook: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  /** The copy of its playbook is missing or does not read: all of what follows is empty. */
  readonly unreadable: boolean;
  readonly round: number;
  readonly stage: "walking" | "closing" | "ended";
  /** The open question, and the phase it stands in; missing between rounds and at the end. */
  readonly position?: {
    readonly step: string;
    readonly title: string;
    readonly phase: string;
    readonly at: number;
    readonly of: number;
  };
  readonly decisions: readonly Decision[];
  readonly open: readonly OpenQuestion[];
  readonly clocks: readonly ClockStatus[];
}

/** What was chosen at a step that chooses, on the path of the walk. */
export interface Decision {
  readonly step: string;
  readonly title: string;
  readonly value: Value;
  /** The value in words. */
  readonly text: string;
  readonly round: number;
  readonly at: string;
}

/** A question on the path that has no answer that holds: not known yet, or skipped with a reason. */
export interface OpenQuestion {
  readonly step: string;
  readonly title: string;
  readonly why: "unknown" | "skipped" | "erased";
  readonly reason?: string;
}

/** A clock of a round. */
export interface ClockStatus {
  readonly id: string;
  readonly title: string;
  readonly round: number;
  readonly state: "met" | "missed" | "running";
  readonly due: string;
  readonly metAt?: string;
  /** Its true start is not known: it may be due earlier. */
  readonly atLeast: boolean;
  /** The rule of law behind it, as the profile has it, and whether somebody has read it in the text in force. */
  readonly rule?: string;
  readonly certainty?: "seen" | "check";
}

/** How far a statement has come. Titles are in the language of the reader. */
export interface StatementStatus {
  readonly statement: string;
  readonly title: string;
  readonly state: StatementState;
  /** Approvals that count now, with how they were given; and roles that are still missing. */
  readonly approvals: readonly { readonly role: string; readonly name: string; readonly how: "attested" | "signed" }[];
  readonly missing: readonly string[];
  readonly releases: readonly {
    readonly channel: string;
    readonly at: string;
    readonly emergency?: string;
    readonly postedAt?: string;
    readonly link?: string;
  }[];
  /** The same in words, a line each. */
  readonly lines: readonly string[];
}

/** Something that a release has made due. */
export interface StatementDue {
  readonly what: "promise" | "approvals";
  readonly title: string;
  readonly due: string;
  readonly state: "met" | "missed" | "running";
  readonly metAt?: string;
}

/** What is held of a fact now. */
export interface FactNow {
  readonly fact: string;
  readonly title: string;
  readonly status: FactStatus;
  readonly value?: Value;
  /** The value in words. */
  readonly text?: string;
  readonly source?: string;
  readonly confirmedBy?: string;
  readonly at: string;
  readonly by: string;
}
