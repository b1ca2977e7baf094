import { Environment } from "@marcbachmann/cel-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkExpression } from "../../src/compile/expression.js";
import type { Scope } from "../../src/compile/scope.js";
import type { Where } from "../../src/compile/where.js";
import { namesIn } from "../../src/domain/expression.js";
import type { Value, ValueType } from "../../src/domain/value.js";
import { evaluate, type Names } from "../../src/engine/evaluate.js";

const TYPES: Readonly<Record<string, ValueType>> = {
  a: { is: "int" },
  b: { is: "int" },
  d: { is: "double" },
  yes: { is: "bool" },
  no: { is: "bool" },
  place: { is: "string", oneOf: ["school", "factory", "road"] },
  text: { is: "string" },
  many: { is: "list", of: { is: "string" } },
  at: { is: "timestamp" },
  then: { is: "timestamp" },
};

const scope: Scope = {
  typeOf: (name) => TYPES[name],
  isKnown: (name) => name in TYPES,
  previousType: (name) => TYPES[name],
  laterPlace: () => undefined,
  definedAt: () => undefined,
  factType: () => undefined,
  factIds: () => [],
  names: () => Object.keys(TYPES),
  knownNames: () => Object.keys(TYPES),
  previousNames: () => Object.keys(TYPES),
  open: false,
};

const where: Where = {
  scope,
  place: { file: "test", at: (offset) => offset },
  inTemplate: false,
  locals: new Map(),
  from: 0,
};

function compiled(source: string) {
  const { typed, findings } = checkExpression(source, where);
  if (typed === undefined) throw new Error(`${source}: ${JSON.stringify(findings)}`);
  return typed.expression;
}

function names(values: Readonly<Record<string, Value>>): Names {
  return {
    value: (name) => values[name],
    field: (namespace, field) => (namespace === "known" ? field in values : undefined),
    label: (_name, id) => id,
  };
}

function worked(source: string, values: Readonly<Record<string, Value>> = {}): Value | undefined {
  return evaluate(compiled(source), names(values));
}

describe("an expression without a value for one of its names", () => {
  it.each([
    ["a > 0", undefined],
    ["yes && a > 0", undefined],
    ["no && a > 0", false],
    ["a > 0 && no", false],
    ["yes || a > 0", true],
    ["a > 0 || yes", true],
    ["no || a > 0", undefined],
    ["!(a > 0)", undefined],
    ["!(a > 0 && no)", true],
    ["a > 0 ? yes : no", undefined],
    ["yes ? no : a > 0", false],
    ["known.a", false],
    ["known.yes", true],
    ["known.a && a > 0", false],
    ["many.exists(x, x == text)", undefined],
    ["'fire' in many || many.exists(x, x == text)", true],
    ["size(text) > 2", undefined],
  ])("%s is %s", (source, result) => {
    expect(worked(source, { yes: true, no: false, many: ["fire"] })).toBe(result);
  });
});

describe("a moment", () => {
  const values = { at: "2026-03-02T08:00:00+07:00", then: "2026-03-02T01:00:00+00:00" };

  it.each([
    ["at == then", true],
    ["at < then", false],
    ["at >= then", true],
    ['at > timestamp("2026-03-02T07:59:00+07:00")', true],
    ['at + duration("90m") > timestamp("2026-03-02T09:29:00+07:00")', true],
    ['at - then < duration("1m")', true],
    ['(at + duration("2h")) - then == duration("120m")', true],
  ])("compares as a moment whatever its offset: %s", (source, result) => {
    expect(worked(source, values)).toBe(result);
  });
});

describe("what cannot be worked out", () => {
  it.each(["a / b > 1", "a % b == 0", "many[3] == text"])("is undecided: %s", (source) => {
    expect(worked(source, { a: 5, b: 0, many: ["x"], text: "x" })).toBeUndefined();
  });
});

it("reads names once each, in order, and not those it binds itself", () => {
  expect(namesIn(compiled("known.a && many.exists(x, x == text) && a > b || a > 1"))).toEqual([
    "known.a",
    "many",
    "text",
    "a",
    "b",
  ]);
});

/** Conditions of every form, as text; all names of them have values in the comparison with CEL. */
const { condition } = fc.letrec<{ number: string; bool: string; condition: string; string: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("a", "b"),
    fc.integer({ min: 0, max: 9 }).map(String),
    fc.tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number")).map(([l, op, r]) => `(${l} ${op} ${r})`),
    tie("number").map((n) => `-(${n})`),
    fc.constant("size(many)"),
  ),
  string: fc.constantFrom("place", "text", '"school"', '"fire"'),
  bool: fc.oneof(
    fc.constantFrom("yes", "no", "true"),
    fc
      .tuple(tie("number"), fc.constantFrom("==", "!=", "<", "<=", ">", ">="), tie("number"))
      .map(([l, op, r]) => `${l} ${op} ${r}`),
    fc
      .tuple(fc.constantFrom("text", '"fire"'), fc.constantFrom("==", "!="), fc.constantFrom("text", '"water"'))
      .map(([l, op, r]) => `${l} ${op} ${r}`),
    fc.constantFrom(
      'place == "school"',
      'place in ["road", "school"]',
      '"fire" in many',
      'text.startsWith("f")',
      "many.exists(m, m == text)",
      "many.all(m, size(m) > 2)",
      "size(many.filter(m, m != text)) > 0",
    ),
  ),
  condition: fc.oneof(
    { depthSize: "small" },
    tie("bool"),
    tie("condition").map((c) => `!(${c})`),
    fc.tuple(tie("condition"), fc.constantFrom("&&", "||"), tie("condition")).map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc.tuple(tie("condition"), tie("bool"), tie("bool")).map(([c, l, r]) => `(${c} ? ${l} : ${r})`),
  ),
}));

const cel = new Environment({ unlistedVariablesAreDyn: false });
for (const [name, type] of [
  ["a", "int"],
  ["b", "int"],
  ["yes", "bool"],
  ["no", "bool"],
  ["place", "string"],
  ["text", "string"],
  ["many", "list<string>"],
] as const) {
  cel.registerVariable(name, type);
}

describe("against the CEL library, with every value there", () => {
  it("comes to the same result", () =>
    fc.assert(
      fc.property(
        condition,
        fc.record({
          a: fc.integer({ min: -5, max: 9 }),
          b: fc.integer({ min: -5, max: 9 }),
          yes: fc.constant(true),
          no: fc.constant(false),
          place: fc.constantFrom("school", "factory"),
          text: fc.constantFrom("fire", "water", ""),
          many: fc.subarray(["fire", "water", "by"]),
        }),
        (source, values) => {
          if (source.length > 300) return;
          const { typed, findings } = checkExpression(source, where);
          // Random expressions may be larger than authors are allowed; nothing else may be wrong with them.
          if (typed === undefined)
            return expect(findings.map((finding) => finding.code)).toEqual(["expression-too-large"]);
          const expected: unknown = cel.evaluate(source, { ...values, a: BigInt(values.a), b: BigInt(values.b) });
          expect(evaluate(typed.expression, names(values))).toBe(expected);
        },
      ),
      { numRuns: 500 },
    ));

  it("a value that is missing never turns a decided condition around", () =>
    fc.assert(
      fc.property(condition, fc.constantFrom("a", "b", "yes", "place", "text", "many"), (source, missing) => {
        const values: Record<string, Value> = {
          a: 3,
          b: 0,
          yes: true,
          no: false,
          place: "school",
          text: "fire",
          many: ["fire"],
        };
        const { typed } = checkExpression(source, where);
        if (typed === undefined) return;
        const whole = evaluate(typed.expression, names(values));
        delete values[missing];
        const partial = evaluate(typed.expression, names(values));
        expect([undefined, whole]).toContain(partial);
      }),
      { numRuns: 500 },
    ));
});
