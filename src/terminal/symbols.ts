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
};

/** The signs to use: drawn ones, or their forms in plain ASCII. */
export function symbolsFor(unicode: boolean): Symbols {
  return unicode ? UNICODE : ASCII;
}

/** Whether a terminal can be trusted with signs outside ASCII: a UTF-8 locale, and not the Linux console's small font. */
export function drawsUnicode(env: Readonly<Record<string, string | undefined>>, platform: string): boolean {
  if (env["TERM"] === "linux" || env["TERM"] === "dumb") return false;
  if (platform === "win32") return env["WT_SESSION"] !== undefined || env["TERM_PROGRAM"] !== undefined;
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  return /utf-?8/i.test(locale);
}
