import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { canAsk, choosePrompter, wantsPlain } from "../../src/terminal/choose_prompter.js";
import { PlainPrompter } from "../../src/terminal/plain_prompter.js";
import { RichPrompter } from "../../src/terminal/rich_prompter.js";

describe("which prompter", () => {
  it.each([
    [false, {}, false],
    [true, {}, true],
    [false, { LECTERN_PLAIN: "1" }, true],
    [false, { LECTERN_PLAIN: "0" }, false],
    [false, { LECTERN_PLAIN: "" }, false],
    [false, { ACCESSIBLE: "1" }, true],
    [false, { ACCESSIBLE: "yes" }, true],
    [false, { ACCESSIBLE: "0" }, false],
    [false, { ACCESSIBLE: "false" }, false],
    [false, { TERM: "dumb" }, true],
    [false, { TERM: "xterm-256color", NO_COLOR: "1" }, false],
    [true, { ACCESSIBLE: "0" }, true],
  ])("--plain %s with %j: plain is %s", (option, env, plain) => {
    expect(wantsPlain(option, env)).toBe(plain);
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])("stdin a terminal %s, stderr a terminal %s: asks %s", (stdin, stderr, asks) => {
    expect(canAsk({ isTerminal: stdin }, { isTerminal: stderr })).toBe(asks);
  });

  it("loads the one that is wanted", async () => {
    const options = {
      input: new PassThrough(),
      output: new PassThrough(),
      colour: false,
      unicode: true,
      language: () => "vi",
      now: () => 0,
      offsetAt: () => 420,
      editor: { env: {}, temporary: "/tmp", platform: "linux" },
    };
    expect(await choosePrompter(true, options)).toBeInstanceOf(PlainPrompter);
    expect(await choosePrompter(false, options)).toBeInstanceOf(RichPrompter);
  });
});
