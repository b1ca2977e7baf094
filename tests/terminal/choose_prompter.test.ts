import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { canAsk, choosePrompter } from "../../src/terminal/choose_prompter.js";
import { PlainPrompter } from "../../src/terminal/plain_prompter.js";
import { RichPrompter } from "../../src/terminal/rich_prompter.js";

describe("which prompter", () => {
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
