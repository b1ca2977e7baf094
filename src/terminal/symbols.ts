/** The few signs that Lectern draws; each stands next to a word that says the same. */
export interface Symbols {
  readonly clock: string;
  readonly rule: string;
  readonly question: string;
  readonly input: string;
  readonly chosen: string;
  readonly ticked: string;
  readonly unticked: string;
  readonly one: string;
  readonly notOne: string;
  readonly done: string;
  readonly caution: string;
  readonly danger: string;
  readonly bullet: string;
  readonly quote: string;
  readonly more: string;
  readonly understood: string;
  readonly full: string;
  readonly empty: string;
}

const UNICODE: Symbols = {
  clock: "◷",
  rule: "─",
  question: "?",
  input: "›",
  chosen: "❯",
  ticked: "◉",
  unticked: "◯",
  one: "●",
  notOne: "○",
  done: "✔",
  caution: "!",
  danger: "✘",
  bullet: "•",
  quote: "│",
  more: "…",
  understood: "→",
  full: "█",
  empty: "░",
};

const ASCII: Symbols = {
  clock: "(t)",
  rule: "-",
  question: "?",
  input: ">",
  chosen: ">",
  ticked: "[x]",
  unticked: "[ ]",
  one: "(x)",
  notOne: "( )",
  done: "*",
  caution: "!",
  danger: "x",
  bullet: "-",
  quote: "|",
  more: "...",
  understood: "=>",
  full: "#",
  empty: ".",
};

/** The signs to use: drawn ones, or their forms in plain ASCII. */
export function symbolsFor(unicode: boolean): Symbols {
  return unicode ? UNICODE : ASCII;
}
