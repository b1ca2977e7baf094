import width from "fast-string-width";
import type { Level, Remark } from "../domain/finding.js";
import type { Span } from "../domain/span.js";
import { diagnosticsWords } from "../words/diagnostics.js";
import { filesWithRemarks, type Diagnostics } from "./diagnostics.js";
import { excerpt } from "./excerpt.js";
import { fold } from "./fold.js";
import type { Look, Style } from "./style.js";

const ROLE: Readonly<Record<Level, keyof Style>> = { error: "danger", warning: "caution", info: "strong" };

/** For people: each remark with its source line, then the counts. */
export function diagnosticsText(diagnostics: Diagnostics, look: Look): string {
  const counts = countsLine(diagnostics, look.language);
  const [first] = diagnostics.remarks;
  if (first === undefined) return `${look.style.done(counts)}\n`;
  const blocks = diagnostics.remarks.map((remark) => remarkText(remark, diagnostics, look));
  const hint = diagnosticsWords(look.language).explainHint(first.code);
  const folded = fold(hint, { first: 0, hanging: 2 }, look.columns).map((line) => look.style.quiet(line));
  return `${blocks.join("\n")}\n${look.style.strong(counts)}\n${folded.join("\n  ")}\n`;
}

/** "2 errors, 1 warning in 1 file"; where there is nothing, how many files were looked at. */
export function countsLine(diagnostics: Diagnostics, language: string): string {
  const words = diagnosticsWords(language);
  if (diagnostics.remarks.length === 0) return words.nothingFound(diagnostics.files);
  return words.counts(diagnostics.counts, filesWithRemarks(diagnostics));
}

/** One remark with its excerpts, ending in a line break. */
export function remarkText(remark: Remark, diagnostics: Diagnostics, look: Look): string {
  const words = diagnosticsWords(look.language);
  const paint = look.style[ROLE[remark.level]];
  const related = remark.related ?? [];
  const gutter = Math.max(...[remark.at, ...related].map((span) => String(diagnostics.placeOf(span).line).length));
  const head = `${words.level(remark.level)}[${remark.code}]`;
  const lines = [
    labelled({ label: head, paint, text: remark.message, strong: true }, look),
    ...placeLines(remark.at, { diagnostics, look, gutter, paint }),
  ];
  // A near name and its place are told in one breath by the help.
  const told = remark.suggestion === undefined ? 0 : 1;
  for (const span of related.slice(told)) {
    lines.push(
      labelled({ label: `  ${words.note()}`, paint: look.style.strong, text: remark.note ?? words.seeAlso() }, look),
    );
    lines.push(...placeLines(span, { diagnostics, look, gutter, paint: look.style.quiet }));
  }
  if (remark.walk !== undefined) lines.push(...walkLines(remark.walk.answers, look));
  const help = helpOf(remark, diagnostics, look.language);
  if (help !== undefined)
    lines.push(labelled({ label: `  ${words.help()}`, paint: look.style.strong, text: help }, look));
  return `${lines.join("\n")}\n`;
}

function walkLines(answers: readonly string[], look: Look): string[] {
  const words = diagnosticsWords(look.language);
  const shown = answers.length === 0 ? [words.anyAnswers()] : answers;
  return [
    labelled({ label: `  ${words.walk()}`, paint: look.style.strong, text: "" }, look).trimEnd(),
    ...shown.map((answer) => `      ${look.printable(answer)}`),
  ];
}

interface Labelled {
  readonly label: string;
  readonly paint: (text: string) => string;
  readonly text: string;
  readonly strong?: boolean;
}

/** "label: text", the lines behind the first one indented by four. */
function labelled({ label, paint, text, strong = false }: Labelled, { style, printable, columns }: Look): string {
  const lines = fold(printable(text), { first: width(label) + 2, hanging: 4 }, columns);
  const [first = "", ...more] = lines.map((line) => (strong ? style.strong(line) : line));
  return [`${paint(label)}: ${first}`, ...more.map((line) => `    ${line}`)].join("\n");
}

/** What to do: the near name where there is one, else what the code advises. */
export function helpOf(remark: Remark, diagnostics: Diagnostics, language: string): string | undefined {
  if (remark.suggestion === undefined) return remark.help;
  const words = diagnosticsWords(language);
  const place = remark.related?.[0];
  if (place?.file !== remark.at.file) return words.didYouMean(remark.suggestion);
  return words.didYouMeanAt(remark.suggestion, diagnostics.placeOf(place).line);
}

interface Drawing {
  readonly diagnostics: Diagnostics;
  readonly look: Look;
  readonly gutter: number;
  readonly paint: (text: string) => string;
}

function placeLines(span: Span, { diagnostics, look, gutter, paint }: Drawing): string[] {
  const { style, printable } = look;
  const lines = diagnostics.linesOf(span.file);
  const { line, column } = diagnostics.placeOf(span);
  const head = `  ${style.quiet("-->")} ${printable(span.file)}:${line}:${column}`;
  if (lines.text === "") return [head];
  const { text, indent, length } = excerpt(
    span,
    lines,
    printable,
    look.columns === undefined ? undefined : look.columns - gutter - 5,
  );
  const bar = style.quiet("|");
  return [
    head,
    `  ${style.quiet(String(line).padStart(gutter))} ${bar} ${text}`.trimEnd(),
    `  ${" ".repeat(gutter)} ${bar} ${" ".repeat(indent)}${paint("^".repeat(length))}`,
  ];
}
