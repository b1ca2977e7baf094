import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/domain/event.js";
import { isRefusal, type Run } from "../../src/domain/run.js";
import { advance } from "../../src/engine/advance.js";
import { layoutOf } from "../../src/engine/layout.js";
import { questionAt } from "../../src/engine/question.js";
import { replay } from "../../src/engine/replay.js";
import { anyMove, moveSeeds, plans, playbookFrom, type Plan } from "./generated.js";
import { Walker } from "./sample.js";

/** A walk after some moves, allowed or not. */
async function walked(plan: Plan, seeds: readonly (readonly [number, number])[]): Promise<Walker> {
  const walker = new Walker(await playbookFrom(plan));
  for (const seed of seeds) walker.move(anyMove(walker.playbook, walker.run, seed));
  return walker;
}

function entriesOf(walker: Walker): Entry[] {
  return walker.events.map((event, i) => ({ ...event, seq: i + 1 }));
}

/** A run without the step that a person only stands at, which is no event. */
function settled(run: Run): Run {
  const { visiting: _, ...rest } = run;
  return rest;
}

const RUNS = { numRuns: 120 };

describe("for any playbook and any moves", () => {
  it("replaying the record gives the live run", () =>
    fc.assert(
      fc.asyncProperty(plans, moveSeeds, async (plan, seeds) => {
        const walker = await walked(plan, seeds);
        const replayed = replay(walker.playbook, "test", entriesOf(walker));
        expect(replayed?.divergences).toEqual([]);
        expect(replayed?.run).toEqual(settled(walker.run));
      }),
      RUNS,
    ));

  it("the record survives being written as JSON and read again", () =>
    fc.assert(
      fc.asyncProperty(plans, moveSeeds, async (plan, seeds) => {
        const walker = await walked(plan, seeds);
        const written = JSON.parse(JSON.stringify(entriesOf(walker))) as Entry[];
        expect(replay(walker.playbook, "test", written)?.run).toEqual(settled(walker.run));
      }),
      RUNS,
    ));

  it("every round ends: each answer opens no more questions than there are steps", () =>
    fc.assert(
      fc.asyncProperty(plans, fc.infiniteStream(fc.nat(1000)), async (plan, numbers) => {
        const walker = new Walker(await playbookFrom(plan));
        const steps = layoutOf(walker.playbook).byId.size;
        let asked = 0;
        while (walker.run.position !== undefined) {
          const seed = [4, 2 + 7 * ((numbers.next().value as number) % 12)] as const;
          if (walker.move(anyMove(walker.playbook, walker.run, seed)) === undefined) asked += 1;
          expect(asked).toBeLessThanOrEqual(steps);
        }
      }),
      { numRuns: 60 },
    ));

  it("no move loses an answer", () =>
    fc.assert(
      fc.asyncProperty(plans, moveSeeds, async (plan, seeds) => {
        const walker = new Walker(await playbookFrom(plan));
        for (const seed of seeds) {
          const before = walker.run.answers;
          walker.move(anyMove(walker.playbook, walker.run, seed));
          for (const [step, answers] of before) {
            const now = walker.run.answers.get(step) ?? [];
            expect(now.map((answer) => answer.round)).toEqual(
              expect.arrayContaining(answers.map((answer) => answer.round)),
            );
            for (const answer of answers) if (answer.round < walker.run.round) expect(now).toContainEqual(answer);
          }
        }
      }),
      RUNS,
    ));

  it("a refused move changes nothing, and the same move gives the same bytes", () =>
    fc.assert(
      fc.asyncProperty(plans, moveSeeds, async (plan, seeds) => {
        const walker = new Walker(await playbookFrom(plan));
        for (const seed of seeds) {
          const before = walker.run;
          const copy = structuredClone(before);
          const move = anyMove(walker.playbook, before, seed);
          const [one, two] = [
            advance(walker.playbook, before, move, walker.stamp()),
            advance(walker.playbook, before, move, walker.stamp()),
          ];
          expect(before).toEqual(copy);
          expect(one).toEqual(two);
          if (!isRefusal(one)) walker.move(move);
        }
      }),
      RUNS,
    ));

  it("going back and forth again without a change is the identity", () =>
    fc.assert(
      fc.asyncProperty(plans, moveSeeds, fc.nat(100), async (plan, seeds, which) => {
        const walker = await walked(plan, seeds);
        walker.move({ do: "return" });
        const before = walker.run;
        const answered = before.path.filter((step) => before.answers.get(step)?.at(-1)?.round === before.round);
        const step = answered[which % Math.max(1, answered.length)];
        if (step === undefined || before.stage !== "walking") return;
        const events = walker.events.length;
        expect(walker.move({ do: "visit", step })).toBeUndefined();
        const outcome = before.answers.get(step)?.at(-1)?.said.outcome;
        expect(walker.move({ do: "answer", step, outcome: outcome as never })).toBeUndefined();
        expect(walker.run).toEqual(before);
        expect(walker.events).toHaveLength(events);
      }),
      RUNS,
    ));

  it("the open question is the first reached one without an answer, and it can be asked", () =>
    fc.assert(
      fc.asyncProperty(plans, moveSeeds, async (plan, seeds) => {
        const walker = await walked(plan, seeds);
        walker.move({ do: "return" });
        const { run } = walker;
        const question = questionAt(walker.playbook, run, walker.stamp().at);
        expect(question?.step).toBe(run.position);
        if (run.position !== undefined) expect(run.path.at(-1)).toBe(run.position);
        if (question?.form.form === "choose_one") expect(question.form.choices.length).toBeGreaterThan(0);
      }),
      RUNS,
    ));
});
