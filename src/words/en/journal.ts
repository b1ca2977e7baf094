import type { FactStatus } from "../../domain/event.js";

/** A title before what was said to it: "Severity: serious", "Who knows? everybody". */
const asked = (title: string): string => (/[?:.…!]$/.test(title) ? title : `${title}:`);

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What is said of records, incidents, notes and facts, in English. */
export const journalEn = {
  noIncidents: "No incident is kept here.",
  toStart: "To start one: lectern run",
  toRead: (id: string): string => `To read its record: lectern incidents show ${id}`,
  untitled: "no name yet",
  drill: "EXERCISE",
  closed: "closed",
  opened: (time: string): string => `opened ${time}`,
  lastEntry: (ago: string): string => `last entry ${ago} ago`,
  lastJustNow: "last entry just now",
  entries: (n: number): string => count(n, "entry", "entries"),
  heldBy: (who: string, since: string): string => `${who} has been writing in it since ${since}`,
  damaged: (line: number, id: string): string =>
    `the record is damaged at line ${line}; what stands before it can be read: lectern incidents verify ${id}`,
  torn: (bytes: number): string =>
    `the last line was never finished (${count(bytes, "byte", "bytes")}); it is set aside when the incident is continued`,

  status: {
    position: (at: number, of: number): string => `${at}/${of}`,
    round: (round: number): string => `round ${round}`,
    waiting: (title: string): string => `Next question: ${title}`,
    between: "Every question of this round is answered.",
    closing: "closing",
    ended: "This walk has ended.",
    unreadable: "The copy of its playbook is missing or does not read; its answers are in the record.",
    clocks: "Due",
    decisions: "Decided",
    open: "Open",
    facts: "Facts",
    lastNote: "Last note",
    unknown: "not known yet",
    skipped: (reason: string): string => `skipped: ${reason}`,
    erased: "erased",
    running: (left: string, due: string): string => `${left} left, by ${due}`,
    runningAtLeast: (left: string, due: string): string => `at most ${left} left, by ${due} or earlier`,
    overdue: (over: string, due: string): string => `${over} overdue, was due by ${due}`,
    met: (time: string): string => `met at ${time}`,
    metLate: (time: string, due: string): string => `met late, at ${time}, was due by ${due}`,
    whenOver: (id: string): string =>
      `To put it away: lectern incidents close ${id}. To read the whole record: lectern incidents show ${id}`,
    goOn: (id: string): string => `To continue: lectern run ${id}`,
    noneOpen: "No incident is open.",
  },

  factStatus: {
    confirmed: "confirmed",
    unconfirmed: "not confirmed",
    disputed: "disputed",
    withdrawn: "withdrawn",
    unknown: "not known yet",
  } as Readonly<Record<FactStatus, string>>,
  confirmedBy: (who: string): string => `confirmed by ${who}`,
  fromSource: (source: string): string => `source: ${source}`,

  happened: {
    opened: (version: string): string => `incident opened (Lectern ${version})`,
    walkStarted: (title: string, version: string): string => `started "${title}", version ${version}`,
    answered: (question: string, answer: string): string => `${asked(question)} ${answer}`,
    inRound: (round: number): string => `(round ${round})`,
    roundStarted: (round: number): string => `round ${round} began`,
    closingStarted: "closing began",
    walkEnded: "walk ended",
    moved: (version: string): string => `moved to version ${version} of the playbook`,
    fact: (title: string, value: string): string => `fact: ${title}: ${value}`,
    note: (text: string): string => `note: ${text}`,
    language: (language: string): string => `language: ${language}`,
    paused: {
      asked: "paused",
      interrupt: "stopped by Ctrl-C",
      terminate: "ended by the system",
      hangup: "the line dropped",
      end_of_input: "the input ended",
    },
    takenOver: (from: string): string => `taken over from ${from}`,
    imported: (from: string): string => `taken in from ${from}`,
    tornLine: (bytes: number): string =>
      `a last line of ${count(bytes, "byte", "bytes")} was never finished and was set aside`,
    erased: (events: string, reason: string): string => `words erased in ${events}: ${reason}`,
    closed: (reason: string): string => `incident closed: ${reason}`,
    gone: "(erased)",
  },

  /** Why a line of a record is not what was written. */
  problems: {
    not_json: "this is not a line that Lectern writes",
    unknown_type: "it is of a type that this version of Lectern does not know",
    not_an_event: "it does not hold an event",
    wrong_seq: "it is not the number that follows: a line was taken out, added or moved",
    wrong_prev: "it does not follow the line before it",
    words_changed: "the words in it were changed",
    changed: "it was changed",
    erased_without_event: "its words are gone, and no event says that they were erased",
    empty: "the record is empty",
    unreadable: "the file cannot be read",
  } as Readonly<Record<string, string>>,
  verify: {
    whole: (id: string, events: number): string => `${id}: whole, ${count(events, "entry", "entries")}`,
    head: (digest: string): string => `last digest ${digest}`,
    broken: (id: string, line: number, why: string): string => `${id}: breaks at line ${line}: ${why}`,
    before: (events: number): string => `${count(events, "entry", "entries")} before it can be read`,
    noCopy: (id: string, walk: string): string =>
      `${id}: the copy of the playbook of walk ${walk} is missing or is another one`,
  },

  which: {
    none: (given: string): string => `there is no incident "${given}"`,
    didYouMean: (id: string): string => `Did you mean "${id}"?`,
    seeList: "All of them: lectern incidents",
    several: (given: string, ids: string): string => `"${given}" can be several incidents: ${ids}`,
    noneOpen: "no incident is open",
    severalOpen: (ids: string): string => `several incidents are open: ${ids}`,
    nameIt: (flag: string): string => `Say which: ${flag}`,
  },

  left: (who: string): string =>
    `${who} is writing in this incident: it is kept beside the record and goes in before their next question.`,
  note: {
    empty: "the note has no words",
    tooLong: (most: number): string => `a note has room for ${most} characters`,
    emptyHelp: 'For example: lectern note "The hospital called back"',
    done: (id: string, seq: number): string => `Noted in ${id}, entry ${seq}.`,
  },
  fact: {
    none: "Nothing is recorded about any fact yet.",
    unsaid: "Nothing said yet about:",
    noSuch: (fact: string): string => `there is no fact "${fact}" in the playbooks of this incident`,
    noValue: (title: string): string => `nothing is recorded about "${title}" yet`,
    noValueHelp: (fact: string): string => `To record it: lectern fact set ${fact} <value>`,
    valueNeeded: "a value is needed, or --unknown",
    notBoth: "a value and --unknown exclude each other",
    whoNeeded: 'it has to be said who confirmed it: --by "…"',
    notNumber: (text: string): string => `"${text}" is not a number here`,
    notWhole: (text: string): string => `"${text}" is not a whole number`,
    notYesNo: (text: string): string => `"${text}" is neither yes nor no`,
    notTime: (text: string): string => `"${text}" is not a clear time; for example: 8:15, yesterday 17:00, 23/11 8:15`,
    notChoice: (text: string, choices: string): string => `"${text}" is not one of: ${choices}`,
    done: (id: string, line: string): string => `Recorded in ${id}: ${line}`,
    yes: ["yes", "y", "true"] as readonly string[],
    no: ["no", "n", "false"] as readonly string[],
  },
  exported: (id: string, events: number, file: string): string =>
    `${id}: ${count(events, "entry", "entries")} written to ${file}. It holds everything that was typed: pass it on with care.`,
  exportedDamaged: (line: number): string =>
    `the record is damaged at line ${line}; only what stands before it is in the file`,
  cannotWrite: (file: string, code: string): string => `"${file}" could not be written (${code})`,
  fileExists: (file: string): string => `there is a file "${file}" already`,
  cannotRead: (file: string): string => `"${file}" could not be read`,
  import: {
    notAnExport: (file: string): string => `"${file}" is not an exported incident`,
    newer: (file: string): string => `"${file}" was written by a newer version of Lectern`,
    tooLarge: (file: string): string => `"${file}" is too large`,
    broken: (line: number, why: string): string => `its record breaks at line ${line}: ${why}`,
    notAContinuation: (id: string, line: number): string =>
      `incident ${id} is here already and goes on differently from line ${line}; nothing was changed`,
    nothingNew: (id: string): string => `incident ${id} is here already, with everything that the file has`,
    done: (id: string, events: number): string => `${id}: taken in, ${count(events, "entry", "entries")}`,
    continued: (id: string, events: number): string => `${id}: ${count(events, "new entry", "new entries")} added`,
  },
  close: {
    reason: "Why is it closed?",
    reasonNeeded: 'closing needs a reason: --reason "…"',
    already: (id: string): string => `incident ${id} is closed already`,
    done: (id: string): string => `${id} is closed. Its record stays; to read it: lectern incidents show ${id}`,
  },
  erase: {
    reasonNeeded: 'erasing needs a reason: --reason "…"',
    wrongEvent: (text: string): string => `"${text}" is not the number of an entry`,
    noSuchEvent: (events: string): string => `the record has no entry ${events}`,
    warnAll: (id: string): string =>
      `Everything that people typed in ${id} will be erased for good: answers, facts, notes, reasons. What happened and when stays.`,
    warnSome: (id: string, events: string): string =>
      `The words of entries ${events} in ${id} will be erased for good. That they were there, and when, stays.`,
    confirm: (id: string): string => `To go ahead, type ${id}: `,
    confirmNeeded: "erasing cannot be undone: without a terminal it needs --yes",
    notConfirmed: "Nothing was erased.",
    nothing: "There were no words to erase.",
    done: (id: string, n: number): string => `${id}: the words of ${count(n, "entry", "entries")} were erased.`,
    copies:
      "Statement files kept beside the record were removed. Exported files, printed pages and backups are not reached by this.",
  },
  /** `where`: the path and the system's own code. */
  disk: {
    full: (where: string): string => `the disk is full; nothing was saved (${where})`,
    read_only: (where: string): string => `the disk can only be read; nothing was saved (${where})`,
    no_access: (where: string): string => `this account may not read or write there (${where})`,
    io: (where: string): string => `the disk did not do it (${where})`,
  },
  store: {
    exists: (id: string): string => `there is an incident ${id} already`,
    not_a_continuation: (id: string): string => `incident ${id} is here already and goes on differently`,
    nothing_new: (id: string): string => `incident ${id} is here already, with everything`,
    not_writable: (id: string): string => `incident ${id} is open for reading only`,
  },
  lost: (who: string): string => `${who} has taken over this incident; nothing was saved`,
  someone: "somebody",
};
