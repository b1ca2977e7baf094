import { describe, expect, it } from "vitest";
import { EXIT, exitCodeOf, Failure, failureText } from "../../src/cli/failures.js";
import { Interrupted } from "../../src/walk/prompter.js";

const context = { language: "en", version: "1.2.3", runtime: "Node 20", debug: false };

describe("failures become words and exit codes", () => {
  it.each([
    [new Failure("wrong_use", "x"), EXIT.wrongUse],
    [new Failure("could_not", "x"), EXIT.couldNot],
    [new Interrupted("interrupt"), EXIT.interrupted],
    [new Interrupted("end_of_input"), EXIT.couldNot],
    [new TypeError("x"), EXIT.couldNot],
    ["thrown text", EXIT.couldNot],
  ])("%s is %i", (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });

  it("a failure says what is wrong and what to do", () => {
    expect(failureText(new Failure("could_not", "no such file", { help: "Look here." }), context)).toBe(
      "Error: no such file\n  Look here.\n",
    );
    expect(failureText(new Failure("could_not", "không có tệp"), { ...context, language: "vi" })).toBe(
      "Lỗi: không có tệp\n",
    );
  });

  it.each(["en", "vi"])("a defect in %s shows versions and nothing that could be of the incident", (language) => {
    const error = new RangeError("Trần Thị Bình, 0912 345 678");
    const text = failureText(error, { ...context, language });
    expect(text).toContain("RangeError, Lectern 1.2.3, Node 20");
    expect(text).toContain("CONTRIBUTING.md");
    expect(text).not.toMatch(/Bình|0912|at .*failures\.test/);
    expect(failureText(error, { ...context, language, debug: true })).toMatch(/0912[^]*at .*failures\.test/);
  });
});
