import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../../src/domain/expression.js";
import type { Value } from "../../src/domain/value.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { outcomesOf } from "../../src/lint/outcomes.js";
import type { Variable } from "../../src/lint/variables.js";

const number = (name: string): Variable => ({
  name,
  type: { is: "int" },
  open: true,
  may_be_unknown: true,
  min: -4,
  max: 9,
});
const VARIABLES: Readonly<Record<string, Variable>> = {
  dead: number("dead"),
  hurt: number("hurt"),
  told: { name: "told", type: { is: "bool" }, open: true, may_be_unknown: true },
};

/** Every answer there is to each of them, one by one, and none. */
const EVERYTHING: Readonly<Record<string, readonly (Value | undefined)[]>> = {
  dead: [undefined, ...Array.from({ length: 14 }, (_, i) => i - 4)],
  hurt: [undefined, ...Array.from({ length: 14 }, (_, i) => i - 4)],
  told: [undefined, true, false],
};

const constant = (value: Value): Expression => ({ op: "const", value });
const name = (of: string): Expression => ({ op: "name", name: of });

const integers = fc.integer({ min: -6, max: 11 });
const numberName = fc.constantFrom("dead", "hurt");
const atom: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .tuple(fc.constantFrom("==", "!=", "<", "<=", ">", ">="), numberName, integers, fc.boolean())
    .map(([op, of, value, turned]): Expression =>
      turned ? { op, left: constant(value), right: name(of) } : { op, left: name(of), right: constant(value) },
    ),
  fc.tuple(numberName, fc.array(integers, { minLength: 1, maxLength: 3 })).map(([of, items]): Expression => ({
    op: "in",
    left: name(of),
    right: { op: "list", items: items.map(constant) },
  })),
  fc.constant(name("told")),
  fc.constantFrom("dead", "hurt", "told").map((field): Expression => ({ op: "field", of: name("known"), field })),
);
const { condition } = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atom,
    tie("condition").map((of): Expression => ({ op: "not", of })),
    fc
      .tuple(fc.constantFrom("and", "or"), tie("condition"), tie("condition"))
      .map(([op, left, right]): Expression => ({ op, left, right })),
    fc
      .tuple(tie("condition"), tie("condition"), tie("condition"))
      .map(([test, yes, no]): Expression => ({ op: "if", test, yes, no })),
  ),
}));

function byTryingEverything(expression: Expression) {
  const outcomes = { canHold: false, canFail: false, canStayOpen: false };
  for (const dead of EVERYTHING["dead"] ?? []) {
    for (const hurt of EVERYTHING["hurt"] ?? []) {
      for (const told of EVERYTHING["told"] ?? []) {
        const values: Readonly<Record<string, Value | undefined>> = { dead, hurt, told };
        const outcome = evaluate(expression, {
          value: (asked) => values[asked],
          field: (_known, asked) => values[asked] !== undefined,
          label: (_of, id) => id,
        });
        if (outcome === undefined) outcomes.canStayOpen = true;
        else if (outcome === true) outcomes.canHold = true;
        else outcomes.canFail = true;
      }
    }
  }
  return outcomes;
}

describe("what a condition can come to", () => {
  it("is found with a few samples exactly as by trying every answer there is", () => {
    fc.assert(
      fc.property(condition, (expression) => {
        expect(outcomesOf(expression, (asked) => VARIABLES[asked])).toEqual(byTryingEverything(expression));
      }),
      { numRuns: 400 },
    );
  });

  it("is not judged where two answers are compared with each other", () => {
    const expression: Expression = { op: "<", left: name("dead"), right: name("hurt") };
    expect(outcomesOf(expression, (asked) => VARIABLES[asked])).toBeUndefined();
  });
});
