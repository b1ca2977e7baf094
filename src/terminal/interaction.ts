import type { Line } from "./line.js";

/** A key as readline names it. */
export interface Key {
  readonly name: string;
  readonly ctrl: boolean;
  /** It came with a paste: nobody pressed it. */
  readonly pasted: boolean;
}

/** What is drawn below the head: the lines above the cursor, the text before it, and the lines below. */
export interface View {
  readonly above: readonly Line[];
  /** Stands before what is typed, on the same line. */
  readonly label: Line;
  readonly below: readonly Line[];
}

/** Every state has the line being typed, composed (NFC). */
export interface Typing {
  readonly typed: string;
}

/** The end of an interaction. */
export interface Done<Result> {
  readonly done: Result;
}

/**
 * A question as a pure machine: keys lead from state to state until it is done. `press` sees the state with the
 * line as it is after the key; what it gives back as `typed` is what the line becomes.
 */
export interface Interaction<State extends Typing, Result> {
  readonly start: State;
  press(key: Key, state: State, before: State): State | Done<Result>;
  view(state: State): View;
}

export function isDone<Result>(step: object): step is Done<Result> {
  return "done" in step;
}
