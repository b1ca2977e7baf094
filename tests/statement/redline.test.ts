import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/redline.js";
import { redline } from "../../src/statement/redline.js";

const shown = (changes: readonly Change[]): string =>
  changes.map(({ is, text }) => (is === "same" ? text : is === "gone" ? `[-${text}-]` : `{+${text}+}`)).join("");

describe("redline", () => {
  it.each([
    ["Có hai người bị thương.", "Có ba người bị thương.", "Có [-hai-]{+ba+} người bị thương."],
    ["Update at 15:00 on 2 March.", "Update at 16:00 on 2 March.", "Update at [-15:00-]{+16:00+} on 2 March."],
    ["1.200 hộ dân", "1.300 hộ dân", "[-1.200-]{+1.300+} hộ dân"],
    ["We are sorry.", "We are deeply sorry.", "We are {+deeply +}sorry."],
    ["one two three", "four five three", "[-one two-]{+four five+} three"],
    ["", "New text.", "{+New text.+}"],
    ["same", "same", "same"],
  ])("%j to %j", (old, now, expected) => {
    expect(shown(redline(old, now))).toBe(expected);
  });

  it("takes composed and decomposed letters for the same word", () => {
    expect(redline("người".normalize("NFD"), "người")).toEqual([{ is: "same", text: "người" }]);
  });

  it("gives both versions back", () => {
    const words = fc.array(fc.constantFrom("a", "b", "ba", "15:00", " ", "\n\n", ".", "ở", "1.200"), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [old, now] = [a.join(""), b.join("")];
        const changes = redline(old, now);
        const without = (what: Change["is"]): string =>
          changes
            .filter(({ is }) => is !== what)
            .map(({ text }) => text)
            .join("");
        expect(without("new")).toBe(old);
        expect(without("gone")).toBe(now);
      }),
    );
  });
});
