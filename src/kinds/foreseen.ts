import type { Value } from "../domain/value.js";
import type { View } from "./kind.js";
import type { Reads } from "./reads.js";

/** An answer that stands for all those that no condition can tell from it. */
export interface Foreseen {
  /** What conditions see of it; missing where it has no value. */
  readonly worth?: Value;
  /** How a scenario says it. */
  readonly script: Value;
  /** How many answers it stands for. */
  readonly answers: bigint;
}

/** What a kind may see of a walk that is only thought of. */
export interface Prospect extends Pick<
  View,
  "playbook" | "language" | "met" | "valueOf" | "assess" | "rankStrategies" | "rankChannels"
> {
  /** How conditions read the value of the step. */
  readonly reads: Reads;
}
