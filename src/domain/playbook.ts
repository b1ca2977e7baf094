import type { AnticipatedQuestion } from "./anticipated.js";
import type { Channel } from "./channel.js";
import type { CrisisType, Strategy } from "./crisis_type.js";
import type { Condition } from "./expression.js";
import type { Guarantee } from "./guarantee.js";
import type { FactDefinition, Role, StatementDefinition } from "./library.js";
import type { Organisation } from "./organisation.js";
import type { SeverityScale } from "./severity.js";
import type { OutrageFactor, SignalDefinition } from "./signal.js";
import type { Span } from "./span.js";
import type { Language, Text } from "./text.js";
import type { WatchTerm } from "./watching.js";
import type { ValueType } from "./value.js";

/** A checked playbook with its libraries: plain JSON, so that it can be hashed, cached, kept with an incident. */
export interface Playbook {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly languages: readonly Language[];
  readonly owner?: Text;
  /** The day, YYYY-MM-DD, by which somebody promised to look it over; `validate` warns once it has passed. */
  readonly review_by?: string;
  /** Its author wants every step to name a source. */
  readonly wants_sources?: boolean;
  /** The step whose answer names the incident in lists. */
  readonly incident_title?: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly clocks: readonly ClockDefinition[];
  /** What holds for every walk; missing where its author guarantees nothing. */
  readonly guarantees?: readonly Guarantee[];
  readonly phases: readonly Phase[];
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly statements: Readonly<Record<string, StatementDefinition>>;
  readonly signals: Readonly<Record<string, SignalDefinition>>;
  readonly outrage: Readonly<Record<string, OutrageFactor>>;
  /** How signals add up; missing where no library says. */
  readonly severity?: SeverityScale;
  readonly crises: Readonly<Record<string, CrisisType>>;
  readonly strategies: Readonly<Record<string, Strategy>>;
  readonly channels: Readonly<Record<string, Channel>>;
  /** Questions to be ready for; missing in copies that an older Lectern kept. */
  readonly questions?: Readonly<Record<string, AnticipatedQuestion>>;
  /** What monitoring looks for because of this playbook, beside the terms of the profile. */
  readonly watch_terms?: Readonly<Record<string, WatchTerm>>;
  /** The profile as it was when the playbook was read; empty where there is none. */
  readonly organisation: Organisation;
  /** SHA-256 over playbook, libraries and profile as read; a walk is pinned to it. */
  readonly hash: string;
  readonly file: string;
  readonly at: Span;
}

/** Where guidance comes from. `certainty` is shown beside a rule of law: "seen", or "check". */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly url?: string;
  readonly date?: string;
  readonly certainty?: "seen" | "check";
  readonly at?: Span;
}

export interface Phase {
  readonly id: string;
  readonly title: Text;
  readonly guide?: Text;
  readonly each_round: boolean;
  readonly when?: Condition;
  readonly steps: readonly Step[];
  readonly at: Span;
}

/** One question of a playbook; `fields` are those of its kind. */
export interface Step<Fields = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly fields: Fields;
  readonly title?: Text;
  readonly ask: Text;
  /** Markdown, shown above the question. */
  readonly guide?: Text;
  readonly sources: readonly string[];
  readonly when?: Condition;
  /** Asked also while its condition is undecided. */
  readonly precaution: boolean;
  /** It cannot be skipped. */
  readonly required: boolean;
  /** "not known yet" is an answer to it. */
  readonly may_be_unknown: boolean;
  readonly fact?: string;
  /** In a new round the answer of the round before is no default. */
  readonly starts_empty?: true;
  /** How long it takes a practised person, in milliseconds. */
  readonly takes?: number;
  readonly type: ValueType;
  readonly at: Span;
}

/** What is due: `within` milliseconds after `from`, ended by the step or the condition `until`. */
export interface ClockDefinition {
  readonly id: string;
  readonly title: Text;
  /** A date_time step; while it is not known the opening of the incident counts, marked "at least". */
  readonly from: string;
  readonly within: number;
  readonly until: { readonly step: string } | { readonly condition: Condition };
  /** It starts anew in each round. */
  readonly each_round: boolean;
  readonly source?: string;
  /** The rule of law behind it, as the profile has it, and whether somebody has read it in the text in force. */
  readonly legal?: { readonly rule: Text; readonly certainty: "seen" | "check" };
  readonly at: Span;
}

/** Every step in the order of the page. */
export function stepsOf(playbook: Playbook): Step[] {
  return playbook.phases.flatMap((phase) => phase.steps);
}
