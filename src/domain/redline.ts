/** A run of words of a redline: in both versions, gone from the old one, or new. */
export interface Change {
  readonly is: "same" | "gone" | "new";
  readonly text: string;
}
