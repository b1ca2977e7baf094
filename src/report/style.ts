import { paintWith } from "../terminal/colour.js";

/** Colour by role, given to every reporter. It only repeats what the words already say. */
export interface Style {
  readonly danger: (text: string) => string;
  readonly caution: (text: string) => string;
  readonly done: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** The sixteen colours that the person chose for the terminal, or none at all. */
export function styleWith(colour: boolean): Style {
  const paint = paintWith(colour);
  return {
    danger: (text) => paint(text, "danger"),
    caution: (text) => paint(text, "caution"),
    done: (text) => paint(text, "done"),
    quiet: (text) => paint(text, "quiet"),
    strong: (text) => paint(text, "strong"),
  };
}

/** No colour: for files, pipes and tests. */
export const plainStyle: Style = styleWith(false);
