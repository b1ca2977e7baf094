/** Where the characters of a text value stand in its file, so that a remark inside a condition finds its column. */
export interface ScalarPlace {
  /** The file as findings name it. */
  readonly file: string;
  /** The offset in the file of the character at `offset` of the value; the value's end maps to the scalar's end. */
  at(offset: number): number;
}
