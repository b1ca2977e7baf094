import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signPages } from "../../src/terminal/sign_pages.js";

const sign = (part: string, levels: number) => ({ part, levels: Array.from({ length: levels }) });

describe("signPages", () => {
  it("keeps a short group together and cuts a long one", () => {
    const signs = [...Array.from({ length: 5 }, () => sign("event", 3)), sign("answer", 3)];
    expect(signPages(signs).map((page) => page.length)).toEqual([3, 2, 1]);
  });

  it("loses no sign, keeps the order, mixes no groups, and fits the screen", () => {
    const some = fc.array(fc.tuple(fc.constantFrom("event", "attention"), fc.integer({ min: 1, max: 3 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, (made) => {
        const signs = made.map(([part, levels]) => sign(part, levels));
        const pages = signPages(signs);
        expect(pages.flat()).toEqual(signs);
        for (const page of pages) {
          expect(new Set(page.map(({ part }) => part)).size).toBe(1);
          expect(page.reduce((sum, { levels }) => sum + 1 + levels.length, 0)).toBeLessThanOrEqual(14);
        }
      }),
    );
  });
});
