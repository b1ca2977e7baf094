import type { Counts, Level } from "../../domain/finding.js";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The English words around findings on an author's files. */
export const diagnosticsEn = {
  level: (level: Level): string => level,
  help: (): string => "help",
  note: (): string => "note",
  seeAlso: (): string => "see also",
  walk: (): string => "walk that shows it",
  anyAnswers: (): string => "any walk",
  didYouMean: (name: string): string => `did you mean "${name}"?`,
  didYouMeanAt: (name: string, line: number): string => `did you mean "${name}" (line ${line})?`,
  counts(counts: Counts, files: number): string {
    const parts = [
      counts.error > 0 ? plural(counts.error, "error", "errors") : "",
      counts.warning > 0 ? plural(counts.warning, "warning", "warnings") : "",
      counts.info > 0 ? plural(counts.info, "remark", "remarks") : "",
    ];
    return `${parts.filter((part) => part !== "").join(", ")} in ${plural(files, "file", "files")}`;
  },
  nothingFound: (files: number): string => `${plural(files, "file", "files")} checked, nothing to report`,
  explainHint: (code: string): string => `lectern validate --explain ${code} says more`,
  explain: {
    example: (): string => "An example that has it:",
    reported: (): string => "What is reported:",
    repaired: (): string => "The same, repaired:",
    noSuchCode: (code: string): string => `there is no code "${code}"`,
    allCodes: (codes: string): string => `the codes are: ${codes}`,
  },
  validate: {
    notFound: (path: string): string => `there is no file or folder "${path}"`,
    notReadable: (path: string): string => `"${path}" cannot be read`,
    notReadableHelp: (): string => "look at who may read it",
    noFiles: (path: string): string => `no .yaml or .yml file in "${path}"`,
    noFilesHelp: (): string => "name the file or the folder that holds your playbooks",
    inputTooLong: (): string => "what came in on standard input is longer than a playbook may be",
    badDay: (day: string): string => `--today wants a day like 2026-11-24, not "${day}"`,
  },
};
