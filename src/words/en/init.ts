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
    folder: "Do you also want a folder of playbooks that you can edit?",
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
  folder: {
    no: "No",
    noNote: "those that come with Lectern work as they are",
    yes: (folder: string): string => `Yes, in ${folder}/`,
    yesNote: "a copy with libraries, schemas, scenarios",
  },
  write: { yes: "Write it", no: "Leave it", noNote: "nothing is written" },
  needsName: "A name comes first: a number alone does not say whom one is calling.",
  stays: (file: string): string => `${file} is here already and stays as it is.`,
  wrote: (file: string): string => `written: ${file}`,
  next: "Next: open lectern.yaml and complete it, check it with lectern validate lectern.yaml, then start with lectern run.",
  nothingWritten: "Nothing has been written.",
  isThere: (file: string): string => `${file} is here already; nothing has been written`,
  isThereHelp: "Edit what is here, or move it away first. To check it: lectern validate lectern.yaml",
  wroteFolder: (folder: string, files: number): string => `written: ${folder}/ (${files} files)`,
  nextFolder: (folder: string): string =>
    `The playbooks: edit what is in ${folder}/, check it with lectern validate, replay its scenarios with lectern dry-run ${folder}/scenarios. lectern run offers your own playbooks where their folder is called playbooks.`,
  folderThereHelp:
    "Name another folder: lectern init --playbooks my-playbooks. Files that are here are never replaced.",
  noName: "the name of the organisation is missing: --name",
  noNameHelp:
    'Without a terminal the flags say it all: lectern init --name "Sample Department" --hotline "1900 0000"; lectern init --help lists the others.',
  flagNeedsName: (flag: string): string => `${flag} wants a name first: "Name, title, phone, e-mail"`,
  deputyAlone: "--deputy says who stands in for the spokesperson: --spokesperson is missing",
  badLanguages: (typed: string): string => `--languages wants languages such as vi,en and not "${typed}"`,
  failed: (path: string, code: string): string => `${path} could not be written (${code})`,
  failedHelp: "Nothing has been left behind. Check the folder and its free space, then run lectern init again.",
};
