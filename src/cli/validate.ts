import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { MAX_BYTES, type SourceReader } from "../compile/source_reader.js";
import { putIntoWords } from "../lint/catalogue/put_into_words.js";
import { diagnose, type Diagnostics } from "../report/diagnostics.js";
import { diagnosticsGithub } from "../report/diagnostics_github.js";
import { diagnosticsJson } from "../report/diagnostics_json.js";
import { diagnosticsOneLine } from "../report/diagnostics_oneline.js";
import { countsLine, diagnosticsText } from "../report/diagnostics_text.js";
import type { Look } from "../report/style.js";
import { diagnosticsWords } from "../words/diagnostics.js";
import { checkFiles } from "./check_files.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { fileSeenFrom } from "./file_seen_from.js";
import { fileReader, textOfBytes } from "./file_reader.js";
import { lookOf } from "./look.js";
import { namedPlaybooks } from "./named_playbooks.js";
import { yamlFilesUnder } from "./yaml_files.js";

/** How findings are written. */
export type Format = "text" | "oneline" | "json" | "github";

/** Options of `lectern validate`. */
export interface ValidateOptions {
  /** Files, folders, or "-" for standard input; the current folder where nothing is named. */
  readonly paths: readonly string[];
  readonly format?: Format;
  /** A code to explain instead of checking anything. */
  readonly explain?: string;
  /** YYYY-MM-DD; the day that review dates are held against. */
  readonly today?: string;
}

/** What standard input is called in findings. */
const STDIN = "<stdin>";

const RENDER: Readonly<Record<Format, (diagnostics: Diagnostics, look: Look) => string>> = {
  text: diagnosticsText,
  oneline: diagnosticsOneLine,
  json: diagnosticsJson,
  github: diagnosticsGithub,
};

/** `lectern validate`: shows every problem of an author's files at its line. Exit 1 when one of them is an error. */
export async function validate(options: ValidateOptions, environment: Environment): Promise<number> {
  if (options.explain !== undefined) {
    const { explain } = await import("./explain.js");
    return explain(options.explain, environment);
  }
  const { format = "text" } = options;
  const today = dayOf(options.today, environment);
  const files = await filesOf(options.paths, environment);
  const disk = fileReader(environment.cwd);
  const reader = files.includes(STDIN) ? withInput(await inputBytes(environment), disk) : disk;
  const builtIn = join(environment.folders.installation, "playbooks");
  const usual = (await namedPlaybooks(environment)).map(({ path }) => path);
  const checked = await checkFiles({ files, reader, options: { builtIn }, today, usual });
  const language = languageFor(format, environment);
  const remarks = checked.findings.map((finding) => putIntoWords(finding, language));
  const diagnostics = diagnose(remarks, checked.sources, files.length);
  const look = lookOf(environment.stdout, language);
  environment.stdout.write(RENDER[format](diagnostics, look));
  if (format === "oneline" || format === "github")
    environment.stderr.write(`${countsLine(diagnostics, look.language)}\n`);
  return diagnostics.counts.error > 0 ? EXIT.findings : EXIT.done;
}

/** Machines get English unless somebody asks, so that a document does not depend on who made it. */
function languageFor(format: Format, { language, settings }: Environment): string {
  return format === "json" && settings.language.from.is !== "flag" ? "en" : language;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function dayOf(given: string | undefined, environment: Environment): string {
  if (given === undefined) return environment.today();
  const ms = Date.parse(`${given}T00:00:00Z`);
  if (DAY.test(given) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(given)) return given;
  throw new Failure("wrong_use", diagnosticsWords(environment.language).validate.badDay(given));
}

async function filesOf(paths: readonly string[], environment: Environment): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths.length === 0 ? ["."] : paths) {
    files.push(...(path === "-" ? [STDIN] : await filesAt(path, environment)));
  }
  return [...new Set(files)];
}

async function inputBytes({ stdin, language }: Environment): Promise<Uint8Array> {
  const bytes = await stdin.read(MAX_BYTES);
  if (bytes === undefined) throw new Failure("could_not", diagnosticsWords(language).validate.inputTooLong());
  return bytes;
}

/** Standard input as a file in the current folder; what it uses is on the disk. */
function withInput(bytes: Uint8Array, disk: SourceReader): SourceReader {
  return {
    read: async (path) => (path === STDIN ? textOfBytes(bytes) : disk.read(path)),
    realPath: (path) => disk.realPath(path),
  };
}

async function filesAt(path: string, { cwd, language }: Environment): Promise<string[]> {
  const words = diagnosticsWords(language).validate;
  const absolute = resolve(cwd, path);
  try {
    if (!(await stat(absolute)).isDirectory()) return [fileSeenFrom(cwd, absolute)];
    const found = await yamlFilesUnder(absolute);
    if (found.length > 0) return found.map((file) => fileSeenFrom(cwd, file));
  } catch (error) {
    const missing = ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (missing) throw new Failure("could_not", words.notFound(path), { cause: error });
    throw new Failure("could_not", words.notReadable(path), { help: words.notReadableHelp(), cause: error });
  }
  throw new Failure("could_not", words.noFiles(path), { help: words.noFilesHelp() });
}
