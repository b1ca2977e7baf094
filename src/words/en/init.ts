/** What `lectern init` asks and says, in English. */
export const initEn = {
  intro:
    "**Your organisation.** About ten short questions: names, the hotline, who can be reached. Leave any of them empty with Enter and fill it in later. Nothing is written until you say so at the end.",
  ask: {
    nameVi: "The full name in Vietnamese?",
    nameEn: "The full name in English?",
    level: "What level of body is it?",
    hotline: "The hotline that people can call?",
    hours: "When is the hotline answered? (such as 24/7)",
    portal: "The address of your website?",
    spokesperson: "Who speaks for you? (name, title, phone, e-mail)",
    deputy: "Who stands in for them? (name, title, phone, e-mail)",
    pressContact: "Whom does the press ask? (name, title, phone, e-mail)",
    tried: "Has somebody tried these numbers and addresses today?",
    write: "Write lectern.yaml here?",
  },
  levels: {
    later: "Leave it for later",
    ministry: "Ministry or ministerial-level body",
    province: "Provincial People's Committee",
    department: "Department, sub-department or other provincial body",
    commune: "Commune, ward or special zone",
  },
  tried: { no: "Not yet", noNote: "validate will remind you", yes: "Yes, today" },
  write: { yes: "Write it", no: "Leave it", noNote: "nothing is written" },
  needsName: "A name comes first: a number alone does not say whom one is calling.",
  stays: (file: string): string => `${file} is here already and stays as it is.`,
  wrote: (file: string): string => `written: ${file}`,
  next: "Next: open lectern.yaml and complete it, check it with lectern validate lectern.yaml, then start with lectern run.",
  nothingWritten: "Nothing has been written.",
  isThere: (file: string): string => `${file} is here already; nothing has been written`,
  isThereHelp: "Edit what is here, or move it away first. To check it: lectern validate lectern.yaml",
  noTerminal: "there is no terminal to ask on",
  noTerminalHelp:
    "Run lectern init in a terminal window, or write lectern.yaml yourself; lectern schema organisation says what goes in it.",
  failed: (path: string, code: string): string => `${path} could not be written (${code})`,
  failedHelp: "Nothing has been left behind. Check the folder and its free space, then run lectern init again.",
};
