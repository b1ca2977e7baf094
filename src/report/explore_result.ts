import type { Value } from "../domain/value.js";
import type { Diagnostics } from "./diagnostics.js";

/** A number of walks, or why there is none. */
export type Counted =
  | { readonly walks: string; readonly shortest: number; readonly longest: number; readonly exact: boolean }
  | { readonly stoppedAt: string; readonly names: readonly string[] };

/** What exploring says of a playbook, in plain data. Times are minutes. */
export interface ExploreResult {
  readonly playbook: string;
  readonly counted: Counted;
  readonly states: number;
  readonly steps: readonly {
    readonly id: string;
    readonly reachable: boolean;
    readonly exact: boolean;
    /** The answers that lead there, in their order; others do not matter. */
    readonly witness?: readonly { readonly step: string; readonly round: number; readonly answer: Value }[];
  }[];
  readonly guarantees: readonly {
    readonly text: string;
    /** "open": there were too many states. */
    readonly holds: "yes" | "no" | "open";
    readonly exact: boolean;
    readonly counterexample?: string;
  }[];
  readonly clocks: readonly {
    readonly clock: string;
    readonly title: string;
    readonly within: number;
    readonly soonest?: number;
    readonly latest?: number;
    readonly exact: boolean;
  }[];
  readonly diagnostics: Diagnostics;
}
