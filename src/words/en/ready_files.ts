/** What `lectern statement export` says, in English. */
export const readyFilesEn = {
  noSuchFormat: (given: string, known: string): string => `"${given}" is no format: ${known}`,
  twice: (language: string): string => `two of these texts are in the same language (${language})`,
  twiceHelp:
    "Several files are one statement in several languages. Name the language in the file name: holding.vi.md, holding.en.md.",
  empty: (name: string): string => `there is no text in "${name}"`,
  badTime: (flag: string, given: string): string => `--${flag}: "${given}" is not a time`,
  badTimeHelp: 'Such as 15:00, "15:00 2/3" or 2026-03-02T15:00.',
  noEvent: "there is nothing with a time to put into a calendar",
  noEventHelp: "--next-update 15:00 and --press-conference 16:30 say what is due.",
  onlyFiles: "--released-at is for files of your own: what was released in the record says so itself",
  onlyRecord: "--released is for a statement of the record; for a file of your own say --released-at and the time",
  notBoth: "one statement at a time, or files that are one text in several languages",
  noStatement: (id: string): string => `there is neither a file nor a statement called "${id}"`,
  statements: (ids: string): string => `Statements of this incident: ${ids}.`,
  noStatements: "Nothing has been written in this incident yet: lectern run goes on with it.",
  erased: (id: string): string => `the words of "${id}" were erased`,
  notReleased: (id: string): string => `"${id}" has not been released`,
  notReleasedFor: (id: string, channel: string): string => `"${id}" has not been released for ${channel}`,
  noLanguage: (language: string): string => `there is no text in this language: ${language}`,
  cannotWrite: (path: string, code: string): string => `${path} could not be written (${code})`,
  nothingLeft: "No file of this export has been left behind.",
  isThere: (path: string): string => `${path} (was there already, the same)`,
  draft: "Marked as a draft: this text has not been released.",
  newer: (version: number, released: number): string =>
    `Version ${version} is newer than the released version ${released}; --released takes what was released.`,
  mailNamesNobody: "The mail names no recipients, because this is a draft.",
  mailGoesTo: (reached: number, all: number): string =>
    `The mail has ${reached} of ${all} entries of the press list in Bcc. Look it over before you send it.`,
  noPressList: "The mail has no recipients: lectern.yaml has no press list with addresses.",
  noContact: "The mail has no sender: lectern.yaml names no press contact with an e-mail address.",
};
