import type { Form } from "../domain/question.js";
import type { Value } from "../domain/value.js";

/** The head of a screen: where we are and what is due. All strings are in the person's language already. */
export interface Screen {
  /** "DIỄN TẬP" on every screen of a drill, else missing. */
  readonly banner?: string;
  /** "Responding to a media crisis › Identify the signals (1/6)". */
  readonly place: string;
  /** "known for 12 min", at the right edge. */
  readonly known_for?: string;
  /** The nearest clock and what is left of it; `urgent` when it is overdue or nearly so. */
  readonly clock?: { readonly text: string; readonly urgent: boolean };
  /** Markdown. */
  readonly guide?: string;
  readonly source?: string;
  readonly ask: string;
  readonly form: PromptForm;
  /** The answer to start from, in the shape that the form gives back. */
  readonly default?: Value;
  /** What this step can do beside answering; the prompter shows it on Esc or `/`. */
  readonly menu: readonly MenuItem[];
  /** One line of keys; missing once the person knows them. */
  readonly hint?: string;
}

/** A form with every text in the person's language. */
export type PromptForm = Localised<Exclude<Form, { readonly form: "collect_approvals" | "release_text" }>>;
type Localised<T> = T extends string
  ? T
  : T extends { readonly form: string }
    ? { readonly [K in keyof T]: Localised<T[K]> }
    : T extends Readonly<Record<string, string>>
      ? string
      : T extends readonly (infer U)[]
        ? readonly Localised<U>[]
        : T extends object
          ? { readonly [K in keyof T]: Localised<T[K]> }
          : T;

/** One line of the menu: "Not known yet    left open, asked again next round". */
export interface MenuItem {
  readonly id: MenuAction;
  readonly label: string;
  readonly note?: string;
}

export type MenuAction =
  | "unknown"
  | "skip"
  | "back"
  | "forward"
  | "go_to"
  | "note"
  | "why"
  | "waiting"
  | "pause"
  | "editor"
  | "language";

/** What came of a question: an answer in the shape of its form, or something else the person wants first. */
export type Reply =
  | { readonly is: "answer"; readonly value: Value }
  | { readonly is: "menu"; readonly action: MenuAction };

/** Why no answer will come: the loop keeps the record, lets go of the lock and says how to continue. */
export type Interruption = "interrupt" | "end_of_input";

/** Thrown by a prompter when the person left: Ctrl-C, or the input ended. Signals are the business of `cli`. */
export class Interrupted extends Error {
  constructor(readonly why: Interruption) {
    super(why);
    this.name = "Interrupted";
  }
}

/** A measure from 0 to 100 with its name. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** What was worked out: measures, as bars where something is drawn, and the reasons, a line of Markdown each. */
export interface Account {
  readonly bars: readonly Bar[];
  readonly lines: readonly string[];
}

/**
 * The one door to the person. Rich, plain and scripted prompters give the same replies to the same wishes, so
 * that the record does not depend on how it was asked.
 */
export interface Prompter {
  /** Asks the question of a step. */
  ask(screen: Screen): Promise<Reply>;
  /** A short question of the walk itself: one of a few, by id. The first choice is the default. */
  choose(
    question: string,
    choices: readonly { readonly id: string; readonly label: string; readonly note?: string }[],
  ): Promise<string>;
  /** One line of text; "" when the person gives none. */
  line(question: string, options?: { readonly default?: string }): Promise<string>;
  /** Opens $VISUAL or $EDITOR; undefined when it could not be opened or nothing was changed. */
  edit(text: string, name: string): Promise<string | undefined>;
  /** Says something: Markdown, wrapped by the prompter. */
  say(text: string, tone?: "plain" | "done" | "caution" | "danger"): void;
  /** Tells what was worked out, before a short question on it; page by page where the screen is too small. */
  tell(account: Account): Promise<void>;
}
