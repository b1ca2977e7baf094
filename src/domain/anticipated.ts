import type { Span } from "./span.js";
import type { Text } from "./text.js";

/** What journalists and the public ask about, in the order of a card (facts.md 2.2; the grouping is our own). */
export const QUESTION_GROUPS = [
  "speaker",
  "what_happened",
  "people",
  "danger",
  "response",
  "cause",
  "knowledge",
  "record",
  "money",
  "future",
  "hostile",
] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

/** A question that somebody will ask, and what there is to say to it: confirmed facts, or a line that was agreed. */
export interface AnticipatedQuestion {
  readonly id: string;
  readonly group: QuestionGroup;
  readonly ask: Text;
  /** The types of crisis in which it comes up; in all where nothing is said. */
  readonly crisis?: readonly string[];
  /** The facts that answer it once all of them are confirmed. */
  readonly facts?: readonly string[];
  /** What can be said truthfully before that, or instead. */
  readonly bridge?: Text;
  readonly source: readonly string[];
  readonly at: Span;
}

/** What there is to say to a question now. */
export type Reply =
  | { readonly is: "facts"; readonly facts: readonly AnsweringFact[] }
  /** No confirmed fact yet; what may be said meanwhile. `waits_for` are the facts that would answer. */
  | { readonly is: "bridge"; readonly text: string; readonly waits_for: readonly string[] }
  | { readonly is: "nothing"; readonly waits_for: readonly string[] };

/** A confirmed fact in words, with who confirmed it. */
export interface AnsweringFact {
  readonly fact: string;
  readonly title: string;
  readonly value: string;
  readonly confirmed_by?: string;
}

/** A question of the card with its reply. */
export interface CardQuestion {
  readonly id: string;
  readonly ask: string;
  readonly reply: Reply;
}

/** The questions of one group. */
export interface CardGroup {
  readonly group: QuestionGroup;
  readonly questions: readonly CardQuestion[];
}
