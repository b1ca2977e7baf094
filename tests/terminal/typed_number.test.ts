import { describe, expect, it } from "vitest";
import { typedNumber } from "../../src/terminal/typed_number.js";

describe("a typed number", () => {
  it.each([
    ["vi", "3", 3],
    ["vi", "1.200", 1200],
    ["vi", "1,200", 1200],
    ["vi", "1 200", 1200],
    ["vi", "1.200.000", 1_200_000],
    ["vi", "2 nghìn", 2000],
    ["vi", "1,2 triệu", 1_200_000],
    ["vi", "2k", 2000],
    ["vi", "3 người", 3],
    ["vi", "-4", -4],
    ["vi", "３", 3],
    ["en", "1,200", 1200],
    ["en", "1.200", 1200],
    ["en", "1.5 million", 1_500_000],
    ["en", "1'200", 1200],
  ])("%s %j is the whole number %i", (language, text, value) => {
    expect(typedNumber(text, { language, decimal: false, unit: "người" })).toBe(value);
  });

  it.each([
    ["vi", "1,5", 1.5],
    ["vi", "1.5", 1.5],
    ["vi", "1.200,5", 1200.5],
    ["vi", "1.200", 1200],
    ["vi", "1,200", 1.2],
    ["en", "1.5", 1.5],
    ["en", "1,5", 1.5],
    ["en", "1,200.5", 1200.5],
    ["en", "1,200", 1200],
    ["en", "1.200", 1.2],
    ["en", "1 200.5", 1200.5],
  ])("%s %j with a fraction is %d", (language, text, value) => {
    expect(typedNumber(text, { language, decimal: true })).toBe(value);
  });

  it.each(["", "ba", "khoảng 20", "1.20", "1,2,3", "12.34.567", "3 con", "1-2", "--1", "."])(
    "%j is not a whole number",
    (text) => {
      expect(typedNumber(text, { language: "vi", decimal: false, unit: "người" })).toBeUndefined();
    },
  );
});
