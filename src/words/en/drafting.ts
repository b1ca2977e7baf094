const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const languages: Readonly<Record<string, string>> = { vi: "Vietnamese", en: "English", master: "the master text" };

/** What is said while a statement is drafted, revised and compared. In English. */
export const draftingEn = {
  languages,
  none: "Nothing has been drafted in this incident yet.",
  noSuch: (given: string) => `there is no statement "${given}" in this incident`,
  there: (ids: string) => `there are: ${ids}`,
  noVersion: (statement: string) => `nothing has been written of "${statement}" yet`,
  noVersionHelp: (statement: string) => `lectern statement draft ${statement} drafts it from what is known now`,
  noSuchVersion: (number: string, last: number) => `there is no version ${number}; the last is ${last}`,
  noSuchChannel: (given: string, ids: string) =>
    ids === ""
      ? "the playbook of this incident names no channels"
      : `there is no channel "${given}"; there are: ${ids}`,
  noSuchLanguage: (given: string, ids: string) => `this version has no text in "${given}"; it has: ${ids}`,
  head: (title: string, id: string) => `${title} [${id}]`,
  version: (number: number, moment: string, by: string) => `version ${number}, ${moment}, ${by}`,
  forChannel: (channel: string) => `for ${channel}`,
  erased: "its words were erased",
  versions: "Versions",
  drafted: (number: number) => `Kept as version ${number}.`,
  same: (number: number) => `Nothing has changed since version ${number}.`,
  gone: "gone",
  fresh: "new",
  unchanged: "The two versions say the same.",
  between: (old: number, now: number) => `from version ${old} to version ${now}`,
  onlyOne: "There is only one version so far; nothing to compare it with.",
  remarks: {
    fact: (title: string, said: string, missing: string) => `${missing} does not say: ${title} (it stands in ${said})`,
    figure: (figure: string, said: string, missing: string) =>
      `${missing} does not say ${figure} (it stands in ${said})`,
    olderThanMaster: (master: number) => `The master text is newer (version ${master}). Draft this channel again.`,
    free: (language: string, number: number, text: string) =>
      `${language}, sentence ${number} stands on no fact yet: “${text}”`,
    freeHelp: (statement: string) =>
      `Tie it: lectern statement tie ${statement} --sentence <number> --fact <id>, or give a --reason`,
    gaps: (count: number) =>
      `${plural(count, "place is", "places are")} still to be filled in; each stands in brackets.`,
    post: (number: number, of: number, length: number, limit: number) =>
      `Post ${number} of ${of}: ${length} of ${limit} characters`,
    tooLong: "one sentence is longer than a post may be: shorten it",
    card: (words: number, seconds: number, limit: number) =>
      `The messages take ${words} words, about ${seconds} seconds; ${limit} words fit a sound bite.`,
    cardTooLong: "Shorten them: on the spot nobody takes in more.",
  },
  check: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? "The text check found nothing."
      : `The text check found ${plural(errors, "error", "errors")} and ${plural(warnings, "warning", "warnings")}.`,
  lacks: (elements: string) => `People still need: ${elements}`,
  revise: {
    ask: "What now?",
    keep: "Keep it",
    keepNote: "as a new version",
    again: "Open it again",
    drop: "Leave it as it was",
    dropped: "Nothing was changed.",
    needsEditor: "there is no editor to open: set $VISUAL or $EDITOR, or give the new text with --file",
    needsTerminal: "nobody can be asked here; give the new text with --file",
    whichLanguage: "Which text?",
    empty: "the new text is empty",
  },
  tie: {
    done: (number: number, facts: string) => `Tied to ${facts}; kept as version ${number}.`,
    reasoned: "The reason is in the record.",
    noSentence: (number: string, of: number) => `there is no sentence ${number}; the text has ${of}`,
    notFree: (number: number) => `sentence ${number} stands on its facts already`,
    needsOne: "name the facts with --fact, or say with --reason why the sentence stands on none",
    noSuchFact: (given: string, ids: string) => `there is no fact "${given}"; there are: ${ids}`,
  },
};
