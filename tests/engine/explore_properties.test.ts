import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsOf, type Playbook } from "../../src/domain/playbook.js";
import { explore } from "../../src/engine/explore/explore.js";
import { showWalk } from "../../src/walk/shown_walk.js";
import { takeEveryWalk } from "./every_walk.js";
import { playbookOf } from "./sample.js";
import { planText, plans, type Plan } from "./generated.js";

const small = plans.map(({ before, cycle, closing }) => ({
  before: before.slice(0, 3),
  cycle: cycle.slice(0, 1),
  closing: closing.slice(0, 1),
}));

/** A plan with one guarantee about two of its steps. */
async function guaranteed(
  plan: Plan,
  [how, one, other]: readonly [number, number, number],
): Promise<{ playbook: Playbook; text: string }> {
  const text = planText(plan);
  const ids = stepsOf(await playbookOf(text)).map(({ id }) => id);
  const [a, b] = [ids[one % ids.length] as string, ids[other % ids.length] as string];
  const kinds = [`never: ${a} before ${b}`, `always: ${a} before ${b}`, `eventually: ${a}`];
  if (a === b && how % 3 !== 2) return { playbook: await playbookOf(text), text };
  const whole = text.replace("phases:\n", `guarantees:\n  - ${kinds[how % 3]}\nphases:\n`);
  return { playbook: await playbookOf(whole), text: whole };
}

describe("for any small playbook, exploring agrees with taking every walk", () => {
  it("on counts, on what can be reached, and on guarantees", () =>
    fc.assert(
      fc.asyncProperty(small, fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), async (plan, which) => {
        const { playbook, text } = await guaranteed(plan, which);
        const explored = explore(playbook);
        const taken = takeEveryWalk(playbook, text);
        const reached = new Set(explored.coverage.steps.keys());
        expect(explored.gaveUp).toEqual([]);
        if (explored.counted?.exact === true && [...explored.coverage.steps.values()].every(({ exact }) => exact)) {
          expect(explored.counted).toMatchObject({
            walks: taken.walks,
            shortest: taken.shortest,
            longest: taken.longest,
          });
          expect([...reached].toSorted()).toEqual([...taken.reached].toSorted());
          expect([...explored.coverage.broken.keys()]).toEqual([...taken.broken]);
        }
        // What is proven impossible never happens, guesses or not.
        for (const id of taken.reached) expect(reached).toContain(id);
        for (const number of taken.broken) expect([...explored.coverage.broken.keys()]).toContain(number);
      }),
      { numRuns: 40 },
    ));

  it("the walk shown to each step comes to it", () =>
    fc.assert(
      fc.asyncProperty(small, async (plan) => {
        const playbook = await playbookOf(planText(plan));
        for (const [id, shown] of explore(playbook).coverage.steps) {
          const { run, taken } = showWalk(playbook, { ...shown, id: "x", path: "x.yaml" });
          if (shown.exact)
            expect({ id, taken, reached: run.reached.has(id) || run.frozen.flat().includes(id) }).toEqual({
              id,
              taken: true,
              reached: true,
            });
        }
      }),
      { numRuns: 25 },
    ));
});
