/** A playbook on paper, for the day the computer is down: data that is in the reader's language already. */
export interface RunSheet {
  readonly language: string;
  readonly title: string;
  /** "media_crisis, version 2026.11". */
  readonly edition: string;
  readonly body?: string;
  /** Whom to reach, a line each. */
  readonly contacts: readonly string[];
  readonly clocks: readonly SheetClock[];
  readonly phases: readonly SheetPhase[];
}

export interface SheetClock {
  readonly title: string;
  /** "60 min after: when did we learn of it?" */
  readonly due: string;
}

export interface SheetPhase {
  readonly number: string;
  readonly title: string;
  /** Markdown. */
  readonly guide?: string;
  readonly only_if?: string;
  readonly each_round: boolean;
  readonly steps: readonly SheetStep[];
}

export interface SheetStep {
  readonly number: string;
  readonly id: string;
  readonly ask: string;
  readonly only_if?: string;
  /** It is asked also while it is open whether its condition holds. */
  readonly precaution: boolean;
  /** Markdown. */
  readonly guide?: string;
  readonly source?: string;
  readonly fields: readonly SheetField[];
}

/** What is filled in by hand. */
export type SheetField =
  | { readonly is: "blank"; readonly label?: string; readonly lines: number }
  | { readonly is: "boxes"; readonly boxes: readonly SheetBox[] }
  /** What stands there already: the name of what follows, when it holds, the words themselves. */
  | { readonly is: "name" | "note" | "text"; readonly text: string };

export interface SheetBox {
  readonly label: string;
  readonly help?: string;
  readonly only_if?: string;
}
