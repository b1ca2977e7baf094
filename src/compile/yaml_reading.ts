import { Composer, Lexer, Parser, type CST, type Document, type YAMLParseError } from "yaml";
import type { Finding } from "../domain/finding.js";
import { remark } from "./remark.js";
import { syntaxReason } from "./syntax_reason.js";

/** How deep maps and lists may stand in each other; playbooks need eight, and the parser's stack bears hundreds. */
export const MAX_DEPTH = 64;

/** Remarks on the form of one file; what comes behind them is mostly their echo. */
const MAX_REMARKS = 50;

/** Mistakes looked at: of several on a line only the first is remarked. */
const MOST_SEEN = 500;

type Handler = (source: unknown, code: string, message: string, warning?: boolean) => void;

/** Thrown into the composer to stop it: a file of garbage would otherwise make one error object a character. */
class Enough extends Error {}

interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly findings: readonly Finding[];
}

/**
 * The document of a YAML text with positions, or why there is none. The depth is watched while the tokens are
 * read, before anything recursive sees them.
 */
export function readYaml(file: string, text: string): { document?: Document.Parsed; findings: Finding[] } {
  const { tokens, findings } = readTokens(file, text);
  if (findings.length > 0) return { findings: [...findings] };
  const { document, errors } = compose(tokens, text.length);
  const problems = errors
    .filter((error) => error.code !== "TAG_RESOLVE_FAILED")
    .slice(0, MOST_SEEN)
    .map((error) => syntaxRemark(file, text, error));
  if (problems.length > 0 || document === undefined)
    return { findings: firstOfEachLine(problems, text).slice(0, MAX_REMARKS) };
  if (document.contents === null)
    return { findings: [remark("yaml-empty", { file, start: text.trimEnd().length, end: text.length })] };
  return { document, findings: [] };
}

function readTokens(file: string, text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const findings: Finding[] = [];
  let documents = 0;
  let errors = 0;
  const take = (token: CST.Token): void => {
    tokens.push(token);
    if (token.type === "directive")
      findings.push(
        remark("yaml-directive", spanOf(file, text, token.offset), { directive: token.source.slice(0, 40) }),
      );
    if (token.type === "error") errors++;
    if (token.type === "document" && ++documents === 2)
      findings.push(remark("yaml-documents", spanOf(file, text, token.offset)));
  };
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) take(token);
    if (parser.stack.length > MAX_DEPTH) {
      const at = spanOf(file, text, Math.max(0, parser.offset - 1));
      return { tokens: [], findings: [...findings, remark("yaml-too-deep", at, { limit: MAX_DEPTH })] };
    }
    if (findings.length >= MAX_REMARKS || errors >= MOST_SEEN) return { tokens, findings };
  }
  for (const token of parser.end()) take(token);
  return { tokens, findings };
}

function compose(
  tokens: readonly CST.Token[],
  end: number,
): { document?: Document.Parsed; errors: readonly YAMLParseError[] } {
  // Duplicate keys are found by us: the composer compares every key of a map with every other.
  const composer = new Composer({
    version: "1.2",
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: "silent",
  });
  const seen: YAMLParseError[] = [];
  limitErrors(composer, seen);
  try {
    for (const document of composer.compose(tokens, true, end)) return { document, errors: document.errors };
    return { errors: seen };
  } catch (error) {
    if (error instanceof Enough) return { errors: seen };
    throw error;
  }
}

/** Wraps the composer's error handler so that it stops after enough of them. */
function limitErrors(composer: Composer, seen: YAMLParseError[]): void {
  const inner = composer as unknown as { onError: Handler; errors: YAMLParseError[] };
  const original = inner.onError;
  inner.onError = (source, code, message, warning) => {
    original(source, code, message, warning);
    if (warning) return;
    const made = inner.errors.at(-1);
    if (made !== undefined) seen.push(made);
    if (seen.length >= MOST_SEEN) throw new Enough();
  };
}

function spanOf(file: string, text: string, offset: number): Finding["at"] {
  const start = Math.min(offset, text.length);
  const line = text.indexOf("\n", start);
  return { file, start, end: line === -1 ? text.length : Math.max(line, start) };
}

function syntaxRemark(file: string, text: string, error: YAMLParseError): Finding {
  const start = Math.min(Math.max(0, error.pos[0]), text.length);
  const at = { file, start, end: Math.min(Math.max(error.pos[1], start), text.length) };
  if (error.code === "TAB_AS_INDENT") return remark("yaml-tab", at);
  return remark("yaml-syntax", at, { reason: syntaxReason(error.code, error.message, text.slice(at.start, at.end)) });
}

/** What is wrong behind a first mistake on a line is mostly its echo. */
function firstOfEachLine(findings: readonly Finding[], text: string): Finding[] {
  const lines = new Set<number>();
  return findings.filter(({ at }) => {
    const line = text.lastIndexOf("\n", at.start - 1);
    return !lines.has(line) && lines.add(line);
  });
}
