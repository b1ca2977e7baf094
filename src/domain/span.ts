/** A range of UTF-16 offsets in one source file; only a reporter turns it into line and column. */
export interface Span {
  /** The file as findings name it: relative to where Lectern was called, or `lectern:library/…`. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A place in a JSON-like document: keys and indexes from the root. */
export type Path = readonly (string | number)[];
