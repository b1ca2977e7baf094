import { describe, expect, it } from "vitest";
import { playbookOf, playbookText, Walker } from "./sample.js";

const PHASES = `  - id: a
    title: A
    steps:
      - { id: harmed, kind: yes_no, ask: Harmed? }
      - { id: told, kind: yes_no, ask: Told? }
      - { id: press, kind: yes_no, ask: Press? }
`;

async function walker(guarantee: string): Promise<Walker> {
  return new Walker(await playbookOf(playbookText(PHASES, `guarantees:\n  - ${guarantee}\n`)));
}

describe("never, while walking", () => {
  it("refuses the later step until the first one is done, and changes nothing", async () => {
    const walk = await walker("never: press before told");
    walk.answer("harmed", true);
    walk.answer("told", false);
    const before = walk.run;
    expect(walk.answer("press", true)).toBe("guarantee");
    expect(walk.run).toBe(before);
    expect(walk.answer("press", false)).toBeUndefined();
  });

  it("holds when somebody goes back: the latest outcome counts", async () => {
    const walk = await walker("never: press before told");
    walk.answer("harmed", true);
    walk.answer("told", true);
    expect(walk.answer("told", false)).toBeUndefined();
    expect(walk.answer("press", true)).toBe("guarantee");
    expect(walk.answer("told", true)).toBeUndefined();
    expect(walk.answer("press", true)).toBeUndefined();
  });

  it("asks nothing while its condition does not hold or is undecided", async () => {
    const walk = await walker("never: press before told when harmed");
    walk.unknown("harmed");
    walk.answer("told", false);
    expect(walk.answer("press", true)).toBeUndefined();
  });

  it("what is only promised (always) is proven by explore and not refused", async () => {
    const walk = await walker("always: told before press");
    walk.answer("harmed", true);
    walk.answer("told", false);
    expect(walk.answer("press", true)).toBeUndefined();
  });
});
