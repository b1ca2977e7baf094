import type { Severity } from "./expression.js";
import type { Span } from "./span.js";
import type { Language } from "./text.js";
import type { Value } from "./value.js";
import type { WatchTerm } from "./watching.js";

/** One scripted answer: what the scenario file says, still in its short form; the step's kind reads it. */
export interface ScriptedAnswer {
  readonly step: string;
  readonly outcome:
    | { readonly is: "unknown" }
    | { readonly is: "skipped"; readonly reason: string }
    | { readonly is: "scripted"; readonly value: Value };
  readonly confirmed_by?: string;
  readonly source?: string;
  /** Milliseconds that pass before this answer; one minute where nothing is said. */
  readonly after?: number;
  readonly at: Span;
}

/** A change of mind: standing at step `when`, go back and answer these steps anew. */
export interface ScriptedChange {
  readonly when: string;
  readonly round: number;
  readonly set: readonly ScriptedAnswer[];
  readonly at: Span;
}

/** What must come true of the steps reached: the whole list, or what it has and has not. */
export type PathExpectation =
  | { readonly whole: readonly string[]; readonly at: Span }
  | { readonly includes: readonly string[]; readonly excludes: readonly string[]; readonly at: Span };

export interface StatementExpectation {
  readonly statement: string;
  readonly contains: readonly { readonly text: string; readonly at: Span }[];
  readonly excludes: readonly { readonly text: string; readonly at: Span }[];
  readonly equals?: { readonly language: Language; readonly text: string; readonly at: Span };
  readonly elements?: "all" | readonly string[];
  readonly at: Span;
}

/** A replay of a playbook without a terminal and without the clock. */
export interface Scenario {
  readonly id: string;
  readonly title?: string;
  readonly file: string;
  /** The playbook's path as written. */
  readonly playbook: { readonly path: string; readonly at: Span };
  readonly language: Language;
  /** ISO 8601 with an offset. */
  readonly starts: string;
  /** Recorded coverage: what monitoring would have read, each mention at its own time. */
  readonly monitor?: {
    /** Feeds or exports, as seen from the scenario. */
    readonly mentions: readonly { readonly path: string; readonly at: Span }[];
    /** What the profile of its organisation would look for. */
    readonly terms: readonly WatchTerm[];
  };
  /** By round, the first at 0. `after` is the milliseconds after the end of the round before. */
  readonly rounds: readonly {
    readonly after: number;
    readonly answers: readonly ScriptedAnswer[];
    readonly at: Span;
  }[];
  readonly changes: readonly ScriptedChange[];
  /** Whether the walk is closed after the last round. */
  readonly closes: boolean;
  readonly expect: {
    readonly path?: readonly PathExpectation[];
    /** The value of a step at the end, by its id. */
    readonly values: readonly { readonly step: string; readonly value: Value; readonly at: Span }[];
    readonly statements: readonly StatementExpectation[];
    /** The severity that the last signals step settled on. */
    readonly severity?: { readonly value: Severity; readonly at: Span };
    /** The channels that the last channels step chose, in their order of release. */
    readonly channels?: { readonly first?: string; readonly includes: readonly string[]; readonly at: Span };
    readonly clocks: readonly {
      readonly clock: string;
      readonly state: "met" | "missed" | "running";
      readonly at: Span;
    }[];
    readonly at: Span;
  };
  readonly at: Span;
}
