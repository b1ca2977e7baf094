import { describe, expect, it } from "vitest";
import { compileTexts, expectationsIn, FIXTURES, summary } from "./fixture.js";

describe("the faults of a file are found where they stand, all in one pass", () => {
  it.each(FIXTURES.map(({ name, text }) => [name, text]))("%s", async (name, text) => {
    const compiled = await compileTexts({ [name]: text });
    expect(summary(compiled)).toEqual(expectationsIn(text));
    expect(compiled.result === undefined).toBe(expectationsIn(text).length > 0);
  });
});
