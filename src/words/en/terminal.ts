/** A day and a time in numbers, as words need them. */
export interface SpokenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** Days from today: -1 is yesterday. */
  readonly daysAway: number;
  /** Minutes from now; negative in the past. */
  readonly minutesAway: number;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const two = (n: number): string => String(n).padStart(2, "0");
const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

function span(minutes: number): string {
  if (minutes < 60) return count(minutes, "minute");
  const rest = minutes % 60;
  return count(Math.floor(minutes / 60), "hour") + (rest === 0 ? "" : ` ${count(rest, "minute")}`);
}

function away(minutes: number): string {
  if (minutes === 0) return " (now)";
  if (Math.abs(minutes) >= 24 * 60) return "";
  return minutes < 0 ? ` (${span(-minutes)} ago)` : ` (in ${span(minutes)})`;
}

export const terminalEn = {
  /** Letters that say yes and no, beside the arrows. */
  letters: { yes: ["y"] as readonly string[], no: ["n"] as readonly string[] },
  yes: "Yes",
  no: "No",
  read: "read",
  none: "none",
  and: "and",
  number: (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 10 }),
  time: (t: SpokenTime): string => {
    const near = { "-1": " yesterday", "0": " today", "1": " tomorrow" }[String(t.daysAway)];
    const day = `${WEEKDAYS[t.weekday]} ${t.day} ${MONTHS[t.month - 1]} ${t.year}`;
    return `${two(t.hour)}:${two(t.minute)}${near === undefined ? " on " : `${near}, `}${day}${away(t.minutesAway)}`;
  },
  languages: { vi: "Vietnamese", en: "English" } as Readonly<Record<string, string>>,
  ticked: (done: string, open: string): string =>
    [done && `done (${done})`, open && `still open (${open})`].filter(Boolean).join(", "),
  drafts: (changed: string): string => (changed === "" ? "taken as it is" : `taken, changed: ${changed}`),

  now: (answer: string): string => `So far: ${answer}`,
  keep: "Enter keeps it",
  keepOrEdit: "Enter keeps it, → edits it",
  understood: (answer: string): string => `Understood: ${answer}`,
  source: (source: string): string => `Source: ${source}`,
  must: "(needed)",

  menuTitle: "At this question you can:",
  menuKey: (what: readonly string[]): string => `Esc: ${what.join(", ")}`,
  menuShort: {
    unknown: "not known",
    skip: "skip",
    back: "back",
    go_to: "overview",
    note: "note",
    pause: "pause",
  } as Readonly<Record<string, string>>,
  backToQuestion: "Esc: back to the question",
  readOn: (page: number, pages: number): string => `Tab: read on (${page}/${pages})`,
  enterReadsOn: "Enter: read on",
  moreAbove: (n: number): string => `${n} more above`,
  moreBelow: (n: number): string => `${n} more below`,
  lineOf: (from: number, to: number, all: number): string => `lines ${from} to ${to} of ${all}`,
  keys: {
    acknowledge: "Enter: go on",
    text: "Enter: answer",
    one: "↑ ↓ or a number, then Enter",
    yesNo: "y or n, then Enter",
    many: "Space or a number: tick · Enter: done",
    drafts: "Enter: choose · PgUp PgDn: read",
    menu: "Esc or /: more",
    reason: "Esc: back to the list",
  },

  /** Answers to something that could not be taken; they say what would be. */
  not: {
    empty: "Nothing typed yet. Type the answer, or / for what else you can do.",
    time: "That time is not clear. For example: 8:15, yesterday 17:00, 23/11 8:15, 10 minutes ago, now.",
    noTime: "The hour is still missing. For example: yesterday 17:00, 23/11 8:15.",
    noSuchTime: "There is no such day or hour. For example: 23/11 8:15.",
    number: "A number in figures is needed here, such as 3 or 1,200.",
    whole: "A whole number is needed here.",
    small: (min: string): string => `The smallest number here is ${min}.`,
    large: (max: string): string => `The largest number here is ${max}.`,
    long: (max: number, length: number): string => `That is ${length} characters; there is room for ${max}.`,
    choice: "Choose one of the lines by its number or its name.",
    yesNo: "Answer yes or no.",
    few: (min: number): string => `Choose at least ${min}.`,
    many: (max: number): string => `Choose ${max} at most.`,
    reason: "A short reason is needed. Or Esc, to tick it after all.",
    reasonPlain: "A short reason is needed. Or / to go back to the list.",
    menu: "Choose one of the numbers, or just Enter to go back to the question.",
  },
  /** Rating signs. */
  signs: {
    parts: {
      event: "A. What has happened",
      attention: "B. Who takes notice",
      answer: "C. Our own answer",
      outrage: "D. Why people are angry",
    } as Readonly<Record<string, string>>,
    levels: {
      watch: "watch",
      alert: "alert",
      crisis: "crisis",
      low: "low",
      mixed: "mixed",
      high: "high",
      not_known: "not known",
    } as Readonly<Record<string, string>>,
    notSeen: "not seen",
    remark: (sign: string): string => `What speaks for “${sign}”? (link, number, time; Enter for none)`,
    hasRemark: "with a remark",
    keys: "← → or 0 to 3: level · ?: not known · r: remark · Enter: done",
    how: "Type number=level with commas between, as in 2=1, 5=3 (3 outlets asked). ? is not known, 0 is not seen.",
    noRemark: "Empty brackets take a remark away, as in 2=1 ().",
    enterGoesOn: "Enter: nothing more here.",
    summary: (seen: number, unknown: number): string => `${seen} seen, ${unknown} not known`,
    not: (typed: string): string => `“${typed}” is not clear. For example: 2=1, 5=?`,
  },
  figures: {
    notKnown: "not known",
    keys: "↑ ↓: line · type a number, y, n, or ? for not known · Enter: take them as they stand",
    how: "To correct, type number=figure with commas between, as in 1=45, 4=yes. ? is not known.",
    enterTakes: "Enter takes them as they stand.",
    none: 'There is no figure yet. If nothing is known, open the menu with / and choose "not known yet".',
    not: (typed: string): string => `“${typed}” is not clear. For example: 1=45, 4=yes, 6=?`,
  },
  whyOpen: (item: string): string => `Why is this still open: “${item}”?`,

  editor: {
    missing: "No editor is set. Set EDITOR, for example EDITOR=nano, or type the text here.",
    notFound: (editor: string): string => `The editor “${editor}” could not be opened. Nothing was changed.`,
    failed: (editor: string): string => `The editor “${editor}” ended with an error. Nothing was changed.`,
    kept: (path: string): string => `What you wrote is still in ${path}.`,
    unchanged: "The text was left as it was.",
    offer: "Write in an editor…",
    offerNote: "opens your editor with the text so far",
  },
  draft: {
    take: "Take the text as it is",
    inEditor: "Edit it in your editor…",
    here: "Edit a paragraph here…",
    whichLanguage: "In which language?",
    editorFor: (language: string): string => `Edit in your editor: ${language}`,
    whichParagraph: "Which paragraph?",
    back: "Back to the whole text",
    paragraph: "The paragraph (leave it empty to take it out)",
    remarks: "Remarks:",
    text: (language: string): string => `Text, ${language}:`,
    typeNew: (language: string): string => `Type it anew: ${language}`,
    typing: "Type the text. A line with a single dot ends it.",
    whatNow: "What do you want to do with it?",
  },

  plain: {
    error: "Error",
    question: "Question",
    answer: "Answer",
    reason: "Reason",
    clock: "Clock",
    urgentClock: "Clock, urgent",
    number: "Number",
    chosen: (answer: string): string => `Your answer: ${answer}.`,
    now: (answer: string): string => `So far: ${answer}. Enter keeps it.`,
    enterIs: (label: string): string => `Enter: ${label}`,
    enterGoesOn: "Enter to go on.",
    enterForNone: "Enter if none of them.",
    moreHow: "To hear more about one: ? and its number, such as ?2.",
    manyHow: "Several: type the numbers with commas between them.",
    allHow: "Several: type the numbers with commas between them, or all.",
    all: ["all"] as readonly string[],
    none: ["none", "0"] as readonly string[],
    yes: ["yes", "y"] as readonly string[],
    no: ["no", "n"] as readonly string[],
    hint: "Type / and Enter for what else you can do at a question. Type // for a slash.",
    backByEnter: "Enter: back to the question",
    done: "Done",
    caution: "Note",
    danger: "Important",
  },
};
