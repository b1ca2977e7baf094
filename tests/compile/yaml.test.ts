import { describe, expect, it } from "vitest";
import { parseSource } from "../../src/compile/source_document.js";

/** The codes and marked texts of what is wrong with the form of a text. */
function faults(text: string): string[] {
  return parseSource("f.yaml", text).findings.map(({ code, at, args }) => {
    const reason = args["reason"] === undefined ? "" : `(${args["reason"]})`;
    return `${code}${reason}: ${text.slice(at.start, at.end).split("\n")[0]}`;
  });
}

describe("what YAML would change without a word is refused", () => {
  it.each([
    ["012", "12"],
    ["0x1F", "31"],
    ["0o17", "15"],
    ["1e3", "1000"],
    ["+5", "5"],
    ["-0", "0"],
    [".5", "0.5"],
    [".inf", "Infinity"],
    [".nan", "NaN"],
    ["1_000", "1000"],
    ["12345678901234567890", "12345678901234567000"],
    ["0.12345678901234567", "0.12345678901234566"],
  ])("%s", (written, read) => {
    const { findings } = parseSource("f.yaml", `phone: ${written}\n`);
    expect(findings.map(({ code, args }) => ({ code, ...args }))).toEqual([{ code: "yaml-number", written, read }]);
  });

  it.each([
    "0",
    "12",
    "-3",
    "3.5",
    "0.25",
    "9007199254740991",
    "2026-03-02T07:50:00+07:00",
    "08:15",
    "no",
    "1.2.3",
    '"012"',
    "'1e3'",
  ])("but %s stays what it is", (written) => {
    expect(faults(`value: ${written}\n`)).toEqual([]);
  });
});

describe("what belongs to no playbook is refused where it stands", () => {
  it.each([
    ["a: 1\nb: 2\na: 3\n", ["yaml-duplicate-key: a"]],
    ["a:\n\t- b\n", ["yaml-tab: \t"]],
    ["%YAML 1.1\n---\na: 1\n", ["yaml-directive: %YAML 1.1"]],
    ["a: 1\n---\nb: 2\n", ["yaml-documents: ---"]],
    ["a: !secret b\n", ["yaml-tag: !secret"]],
    ["a: !!binary aGk=\n", ["yaml-tag: !!binary"]],
    ["a: !!str 12\n", ["yaml-tag: !!str"]],
    ["a: &x { b: 1 }\nc: { <<: *x }\n", ["yaml-merge: <<"]],
    ["a: *nothing\n", ["yaml-alias-unknown: *nothing"]],
    ["a: &x [*x]\n", ["yaml-alias-itself: *x"]],
    ["? [a, b]\n: c\n", ["yaml-key: [a, b]"]],
    [": b\n", ["yaml-key: "]],
    ["__proto__: { polluted: true }\n", ["wrong-key: __proto__"]],
    ["a: \u0000b\n", ["hidden-character: \u0000"]],
    ["a: \u202eb\n", ["hidden-character: \u202e"]],
    ["a: b\rc\n", ["hidden-character: \r"]],
    ["", ["yaml-empty: "]],
    ["# only a remark\n", ["yaml-empty: "]],
  ])("%j", (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

describe("a mistake in the form is told by what the author did", () => {
  it.each([
    ['a: "b\n', "quote"],
    ["a: [1, 2\n", "bracket"],
    ["a: b: c\n", "two_keys"],
    ["key:value\nb: 1\n", "colon_space"],
    ["a: 'it's'\n", "after"],
    ["a: `b`\n", "start"],
    ['a: "\\q"\n', "escape"],
    ["a: - b\n", "list_on_line"],
    ["a:\n  - b\n c: 1\n", "indent"],
    ["a: }\n", "unexpected"],
  ])("%j is %s", (text, reason) => {
    const [first] = parseSource("f.yaml", text).findings;
    expect(first?.args["reason"]).toBe(reason);
  });

  it("gives one remark a line, and not hundreds a file", () => {
    expect(parseSource("f.yaml", '{"a":1}'.repeat(20_000)).findings).toHaveLength(1);
    expect(parseSource("f.yaml", 'a: "\\q"\n'.repeat(5000)).findings.length).toBeLessThanOrEqual(50);
  });
});

describe("what could bring a parser to a halt is refused", () => {
  it.each([
    ["brackets", "a: " + "[".repeat(100_000)],
    ["dashes", "- ".repeat(100_000)],
    ["questions", "? ".repeat(100_000)],
    ["maps on one line", "{a: ".repeat(100_000)],
    ["indentation", Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
  ])("nesting by %s", (_name, text) => {
    expect(faults(text).map((fault) => fault.split(":")[0])).toEqual(["yaml-too-deep"]);
  });

  it("aliases that stand for billions of values", () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? "x"
            : Array(10)
                .fill(`*a${i - 1}`)
                .join(", ")
        }]\n`,
    );
    expect(faults(lines.join(""))).toEqual(["yaml-alias-too-much: *a3"]);
  });

  it("aliases that nest", () => {
    const lines = Array.from({ length: 100 }, (_, i) => `a${i}: &a${i} [${i === 0 ? "x" : `*a${i - 1}`}]\n`);
    expect(faults(lines.join(""))[0]).toMatch(/^yaml-too-deep: \*a/);
  });

  it("twenty thousand keys in one map, without comparing each with each", () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `key_${i}: 1\n`).join("");
    expect(faults(`${text}key_7: 2\n`)).toEqual(["yaml-duplicate-key: key_7"]);
  });
});

describe("places", () => {
  const text =
    "id: x\nlist:\n  - { id: a, deep: { n: 1 } }\n  -\n    title: second\nempty:\nshared: &s { k: v }\nagain: *s\n";
  const { document } = parseSource("f.yaml", text);
  const marked = (path: readonly (string | number)[], mode: "value" | "key" | "nearest_key"): string => {
    const { start, end } = document?.locate(path, mode) ?? { start: 0, end: 0 };
    return text.slice(start, end);
  };

  it.each([
    [["list", 0, "deep", "n"], "value", "1"],
    [["list", 0, "deep", "n"], "key", "n"],
    [["list", 0, "deep", "missing", "more"], "nearest_key", "deep"],
    [["list", 0, "missing"], "nearest_key", "id: a"],
    [["list", 1, "missing"], "nearest_key", "title: second"],
    [["list", 9], "nearest_key", "list"],
    [["empty"], "value", "empty"],
    [["missing"], "nearest_key", "id: x"],
    [["again", "k"], "value", "v"],
    [["again"], "value", "*s"],
  ] as const)("%j by %s is %j", (path, mode, expected) => {
    expect(marked(path, mode)).toBe(expected);
  });
});
