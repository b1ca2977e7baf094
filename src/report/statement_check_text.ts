import { ELEMENTS } from "../domain/library.js";
import { statementCheckWords } from "../words/statement_check.js";
import type { CheckedText, TextRemark } from "./checked_text.js";
import { diagnose, type Diagnostics } from "./diagnostics.js";
import { countsLine, remarkText } from "./diagnostics_text.js";
import { fold } from "./fold.js";
import type { Look } from "./style.js";

/** All texts' remarks as the other reporters take them. */
export function diagnosticsOf(texts: readonly CheckedText[]): Diagnostics {
  const sources = new Map(texts.map(({ file, text }) => [file, text]));
  const remarks = texts.flatMap(({ remarks }) => remarks);
  return diagnose(remarks, sources, texts.length);
}

/** For people: each text with its elements, then each remark with why and what to say instead, then the counts. */
export function statementCheckText(texts: readonly CheckedText[], look: Look): string {
  const diagnostics = diagnosticsOf(texts);
  const blocks = texts.map((text) => `${headOf(text, look)}${remarksOf(text, diagnostics, look)}`);
  const counts = countsLine(diagnostics, look.language);
  const paint = diagnostics.remarks.length === 0 ? look.style.done : look.style.strong;
  return `${blocks.join("\n")}${blocks.length > 0 ? "\n" : ""}${paint(counts)}\n`;
}

function headOf(text: CheckedText, look: Look): string {
  const words = statementCheckWords(look.language);
  const heading = words.heading(look.printable(text.file), words.kinds[text.kind] ?? text.kind, text.kindGuessed);
  const lines = [look.style.strong(heading)];
  if (text.required.length > 0) lines.push(...elementLines(text, look));
  const ease = readingLine(text, look.language);
  if (ease !== undefined) lines.push(...indented(ease, look, look.style.quiet));
  return `${lines.join("\n")}\n`;
}

function elementLines(text: CheckedText, look: Look): string[] {
  const words = statementCheckWords(look.language);
  const wanted = ELEMENTS.filter((element) => text.required.includes(element));
  const present = wanted.filter((element) => text.elements[element]?.present === true);
  const absent = wanted.filter((element) => !present.includes(element));
  const head = words.ofElements(present.length, wanted.length);
  const list = present.map((element) => words.element(element)).join(", ");
  const lines = indented(present.length === 0 ? head : `${head}: ${list}`, look, look.style.done);
  const gone = absent.map((element) => words.element(element)).join(", ");
  return gone === "" ? lines : [...lines, ...indented(`${words.absent()}: ${gone}`, look, look.style.caution)];
}

function readingLine({ readability }: CheckedText, language: string): string | undefined {
  const words = statementCheckWords(language);
  const grade = readability["fleschKincaidGrade"];
  if (grade !== undefined) return words.grade(inLanguage(grade, language));
  const perSentence = readability["syllablesPerSentence"];
  return perSentence === undefined
    ? undefined
    : words.proxy(inLanguage(perSentence, language), readability["longestSentence"] ?? 0);
}

function inLanguage(value: number, language: string): string {
  const text = (Math.round(value * 10) / 10).toFixed(1);
  return language === "vi" ? text.replace(".", ",") : text;
}

function remarksOf(text: CheckedText, diagnostics: Diagnostics, look: Look): string {
  const own = diagnostics.remarks.filter((remark): remark is TextRemark => remark.at.file === text.file);
  return own.map((remark) => `\n${remarkText(remark, diagnostics, look)}${reasons(remark, look)}`).join("");
}

function reasons(remark: TextRemark, look: Look): string {
  const words = statementCheckWords(look.language);
  const source = remark.source === undefined ? "" : ` ${words.source(remark.source)}`;
  const lines = labelled(words.why(), `${remark.why}${source}`, look);
  if (remark.say !== undefined) lines.push(...labelled(words.say(), `"${remark.say}"`, look));
  return `${lines.join("\n")}\n`;
}

function labelled(label: string, text: string, look: Look): string[] {
  const [first = "", ...rest] = fold(look.printable(text), { first: label.length + 4, hanging: 4 }, look.columns);
  return [`  ${look.style.strong(`${label}:`)} ${first}`, ...rest.map((line) => `    ${line}`)];
}

function indented(text: string, look: Look, paint: (text: string) => string): string[] {
  return fold(look.printable(text), { first: 2, hanging: 4 }, look.columns).map(
    (line, index) => `${index === 0 ? "  " : "    "}${paint(line)}`,
  );
}
