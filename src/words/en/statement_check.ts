type Args = Readonly<Record<string, string | number>>;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const categories: Readonly<Record<string, string>> = {
  no_comment: "refuses without a way on",
  speculation: "guesses at what is not known",
  blame: "blames somebody",
  over_reassurance: "reassures more than anybody can",
  absolute_promise: "promises what nobody can keep",
  promise_of_others: "promises what others must do",
  minimising: "makes it small",
  off_record: "counts on not being quoted",
  attack_on_critics: "attacks those who ask or criticise",
  identity: "tells who a protected person is",
  unsourced_number: "a figure without source or time",
  jargon: "words that people do not use",
  missing_element: "something people need is missing",
  placeholder: "an open gap of the draft",
  evasion: "evades",
  self_praise: "praises ourselves",
  humour: "jokes",
  shouting: "shouts",
  cliche: "a set phrase without an act",
  contradiction: "contradicts itself or what was said",
  readability: "hard to follow",
};

const elements: Readonly<Record<string, string>> = {
  empathy: "empathy",
  facts: "confirmed facts",
  unknowns: "what is not known",
  process: "what is being done",
  commitment: "commitment",
  action: "what to do",
  contact: "where to ask",
  next_update: "next update",
};

/** What a rule adds to the title of its category, by rule. */
const details: Readonly<Record<string, (args: Args) => string>> = {
  sentence_too_long: ({ count, most }) => `${count} words in one sentence; ${most} are a good limit`,
  sentences_long_on_average: ({ count, most }) => `${count} words a sentence on average; aim below ${most}`,
  too_many_commas: ({ count }) => `${count} commas in one sentence`,
  reading_grade: ({ count, most }) => `reads like school grade ${count} (Flesch-Kincaid); aim at ${most} or lower`,
  set_phrases: ({ count, found }) => `${count} set phrases in one sentence: ${found}`,
  key_messages: ({ count, most, messages }) => `${count} words in ${messages} messages; at most ${most} words in 3`,
  identifying_details: ({ count, found }) => `${count} kinds of detail together: ${found}`,
  bare_refusal: ({ found, missing }) => `"${found}", and not: ${missing}`,
  exclamation_marks: ({ count }) => `${count} exclamation marks`,
  contradicts_released: ({ found, before, where }) => `"${found}", but "${before}" in ${where}`,
  contradicts_ledger: ({ found, before, where }) => `"${found}", but the record says ${before} (${where})`,
  empathy_first: () => "words of feeling come late",
  next_update_time: () => "an update is promised, but at no clock time",
  process_complete: () => "what is being done has no time",
  money_first: () => "money is named before people",
  praise_before_help: () => "praise stands before what people should do",
  myth_first: () => "the false claim stands before what is true",
  mixed_encoding: () => "letters in two encodings",
  no_diacritics: () => "Vietnamese without its marks",
};

/** The English words of `lectern statement check`. */
export const statementCheckEn = {
  category: (category: string): string => categories[category] ?? category,
  element: (element: string): string => elements[element] ?? element,
  message(category: string, rule: string, args: Args): string {
    const title = categories[category] ?? category;
    const detail = details[rule];
    if (detail !== undefined) return `${title}: ${detail(args)}`;
    if (args["element"] !== undefined) return `${title}: ${elements[String(args["element"])] ?? ""}`;
    if (args["before"] !== undefined) return `${title}: "${args["before"]}", then "${args["found"]}"`;
    return args["found"] === undefined ? title : `${title}: "${args["found"]}"`;
  },
  why: (): string => "why",
  say: (): string => "say",
  source: (source: string): string => `(${source})`,
  kinds: {
    holding: "holding statement",
    update: "update",
    correction: "correction",
    press_release: "press release",
    social: "social post",
    reply: "answer",
  } as Readonly<Record<string, string>>,
  heading: (file: string, kind: string, guessed: boolean): string => `${file}: ${kind}${guessed ? " (guessed)" : ""}`,
  ofElements: (present: number, all: number): string => `${present} of ${all} elements`,
  absent: (): string => "missing",
  grade: (grade: string): string => `school grade ${grade} (Flesch-Kincaid)`,
  proxy: (perSentence: string, longest: number): string =>
    `${perSentence} syllables a sentence, the longest ${longest} (a proxy: no accepted formula exists)`,
  weak: (): string => "no diacritics: words were compared without them",
  fixes: (count: number): string => plural(count, "safe change", "safe changes"),
  noFixes: (): string => "nothing that can be changed safely",
  apply: (): string => "Apply?",
  applyYes: (): string => "Apply",
  applyNo: (): string => "Leave the text as it is",
  applied: (count: number, file: string): string => `${plural(count, "change", "changes")} made in ${file}`,
  needsYes: (): string => "--fix changes files: nobody can be asked here",
  needsYesHelp: (): string => "add --yes to apply the safe changes without asking",
  fixInput: (): string => "--fix cannot change what comes in on standard input",
  notFound: (path: string): string => `there is no file "${path}"`,
  notReadable: (path: string): string => `"${path}" cannot be read as a text in UTF-8`,
  tooLong: (path: string): string => `"${path}" is longer than a statement can be`,
  badRules: (path: string): string => `the rules in "${path}" have errors`,
  noRules: (language: string): string => `there are no rules for texts in "${language}"`,
  stdin: (): string => "standard input",
};
