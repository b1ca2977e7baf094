import type { Condition } from "./expression.js";
import type { Span } from "./span.js";

/** What a trainer guarantees of every walk; operands are ids of steps. */
export type Guarantee =
  /** Wherever `next` is done, and `when` holds, the latest outcome of `first` is "done". */
  | {
      readonly is: "order";
      /** "never" is also enforced while walking. */
      readonly enforced: boolean;
      readonly first: string;
      readonly next: string;
      readonly when?: Condition;
      /** As its author wrote it: "never: release before sign_off". */
      readonly text: string;
      readonly at: Span;
    }
  /** Every walk that comes to the end of its first round, where `when` holds there, has been asked `step`. */
  | {
      readonly is: "eventually";
      readonly step: string;
      readonly when?: Condition;
      readonly text: string;
      readonly at: Span;
    };
