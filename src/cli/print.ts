import { resolve } from "node:path";
import { runSheetHtml } from "../export/run_sheet_html.js";
import { runSheetMarkdown } from "../export/run_sheet_markdown.js";
import { answerSheet } from "../walk/answer_sheet.js";
import { runSheet } from "../walk/run_sheet.js";
import { runSheetWords } from "../words/run_sheet.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { playbookPath, usablePlaybook } from "./find_playbook.js";
import { newFile } from "./new_file.js";

/** What a playbook can be printed as. */
const PRINT_FORMATS = ["markdown", "html", "answers"] as const;
type PrintFormat = (typeof PRINT_FORMATS)[number];

/** Options of `lectern print`. */
export interface PrintOptions {
  readonly playbook: string;
  /** Told by the ending of the file where nothing is said; Markdown on standard output. */
  readonly format?: PrintFormat;
  /** A new file; standard output without it. */
  readonly out?: string;
  /** The language of the sheet, if not that of --lang. */
  readonly textLanguage?: string;
}

/** `lectern print`: a playbook as a run sheet for paper, or as a file for the answers from it. */
export async function print(options: PrintOptions, environment: Environment): Promise<number> {
  const { stdout, stderr, cwd } = environment;
  const words = runSheetWords(environment.language);
  const path = await playbookPath(options.playbook, environment);
  const playbook = await usablePlaybook(path, environment);
  const language = options.textLanguage ?? environment.language;
  if (!playbook.languages.includes(language))
    throw new Failure("could_not", words.noSuchLanguage(language, playbook.languages.join(", ")));
  const format = options.format ?? formatOf(options.out);
  const text =
    format === "answers"
      ? answerSheet(playbook, path, language)
      : (format === "html" ? runSheetHtml : runSheetMarkdown)(runSheet(playbook, language));
  if (options.out === undefined) {
    stdout.write(text);
    return EXIT.done;
  }
  await newFile(resolve(cwd, options.out), text).catch((cause: NodeJS.ErrnoException) => {
    const message = cause.code === "EEXIST" ? words.taken : words.notWritten;
    throw new Failure("could_not", message(options.out ?? ""), { cause });
  });
  stderr.write(`${words.wrote(options.out)}\n`);
  return EXIT.done;
}

function formatOf(out: string | undefined): PrintFormat {
  if (out?.endsWith(".html") === true || out?.endsWith(".htm") === true) return "html";
  return out !== undefined && /\.ya?ml$/.test(out) ? "answers" : "markdown";
}
