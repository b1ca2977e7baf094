import { describe, expect, it } from "vitest";
import { labelled, score, type Share } from "./labelled.js";

// Floors below what the rules reach on the part that they were improved on, so that a change that loses much fails. How
// they do on statements that nobody tuned to is told by `npm run bench` and never asserted.

const percent = ({ found, of }: Share): number => (100 * found) / of;

describe.each(["en", "vi"] as const)("the labelled statements in %s", (language) => {
  const result = score(language, labelled(language, "train"));

  it("most faulty ones are found under the right category", () => {
    expect(percent(result.faulty), JSON.stringify(result.misses)).toBeGreaterThanOrEqual(90);
  });

  it("hardly any clean one is flagged", () => {
    expect(percent(result.clean), JSON.stringify(result.flagged)).toBeLessThanOrEqual(5);
  });

  it("no category is lost", () => {
    for (const [category, share] of result.faults) expect(percent(share), category).toBeGreaterThanOrEqual(60);
  });
});
