import type { Finding } from "../domain/finding.js";
import type { Template, TemplatePart } from "../domain/template.js";
import type { ValueType } from "../domain/value.js";
import { labelled } from "./convert.js";
import { checkExpression } from "./expression.js";
import type { ScalarPlace } from "./scalar.js";
import type { Scope } from "./scope.js";
import { templateTokens, type Token } from "./template_tokens.js";
import { spanIn, typeName, type Where } from "./where.js";

/** More blocks inside one another than any statement needs; deeper ones are refused before the stack is at risk. */
const MAX_DEPTH = 10;

interface Parsing {
  readonly tokens: readonly Token[];
  next: number;
  readonly scope: Scope;
  readonly place: ScalarPlace;
  readonly findings: Finding[];
}

/** Checks a template: its blocks, and every expression in it. The template is usable when no finding is an error. */
export function checkTemplate(
  source: string,
  scope: Scope,
  place: ScalarPlace,
): { template: Template; findings: readonly Finding[] } {
  const whole = { file: place.file, start: place.at(0), end: place.at(source.length) };
  const { tokens, problems } = templateTokens(source);
  const parsing: Parsing = { tokens, next: 0, scope, place, findings: [] };
  for (const { problem, start, end } of problems) report(parsing, problem, start, end);
  const parts = problems.length > 0 ? [] : block(parsing, new Map(), undefined, 0);
  return { template: { parts, at: whole }, findings: parsing.findings };
}

function report(parsing: Parsing, problem: string, start: number, end: number): void {
  const at = { file: parsing.place.file, start: parsing.place.at(start), end: parsing.place.at(end) };
  parsing.findings.push({ code: "template-syntax", level: "error", args: { problem }, at });
}

/** Reads parts up to the end of the text or the tag that closes `opener`, which stays to be read. */
function block(
  parsing: Parsing,
  locals: ReadonlyMap<string, ValueType>,
  opener: Token | undefined,
  depth: number,
): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (let token = parsing.tokens[parsing.next]; token !== undefined; token = parsing.tokens[parsing.next]) {
    if (token.is === "end" || token.is === "else") {
      if (opener !== undefined) return parts;
      report(parsing, token.is === "end" ? "stray_end" : "stray_else", token.start, token.end);
      parsing.next += 1;
      continue;
    }
    parsing.next += 1;
    const part = onePart(token, parsing, locals, depth);
    if (part !== undefined) parts.push(part);
  }
  if (opener !== undefined) report(parsing, "unclosed", opener.start, opener.end);
  return parts;
}

function onePart(
  token: Token,
  parsing: Parsing,
  locals: ReadonlyMap<string, ValueType>,
  depth: number,
): TemplatePart | undefined {
  if (token.is === "text") return { is: "text", text: token.source };
  const where: Where = { scope: parsing.scope, place: parsing.place, inTemplate: true, locals, from: token.from };
  if (token.is === "print") return print(token, where, parsing);
  if (depth >= MAX_DEPTH) report(parsing, "too_deep", token.start, token.end);
  if (token.is === "for") return loop(token, where, parsing, depth);
  const test = checked(token, where, parsing);
  if (test !== undefined && test.type.is !== "bool" && test.type.is !== "none") {
    parsing.findings.push({
      code: "not-a-condition",
      level: "error",
      args: { type: typeName(test.type) },
      at: spanIn(where, 0, token.source.length),
    });
  }
  const yes = block(parsing, locals, token, depth + 1);
  let no: TemplatePart[] = [];
  if (parsing.tokens[parsing.next]?.is === "else") {
    parsing.next += 1;
    no = block(parsing, locals, token, depth + 1);
  }
  close(parsing);
  return test === undefined
    ? undefined
    : { is: "if", test: test.expression, yes, no, at: spanIn(where, 0, token.source.length) };
}

function close(parsing: Parsing): void {
  const token = parsing.tokens[parsing.next];
  if (token?.is === "else") report(parsing, "second_else", token.start, token.end);
  if (token !== undefined) parsing.next += 1;
}

function checked(token: Token, where: Where, parsing: Parsing) {
  const { typed, findings } = checkExpression(token.source, where);
  parsing.findings.push(...findings);
  return typed;
}

function print(token: Token, where: Where, parsing: Parsing): TemplatePart | undefined {
  const typed = checked(token, where, parsing);
  if (typed === undefined) return undefined;
  const at = spanIn(where, 0, token.source.length);
  if (typed.type.is === "bool" || typed.type.is === "object") {
    parsing.findings.push({ code: "cannot-print", level: "error", args: { type: typeName(typed.type) }, at });
    return undefined;
  }
  const { expression, type } = labelled(typed);
  return { is: "print", expression, type, source: token.source, at };
}

function loop(token: Token, where: Where, parsing: Parsing, depth: number): TemplatePart | undefined {
  const list = checked(token, where, parsing);
  const variable = token.variable ?? "";
  if (list !== undefined && list.type.is !== "list" && list.type.is !== "none") {
    parsing.findings.push({
      code: "not-a-list",
      level: "error",
      args: { type: typeName(list.type) },
      at: spanIn(where, 0, token.source.length),
    });
  }
  const item: ValueType = list?.type.is === "list" ? list.type.of : { is: "string" };
  const body = block(parsing, new Map([...where.locals, [variable, item]]), token, depth + 1);
  const after = parsing.tokens[parsing.next];
  if (after?.is === "else") report(parsing, "else_in_for", after.start, after.end);
  close(parsing);
  if (list === undefined) return undefined;
  return { is: "for", variable, list: labelled(list).expression, body, at: spanIn(where, 0, token.source.length) };
}
