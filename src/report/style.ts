/** Colour by role. It only repeats what the words already say. */
export interface Style {
  readonly danger: (text: string) => string;
  readonly caution: (text: string) => string;
  readonly done: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour: for files, pipes and tests. */
export const plainStyle: Style = { danger: same, caution: same, done: same, quiet: same, strong: same };

/** How a report looks to its reader; a reporter knows neither the terminal nor the person otherwise. */
export interface Look {
  readonly language: string;
  readonly style: Style;
  /** Cells to a line of the terminal; missing where lines are not to be broken. */
  readonly columns?: number;
  /** Takes out of a text from outside what would act on a terminal. */
  readonly printable: (text: string) => string;
}
