import type { Expression } from "../../domain/expression.js";
import { evaluate, type Names } from "../evaluate.js";
import { partsOf, subjectOf } from "./subject.js";

/** In the first round there is no round before: all that is known then is the round. */
const FIRST: Names = {
  value: (name) => (name === "round" ? 1 : undefined),
  field: () => undefined,
  label: (_name, id) => id,
};

const UNDECIDED: Expression = { op: "name", name: "?undecided" };

/** A condition as it reads in the first round, without the parts that then come out the same whatever is answered. */
export function inFirstRound(expression: Expression): Expression {
  switch (expression.op) {
    case "not": {
      const of = inFirstRound(expression.of);
      if (of === UNDECIDED) return UNDECIDED;
      return of.op === "const" ? { op: "const", value: of.value !== true } : { op: "not", of };
    }
    case "and":
    case "or": {
      const decides = expression.op === "or";
      const left = inFirstRound(expression.left);
      const right = inFirstRound(expression.right);
      if (isConstant(left, decides) || isConstant(right, decides)) return { op: "const", value: decides };
      if (isConstant(left, !decides)) return right;
      if (isConstant(right, !decides)) return left;
      return left === UNDECIDED && right === UNDECIDED ? UNDECIDED : { op: expression.op, left, right };
    }
    default:
      return leaf(expression);
  }
}

function isConstant(expression: Expression, value: boolean): boolean {
  return expression.op === "const" && expression.value === value;
}

function leaf(expression: Expression): Expression {
  const { now, before } = namesRead(expression);
  if (now) return before && isStrict(expression) ? UNDECIDED : expression;
  const value = evaluate(expression, FIRST);
  return value === undefined ? UNDECIDED : { op: "const", value };
}

const STRICT: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">=", "in"]);

/** One side without a value leaves it undecided. */
function isStrict(expression: Expression): boolean {
  return STRICT.has(expression.op) && partsOf(expression).every(isLacking);
}

/** It has no value as soon as a part of it has none. */
function isLacking(expression: Expression): boolean {
  return !["and", "or", "if", "each"].includes(expression.op) && partsOf(expression).every(isLacking);
}

function namesRead(expression: Expression): { readonly now: boolean; readonly before: boolean } {
  const read = { now: false, before: false };
  JSON.stringify(expression, (_key, part: Expression) => {
    if (part?.op === "name" && part.name !== "round" && part.name !== "previous") read.now = true;
    const subject = part?.op === "field" ? subjectOf(part) : undefined;
    if (subject !== undefined && subject.variable !== subject.step) read.before = true;
    return part;
  });
  return read;
}
