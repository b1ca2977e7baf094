import { namesIn, type Condition, type Expression } from "../domain/expression.js";
import type { Finding } from "../domain/finding.js";
import { checkCel, parseCel, type CelProblem } from "./cel.js";
import { convert, type Typed } from "./convert.js";
import { readNames } from "./read_names.js";
import type { ScalarPlace } from "./scalar.js";
import type { Scope } from "./scope.js";
import { spanIn, typeName, type Where } from "./where.js";

/** An expression with its type; without one when a finding is an error. */
export interface Checked {
  readonly typed?: Typed;
  readonly findings: readonly Finding[];
}

/** Checks one expression: its syntax, its names, its types, and the choices it compares with. */
export function checkExpression(source: string, where: Where): Checked {
  const parsed = parseCel(source);
  if ("problem" in parsed) return { findings: [syntaxFinding(parsed.problem, source, where)] };
  const { names, findings } = readNames(parsed.tree, where);
  if (findings.length > 0) return { findings };
  const problem = checkCel(source, names, where.inTemplate);
  if (problem !== undefined) return { findings: [typeFinding(problem, source, where)] };
  const converted = convert(parsed.tree, where);
  return converted.findings.length > 0 ? { findings: converted.findings } : { typed: converted.typed, findings: [] };
}

/** Checks a `when`: an expression that is a yes or a no. */
export function checkCondition(
  source: string,
  scope: Scope,
  place: ScalarPlace,
): { condition?: Condition; findings: readonly Finding[] } {
  const where: Where = { scope, place, inTemplate: scope.factIds().length > 0, locals: new Map(), from: 0 };
  const { typed, findings } = checkExpression(source, where);
  if (typed === undefined) return { findings };
  const at = spanIn(where, 0, source.length);
  if (typed.type.is !== "bool" && !(scope.open && typed.type.is === "none")) {
    return { findings: [{ code: "not-a-condition", level: "error", args: { type: typeName(typed.type) }, at }] };
  }
  return { condition: { source, expression: typed.expression, reads: stepsRead(typed.expression), at }, findings };
}

/** The steps that an expression reads; `known.x` counts as reading x, `previous.x` is of another round. */
function stepsRead(expression: Expression): string[] {
  const names = namesIn(expression).map((name) => (name.startsWith("known.") ? name.slice("known.".length) : name));
  return [...new Set(names.filter((name) => !name.includes(".") && name !== "round" && name !== "lang"))];
}

function syntaxFinding(problem: CelProblem, source: string, where: Where): Finding {
  const at = spanIn(where, Math.min(problem.start, source.length), Math.max(problem.end, problem.start));
  if (problem.code === "limit_exceeded") return { code: "expression-too-large", level: "error", args: {}, at };
  return { code: "expression-syntax", level: "error", args: { hint: syntaxHint(source, problem) }, at };
}

/** What people coming from other languages write; the catalogue has a sentence for each. */
function syntaxHint(source: string, problem: CelProblem): string {
  if (source.trim() === "") return "empty";
  if (/[^=!<>]=(?!=)/.test(` ${source}`)) return "equals";
  if (/\b(and|or|not)\b/.test(source.slice(Math.max(0, problem.start - 4)))) return "words";
  if (problem.code === "unterminated_string") return "quote";
  return problem.start >= source.trimEnd().length ? "unfinished" : "other";
}

function typeFinding(problem: CelProblem, source: string, where: Where): Finding {
  const args = { text: source.slice(problem.start, problem.end), detail: problem.summary };
  return { code: "expression-types", level: "error", args, at: spanIn(where, problem.start, problem.end) };
}
