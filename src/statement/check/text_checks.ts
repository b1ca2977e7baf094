import type { Level } from "../../domain/finding.js";
import type { Element } from "../../domain/library.js";
import type { Language, Text } from "../../domain/text.js";
import type { LabelledPhrase } from "./automaton.js";
import type { Category, TextFlag, TextKind } from "./category.js";

/** Where a rule looks although it usually would not: other people's words, questions, what is denied or only reported. */
export const SCOPES = ["quotes", "questions", "negated", "reported", "headings"] as const;
export type Scope = (typeof SCOPES)[number];

/** What every rule says about itself. */
export interface RuleWords {
  readonly id: string;
  readonly category: Category;
  readonly level: Level;
  /** Why it matters, to the reader. */
  readonly reason: Text;
  /** A better wording, in the language of the text. */
  readonly instead?: string;
  /** Where the rule comes from. */
  readonly source?: string;
}

/** When a rule applies at all; a missing list is no limit. */
export interface Applies {
  readonly kinds?: readonly TextKind[];
  readonly channels?: readonly string[];
  readonly flags?: readonly TextFlag[];
  readonly unlessFlags?: readonly TextFlag[];
}

/** A rule that looks for phrases; these stand in the text checks' list of phrases under `find:<id>` and the like. */
export interface PhraseRule extends RuleWords, Applies {
  readonly also: readonly Scope[];
  /** It counts only where no concrete act stands in the same sentence or the two behind it. */
  readonly alone: boolean;
  /** A sentence that names its source is no breach. */
  readonly unlessSourced: boolean;
  /** Something of `with` must stand in the same sentence. */
  readonly needs: boolean;
  /** It counts only in the first so many sentences. */
  readonly within?: number;
  /** What may safely stand instead; "" takes the words out. */
  readonly fix?: string;
}

/** What is worked out by the program; the library sets its level, words and limits. */
export const STRUCTURE_CHECKS = [
  "empathy_first",
  "next_update_time",
  "process_complete",
  "unsourced_number",
  "contradiction",
  "contradicts_released",
  "contradicts_ledger",
  "identifying_details",
  "name_of_the_dead",
  "placeholder",
  "unexplained_abbreviation",
  "sentence_too_long",
  "sentences_long_on_average",
  "too_many_commas",
  "reading_grade",
  "set_phrases",
  "key_messages",
  "capitals",
  "exclamation_marks",
  "laughing",
  "money_first",
  "praise_before_help",
  "bare_refusal",
  "myth_first",
  "repeats_accusation",
  "mixed_encoding",
  "no_diacritics",
] as const;
export type StructureCheck = (typeof STRUCTURE_CHECKS)[number];

/** A check by the program with the limits its library sets. */
export interface StructureRule extends RuleWords, Applies {
  readonly check: StructureCheck;
  readonly limits: Readonly<Record<string, number>>;
  /** Words that the check needs: those that shout, say. */
  readonly list: readonly string[];
}

/** How an element that every first message carries is known in free text, and what is said when it is missing. */
export interface ElementRule extends RuleWords {
  readonly element: Element;
}

/** A figure, time or name that a text may give twice and differently. */
export interface Measure {
  readonly id: string;
  readonly title: Text;
  readonly value: "number" | "clock" | "words";
}

/** Two things that cannot both be said. */
export interface Conflict {
  readonly id: string;
  readonly reason: Text;
}

/** The rules for texts in one language, read from a library file. */
export interface TextChecks {
  readonly language: Language;
  readonly rules: readonly PhraseRule[];
  readonly structure: readonly StructureRule[];
  readonly elements: readonly ElementRule[];
  readonly required: Readonly<Partial<Record<TextKind, readonly Element[]>>>;
  readonly measures: readonly Measure[];
  readonly conflicts: readonly Conflict[];
  /** Details that together tell who somebody is. */
  readonly identifiers: readonly { readonly id: string; readonly title: Text }[];
  /** Abbreviations that everybody knows. */
  readonly abbreviations: ReadonlySet<string>;
  /** Every phrase, under `<use>:<id>`. */
  readonly phrases: readonly LabelledPhrase[];
}
