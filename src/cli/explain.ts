import { memoryReader } from "../compile/memory_reader.js";
import { nearest } from "../compile/nearest.js";
import { catalogue, entryOf } from "../lint/catalogue/catalogue.js";
import type { Entry } from "../lint/catalogue/entry.js";
import { putIntoWords } from "../lint/catalogue/put_into_words.js";
import { diagnose } from "../report/diagnostics.js";
import { remarkText } from "../report/diagnostics_text.js";
import type { Look } from "../report/style.js";
import { diagnosticsWords } from "../words/diagnostics.js";
import { checkFiles, type Checked } from "./check_files.js";
import type { Environment } from "./environment.js";
import { explorePlaybook } from "./explore_playbook.js";
import { EXIT, Failure } from "./failures.js";
import { lookOf } from "./look.js";
import { playFiles } from "./play_files.js";

/** The day on which examples are checked: any, as long as it is always the same. */
const EXAMPLE_DAY = "2026-11-23";

/** Prints what a code means: the cause, an example that has it with what is reported, and the example repaired. */
export async function explain(code: string, environment: Environment): Promise<number> {
  const { language } = environment;
  const words = diagnosticsWords(language);
  const entry = entryOf(code);
  if (entry === undefined) {
    const near = nearest(code, Object.keys(catalogue));
    const help =
      near === undefined ? words.explain.allCodes(Object.keys(catalogue).join(", ")) : words.didYouMean(near);
    throw new Failure("wrong_use", words.explain.noSuchCode(code), { help });
  }
  const look = lookOf(environment.stdout, language);
  const { style } = look;
  const { files, repaired } = entry.example;
  const parts = [
    `${style.strong(`${words.level(entry.level)}[${code}]`)}\n\n${entry.why[language]}\n`,
    `${style.strong(words.explain.example())}\n\n${shown(files, repaired, look)}`,
    `${style.strong(words.explain.reported())}\n\n${await reported(entry, look)}`,
    `${style.strong(words.explain.repaired())}\n\n${shown(repaired, files, look)}`,
  ];
  environment.stdout.write(parts.join("\n"));
  return EXIT.done;
}

type Files = Readonly<Record<string, string>>;

/** The files with numbered lines; a line that the other version does not have is marked. */
function shown(files: Files, other: Files, { style, printable }: Look): string {
  return Object.entries(files)
    .map(([path, text]) => {
      const lines = text.trimEnd().split("\n").map(printable);
      const otherLines = new Set((other[path] ?? "").split("\n").map(printable));
      const gutter = String(lines.length).length;
      const numbered = lines.map((line, i) => {
        const number = String(i + 1).padStart(gutter);
        const same = otherLines.has(line);
        return `  ${style.quiet(`${number} ${same ? "|" : ">"}`)} ${same ? line : style.strong(line)}`.trimEnd();
      });
      return `  ${style.quiet(path)}\n${numbered.join("\n")}\n`;
    })
    .join("\n");
}

async function reported(entry: Entry, look: Look): Promise<string> {
  const { findings, sources } = await tryExample(entry, entry.example.files);
  const remarks = findings.map((finding) => putIntoWords(finding, look.language));
  const diagnostics = diagnose(remarks, sources, 1);
  return diagnostics.remarks.map((remark) => remarkText(remark, diagnostics, look)).join("\n");
}

/** What is found in the files of an example, by the command that can find it. */
export async function tryExample(entry: Entry, files: Files): Promise<Checked> {
  const [first = "", ...usual] = Object.keys(files);
  const reader = memoryReader(files);
  const options = { builtIn: "lectern" };
  if (entry.shownBy === "explore") {
    const { found, sources } = await explorePlaybook(first, reader, options);
    return { findings: found.map(({ finding }) => finding), sources };
  }
  if (entry.shownBy !== "dry-run") return checkFiles({ files: [first], reader, options, today: EXAMPLE_DAY, usual });
  const played = await playFiles([first], reader, options);
  return {
    findings: played.flatMap(({ findings }) => findings),
    sources: new Map(played.flatMap(({ sources }) => [...sources])),
  };
}
