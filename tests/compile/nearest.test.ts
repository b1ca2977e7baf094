import * as fc from "fast-check";
import { expect, it } from "vitest";
import { nearest } from "../../src/compile/nearest.js";

const KEYS = [
  "id",
  "kind",
  "ask",
  "title",
  "guide",
  "source",
  "when",
  "precaution",
  "required",
  "unknown",
  "fact",
  "takes",
];

it.each([
  ["requird", "required"],
  ["titel", "title"],
  ["Guide", "guide"],
  ["wehn", "when"],
  ["precausion", "precaution"],
  ["sources", "source"],
  ["colour", undefined],
  ["x", undefined],
  ["", undefined],
])("%j was meant to be %j", (word, meant) => {
  expect(nearest(word, KEYS)).toBe(meant);
});

it("finds a name with one letter wrong, left out, doubled or swapped", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{6,12}$/),
      fc.nat(5),
      fc.constantFrom("wrong", "out", "doubled", "swapped"),
      (name, at, how) => {
        const [before, letter, after] = [name.slice(0, at), name[at] ?? "", name.slice(at + 1)];
        const typed = {
          wrong: `${before}_${after}`,
          out: before + after,
          doubled: before + letter + letter + after,
          swapped: name[at + 1] === letter ? `${name}_` : before + (name[at + 1] ?? "") + letter + name.slice(at + 2),
        }[how];
        fc.pre(typed !== name);
        expect(nearest(typed, ["1234567", name, "89"])).toBe(name);
      },
    ),
  );
});

it("looks at no more names than it can afford, the first ones", () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `step_${i}`);
  expect(nearest("step_x", ["step_1", ...many])).toBe("step_1");
});
