import type { RankedChannel, RankedStrategy } from "./assessment.js";
import type { OutrageLevel, SignalPart } from "./signal.js";
import type { SignalLevel } from "./coverage.js";
import type { MediaPicture } from "./media_picture.js";
import type { Text } from "./text.js";
import type { Value } from "./value.js";

/** Something that can be chosen or ticked. */
export interface Choice {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  /** What stands behind the title. */
  readonly note?: Text;
  /** Why it stands where it does in a ranked list; the walk puts it into words. */
  readonly rank?: RankedStrategy | RankedChannel;
}

/** A sign that is rated: its levels with the test of each, lowest first. */
export interface Sign {
  readonly id: string;
  readonly title: Text;
  readonly part: SignalPart | "outrage";
  /** What is counted. */
  readonly measure?: Text;
  readonly levels: readonly { readonly level: SignalLevel | OutrageLevel; readonly test: Text }[];
}

/** One line of a form of figures: a count, or a yes or no. */
export interface FigureRow {
  readonly id: string;
  readonly title: Text;
  readonly yes_no?: true;
}

/** A text that is being written, in one language. */
export interface Draft {
  readonly language: string;
  readonly text: string;
}

/** How a question is answered, as data: prompters draw forms, kinds build questions out of them. */
export type Form =
  | { readonly form: "acknowledge" }
  | { readonly form: "text"; readonly long: boolean; readonly max: number }
  | {
      readonly form: "number";
      readonly decimal: boolean;
      readonly min?: number;
      readonly max?: number;
      readonly unit?: Text;
    }
  | { readonly form: "date_time" }
  | { readonly form: "yes_no" }
  | { readonly form: "choose_one"; readonly choices: readonly Choice[] }
  | { readonly form: "choose_many"; readonly choices: readonly Choice[]; readonly min: number; readonly max: number }
  | {
      readonly form: "tick_items";
      /** `instead`: what may be ticked in the place of an item that is a must. */
      readonly items: readonly (Choice & { readonly must: boolean; readonly instead?: readonly string[] })[];
    }
  | { readonly form: "rate_signs"; readonly signs: readonly Sign[] }
  | { readonly form: "figures"; readonly figures: readonly FigureRow[] }
  /** A statement on its way out: the walk makes choices of these two, by what can be done next. */
  | { readonly form: "collect_approvals" | "release_text" }
  | { readonly form: "edit_text"; readonly drafts: readonly Draft[]; readonly notes: readonly Text[] };

/** What a front end shows for a step: the only thing it needs to know of it. */
export interface Question {
  readonly step: string;
  readonly kind: string;
  readonly form: Form;
  readonly ask: Text;
  readonly guide?: Text;
  readonly sources: readonly string[];
  readonly may_be_unknown: boolean;
  readonly may_be_skipped: boolean;
  /** The fact it sets; the front end then asks in the same breath who confirmed it. */
  readonly fact?: string;
  /** The answer to start from: the earlier one, or what the ledger knows. */
  readonly default?: Value;
  /** Who confirmed the default. */
  readonly default_confirmed_by?: string;
  /** What monitoring has seen, shown above the question. */
  readonly picture?: MediaPicture;
}
