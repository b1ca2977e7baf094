import { Environment, type ASTNode } from "@marcbachmann/cel-js";

/** A variable's type as the library takes it: a name, or a record of fields. */
export type RegisteredVariableType = string | { readonly schema: Readonly<Record<string, unknown>> };

export type { ASTNode };

/**
 * Bounds of one expression: work is at most nodes x list length, since comprehensions are not nested
 * (there is no time budget while one is checked).
 */
const LIMITS = { maxAstNodes: 200, maxDepth: 30, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 8 };

const conditions = new Environment({ unlistedVariablesAreDyn: false, limits: LIMITS }).registerFunction(
  "at_least(string, string): bool",
  () => false,
);

const templates = conditions
  .clone()
  .registerFunction("date(google.protobuf.Timestamp): string", () => "")
  .registerFunction("time(google.protobuf.Timestamp): string", () => "")
  .registerFunction("list(list<string>): string", () => "");

/** The functions that authors may call, as `f(x)`, as `x.f()`, and as `x.f(name, body)`. */
export const CALLS: ReadonlySet<string> = new Set(["size", "at_least", "timestamp", "duration"]);
export const TEMPLATE_CALLS: ReadonlySet<string> = new Set([...CALLS, "date", "time", "list"]);
export const METHODS: ReadonlySet<string> = new Set(["size", "contains", "startsWith", "endsWith"]);
export const COMPREHENSIONS: ReadonlySet<string> = new Set(["exists", "all", "filter", "map"]);

/** What the library says is wrong: its code, its summary, and the range in the expression. */
export interface CelProblem {
  readonly code: string;
  readonly summary: string;
  readonly start: number;
  readonly end: number;
}

function problemOf(error: unknown, length: number): CelProblem {
  const { code, summary, range } = error as { code?: string; summary?: string; range?: { start: number; end: number } };
  return { code: code ?? "unknown", summary: summary ?? "", start: range?.start ?? 0, end: range?.end ?? length };
}

/** The syntax tree of an expression, or what is wrong with it. */
export function parseCel(source: string): { readonly tree: ASTNode } | { readonly problem: CelProblem } {
  try {
    return { tree: templates.parse(source).ast };
  } catch (error) {
    return { problem: problemOf(error, source.length) };
  }
}

/** Whether the types of an expression fit, given the types of the names in it. */
export function checkCel(
  source: string,
  names: ReadonlyMap<string, RegisteredVariableType>,
  inTemplate: boolean,
): CelProblem | undefined {
  const environment = (inTemplate ? templates : conditions).clone();
  for (const [name, type] of names) environment.registerVariable(name, type as string);
  try {
    const checked = environment.parse(source).check();
    return checked.valid ? undefined : problemOf(checked.error, source.length);
  } catch (error) {
    return problemOf(error, source.length);
  }
}
