/** A constant that a number is compared with: on which of its sides the outcome may change. */
export interface Cut {
  readonly at: number;
  /** What is smaller is told from it. */
  readonly below: boolean;
  /** What is larger is told from it. */
  readonly above: boolean;
}

/** How conditions read a value: exploring tells apart what they can tell apart, and no more. */
export interface Reads {
  /** For a number itself, for a time its milliseconds, for a list its size. */
  readonly cuts: readonly Cut[];
  /** Texts that a text is compared with. */
  readonly texts: readonly string[];
  /** Ids that are looked for in a list. */
  readonly members: readonly string[];
  /** Any two values that differ are told apart. */
  readonly whole: boolean;
  /** It is asked whether the step is done: an empty list is not. */
  readonly affirmative: boolean;
  /** How the fields of an object are read. */
  readonly fields: Readonly<Record<string, Reads>>;
}
