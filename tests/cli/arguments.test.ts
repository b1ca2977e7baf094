import { describe, expect, it } from "vitest";
import { parseArguments } from "../../src/cli/arguments.js";
import type { CommandEntry } from "../../src/cli/command.js";
import { Failure } from "../../src/cli/failures.js";

const words = { vi: "…", en: "…" };
const entry: CommandEntry = {
  name: "check",
  group: "trainer",
  summary: words,
  arguments: [
    { name: "first-file", required: true, summary: words },
    { name: "path", many: true, summary: words },
  ],
  options: [
    { flag: "format", value: "name", choices: ["text", "json"], summary: words },
    { flag: "rule", value: "code", many: true, summary: words },
    { flag: "no-input", summary: words },
    { flag: "json", short: "j", summary: words },
  ],
  examples: ["lectern check a.yaml"],
  load: async () => async () => 0,
};
const names = ["check", "check all", "run"];
const parse = (...rest: string[]): unknown => parseArguments({ entry, rest, names, language: "en" });
const failureOf = (...rest: string[]): string => {
  try {
    parse(...rest);
  } catch (error) {
    if (error instanceof Failure) return `${error.kind}: ${error.message} | ${error.help?.replaceAll(/\n\s*/g, " | ")}`;
    throw error;
  }
  return "parsed";
};

describe("what a command is given", () => {
  it.each([
    [["a.yaml"], { firstFile: "a.yaml", paths: [] }],
    [["a.yaml", "b", "c"], { firstFile: "a.yaml", paths: ["b", "c"] }],
    [["a", "--format", "json"], { firstFile: "a", paths: [], format: "json" }],
    [["a", "--format=json", "-j"], { firstFile: "a", paths: [], format: "json", json: true }],
    [["--rule", "x", "a", "--rule", "y"], { firstFile: "a", paths: [], rule: ["x", "y"] }],
    [["a", "--no-input"], { firstFile: "a", paths: [], noInput: true }],
    [["--", "--format", "-j"], { firstFile: "--format", paths: ["-j"] }],
    [["-"], { firstFile: "-", paths: [] }],
    [["a", "--lang", "vi", "--plain"], { firstFile: "a", paths: [], lang: "vi", plain: true }],
  ])("%j", (rest, options) => {
    expect(parse(...rest)).toEqual(options);
  });
});

describe("wrong use", () => {
  const usage = "Usage: lectern check <first-file> [path...] [options]";
  it.each([
    [[], `wrong_use: <first-file> is missing | ${usage}`],
    [
      ["a", "--fromat", "x"],
      `wrong_use: "lectern check" has no option "--fromat" | Did you mean "--format"? | ${usage}`,
    ],
    [
      ["a", "--form", "json"],
      `wrong_use: "lectern check" has no option "--form" | Did you mean "--format"? | ${usage}`,
    ],
    [["a", "-x"], `wrong_use: "lectern check" has no option "-x" | ${usage}`],
    [["a", "--format"], `wrong_use: "--format" needs a value | ${usage}`],
    [["a", "--json=yes"], `wrong_use: "--json" takes no value | ${usage}`],
    [
      ["a", "--format", "jsn"],
      `wrong_use: "jsn" is not a value of "--format": choose one of text, json | Did you mean "json"? | ${usage}`,
    ],
  ])("%j", (rest, failure) => {
    expect(failureOf(...rest)).toBe(failure);
  });

  it("a mistyped member of a family is offered", () => {
    const single: CommandEntry = { ...entry, arguments: [] };
    const call = { entry: single, rest: ["al"], names, language: "vi" };
    expect(() => parseArguments(call)).toThrow(
      expect.objectContaining({ message: 'thừa từ "al"', help: expect.stringContaining('"lectern check all"') }),
    );
  });
});
