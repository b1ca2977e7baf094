import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import type { MediaPicture } from "../../src/domain/media_picture.js";
import { questionAt } from "../../src/engine/question.js";
import { replay } from "../../src/engine/replay.js";
import { scriptedMove } from "../../src/walk/scripted.js";
import { Walker } from "../engine/sample.js";

const TEXT = `lectern: 1
id: test
version: "1"
title: Test
languages: [en]
uses: [signals.yaml]
phases:
  - id: look
    title: Look
    each_round: true
    steps:
      - { id: seen, kind: monitor, within: 4h, ask: What is said? }
      - { id: many, kind: note, when: "seen.mentions > 20 || seen.burst", ask: It spreads }
      - { id: late, kind: note, when: seen.overdue > 0, precaution: true, ask: Somebody waits }
      - { id: signals, kind: signals, ask: Which signs? }
`;

const signal = (more: string): string =>
  `{ title: Sign, part: attention, weight: 3, levels: { watch: one, alert: some, crisis: many }${more} }`;

const LIBRARY = `lectern: 1
library: signals
signals:
  mention_spike: ${signal("")}
  mainstream_pickup: ${signal(", counted: { figure: outlets, watch: 1, alert: 3, crisis: 6 }")}
  press_enquiry: ${signal(", counted: { figure: askers, watch: 1, crisis: 4 }")}
  no_crisis: { title: Sign, part: event, weight: 1, levels: { watch: one }, counted: { figure: mentions, watch: 1, crisis: 2 } }
  harm: ${signal("")}
severity:
  full: 50
  answer_full: 20
  bands: { alert: 20, serious: 40, crisis: 65 }
  outrage_bands: { moderate: 30, high: 50, very_high: 70 }
  levels:
    watch: { acts: Look, needs: {}, effort: 1 }
    alert: { acts: Look, needs: {}, effort: 1 }
    serious: { acts: Look, needs: {}, effort: 1 }
    crisis: { acts: Look, needs: {}, effort: 1 }
  audience: 1
`;

async function playbook() {
  const reader = memoryReader({ "test.yaml": TEXT, "signals.yaml": LIBRARY });
  const { result, findings } = await compilePlaybook("test.yaml", reader, { builtIn: "none" });
  if (result === undefined) throw new Error(JSON.stringify(findings, undefined, 1));
  return result;
}

const compiled = await playbook();

const PICTURE: MediaPicture = {
  from: "2026-03-01T08:00:00+07:00",
  at: "2026-03-02T07:55:00+07:00",
  figures: { mentions: 40, stories: 4, outlets: 6, burst: true },
  alerts: [{ id: "a1", says: "40 mentions in 1 hour, 2 expected", signal: "mention_spike", level: "alert" }],
  stories: [{ title: "Fire at a factory", outlets: 6 }],
};

function atSignals(answer: object): Walker {
  const walker = new Walker(compiled);
  expect(walker.answer("seen", answer as never)).toBeUndefined();
  while (walker.run.position !== "signals") walker.answer(walker.run.position ?? "", true);
  return walker;
}

describe("a monitor step", () => {
  it("gives conditions its figures, and leaves undecided what is not known", () => {
    const few = new Walker(compiled);
    few.answer("seen", { figures: { mentions: 3, overdue: 0 } });
    // Whether there is a burst was not said: 3 mentions alone decide nothing, so the note is not reached.
    expect(few.run.position).toBe("signals");
    const many = new Walker(compiled);
    many.answer("seen", { figures: { mentions: 40 } });
    expect(many.run.path).toEqual(["seen", "many"]);
    many.answer("many", true);
    // Nobody said that nothing is overdue: a precaution is asked.
    expect(many.run.position).toBe("late");
  });

  it.each([
    [{ figures: {} }, "no_figures"],
    [{ figures: { mentions: -1 } }, "number_too_small"],
    [{ figures: { mentions: 1.5 } }, "not_whole"],
    [{ figures: { mentions: Number.NaN } }, "not_whole"],
    [{ figures: { mentions: 2e9 } }, "number_too_large"],
    [{ figures: { burst: 1 } }, "not_an_answer"],
    [{ figures: { outlets: true } }, "not_an_answer"],
    [{ figures: { likes: 3 } }, "no_such_figure"],
    [{ figures: [1] }, "not_an_answer"],
    ["scan", "not_an_answer"],
  ])("refuses %j", (answer, reason) => {
    expect(new Walker(compiled).answer("seen", answer as never)).toBe(reason);
  });

  it("takes figures from a script, the scan of the moment, or the scan with corrections", () => {
    const walker = new Walker(compiled);
    const value = (scripted: object | string, picture?: MediaPicture): unknown => {
      const at = { file: "s", start: 0, end: 0 };
      const answer = { step: "seen", outcome: { is: "scripted", value: scripted }, at } as never;
      const move = scriptedMove(compiled, walker.run, answer, { at: PICTURE.at, picture });
      return "do" in move && move.outcome.is === "value" ? move.outcome.value : move;
    };
    expect(value({ mentions: 40 }, PICTURE)).toEqual({ figures: { mentions: 40 } });
    expect(value("scan", PICTURE)).toEqual({ figures: PICTURE.figures, picture: PICTURE });
    expect(value({ scan: true, outlets: 2 }, PICTURE)).toEqual({
      figures: { ...PICTURE.figures, outlets: 2 },
      picture: PICTURE,
    });
    // A script that wants a scan where there is none is refused, not taken for nothing seen.
    expect(walker.answer("seen", value("scan") as never)).toBe("no_figures");
  });

  it("starts from the scan, never from the round before, and keeps what was offered beside what was settled", () => {
    const walker = atSignals({ figures: { mentions: 12 }, picture: PICTURE });
    walker.answer("signals", { ratings: {} });
    walker.move({ do: "next_round" });
    expect(questionAt(compiled, walker.run, PICTURE.at)?.default).toBeUndefined();
    const offered = questionAt(compiled, walker.run, PICTURE.at, PICTURE);
    expect(offered?.default).toEqual(PICTURE.figures);
    const entries = walker.events.map((event, i) => ({ ...event, seq: i + 1 }));
    const again = replay(compiled, "test", entries);
    expect(again?.run.values.get("seen")).toEqual({ mentions: 12, alerts: PICTURE.alerts });
  });
});

describe("signals behind a monitor step", () => {
  it("start from the levels that figures and alerts speak for, each with its evidence", () => {
    const walker = atSignals({ figures: { mentions: 40, outlets: 4, askers: 3, overdue: 0 }, picture: PICTURE });
    expect(questionAt(compiled, walker.run, PICTURE.at)?.default).toEqual({
      ratings: { mention_spike: "alert", mainstream_pickup: "alert", press_enquiry: "watch", no_crisis: "watch" },
      remarks: {
        mention_spike: "40 mentions in 1 hour, 2 expected",
        mainstream_pickup: "Outlets that carried it: 4",
        press_enquiry: "Outlets that asked: 3",
        no_crisis: "Mentions: 40",
      },
    });
  });

  it("never lower what a person rated, and leave an answer of this round alone", () => {
    const walker = atSignals({ figures: { outlets: 3, overdue: 0 } });
    const rated = { mainstream_pickup: "crisis", harm: "not_known" };
    walker.answer("signals", { ratings: rated, remarks: { mainstream_pickup: "front page" } });
    walker.move({ do: "visit", step: "signals" });
    expect(questionAt(compiled, walker.run, PICTURE.at)?.default).toMatchObject({ ratings: rated });
    walker.move({ do: "return" });
    walker.move({ do: "next_round" });
    walker.answer("seen", { figures: { outlets: 3, askers: 1, overdue: 0 } });
    expect(questionAt(compiled, walker.run, PICTURE.at)?.default).toEqual({
      ratings: { ...rated, press_enquiry: "watch" },
      remarks: { mainstream_pickup: "front page", press_enquiry: "Outlets that asked: 1" },
    });
  });

  it("keep the count of the evidence as a number in the record", () => {
    const walker = atSignals({ figures: { outlets: 3, overdue: 0 } });
    const { default: given } = questionAt(compiled, walker.run, PICTURE.at) ?? {};
    walker.answer("signals", given as never);
    const said = walker.events.findLast((event) => event.type === "answered")?.said;
    expect(said?.outcome).toMatchObject({ value: { evidence: { mainstream_pickup: { count: 3 } } } });
  });

  it("the shipped library proposes levels for what monitoring counts, and has the sign of a spike", async () => {
    const reader = fileReader(process.cwd());
    const { result } = await compilePlaybook("playbooks/first_look.yaml", reader, { builtIn: "playbooks" });
    const signals = Object.values(result?.signals ?? {});
    expect(signals.filter(({ counted }) => counted !== undefined).map(({ id }) => id)).toEqual([
      "press_enquiry",
      "mainstream_pickup",
      "rumour_fills_gap",
    ]);
    expect(Object.keys(result?.signals["mention_spike"]?.levels ?? {})).toEqual(["watch", "alert", "crisis"]);
  });
});
