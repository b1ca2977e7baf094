import { describe, expect, it } from "vitest";
import type { Entry, RecordEvent } from "../../src/domain/event.js";
import type { Value } from "../../src/domain/value.js";
import { apply } from "../../src/engine/apply.js";
import { deskOf } from "../../src/engine/desk.js";
import { replay } from "../../src/engine/replay.js";
import { encodeLine, decodeLine, FIRST_PREV } from "../../src/journal/codec.js";
import { playbookOf, playbookText, Walker } from "./sample.js";

const playbook = await playbookOf(
  playbookText(
    `  - id: say
    title: Say
    steps:
      - { id: harmed, kind: number, fact: casualties, ask: How many? }
      - { id: words, kind: statement, statement: holding, ask: The words }
      - { id: later, kind: yes_no, ask: Later?, when: 'words.status == "drafted"' }
      - { id: nothing, kind: yes_no, ask: Nothing yet?, when: 'words.status == "none"' }
`,
    `facts:
  casualties: { title: People harmed, type: int }
statements:
  holding:
    title: Holding
    stage: holding
    parts:
      - text: "We are with everybody affected. {{ casualties }} people were harmed."
`,
  ),
);

function walked(): Walker {
  const walker = new Walker(playbook);
  walker.answer("harmed", 2, "the hospital");
  walker.answer("words", {});
  return walker;
}

function entriesOf(events: readonly RecordEvent[]): Entry[] {
  return events.map((event, i) => ({ ...event, seq: i + 1 }));
}

describe("the desk", () => {
  it("holds each version that an answer wrote, and a reader needs no playbook for it", () => {
    const walker = walked();
    walker.answer("words", { en: "We are with everybody affected. Two people were harmed." });
    const item = deskOf(walker.events).get("holding");
    expect(item?.versions.map(({ number, by }) => [number, by])).toEqual([
      [1, "tester"],
      [2, "tester"],
    ]);
    expect(item?.versions[0]?.texts["en"]?.map(({ values }) => values)).toEqual([[], ["casualties"]]);
    expect(walker.run.desk).toEqual(deskOf(walker.events));
  });

  it("decides what a statement step is worth, also before it is asked", () => {
    const walker = new Walker(playbook);
    expect(walker.run.values.get("words")).toEqual({ status: "none" });
    walker.unknown("harmed");
    walker.skip("words", "no time");
    expect(walker.run.position).toBe("nothing");
    walker.answer("words", {});
    expect(walker.run.values.get("words")).toEqual({ status: "drafted" });
    expect(walker.run.position).toBe("later");
  });

  it("is shared: a text written outside the walk moves it on", () => {
    const walker = new Walker(playbook);
    walker.unknown("harmed");
    walker.skip("words", "no time");
    const texts = { en: [{ text: "A word.", facts: [], attributed: false }] };
    const written = { type: "statement_written", statement: "holding", said: { texts }, ...walker.stamp() } as const;
    const run = apply(playbook, walker.run, written);
    expect(run.position).toBe("later");
    expect(replay(playbook, "test", entriesOf([...walker.events, written]))?.run).toEqual(run);
  });

  it("reads a record from before an answer named its statement", () => {
    const walker = walked();
    const old = walker.events.map((event) => {
      if (event.type !== "answered") return event;
      const { statement: _, ...rest } = event;
      return rest;
    });
    const run = replay(playbook, "test", entriesOf(old))?.run;
    expect(run?.values.get("words")).toEqual({ status: "drafted" });
    expect(run?.position).toBe("later");
  });

  it("keeps the place of a version whose words were erased", () => {
    const walker = walked();
    const erased = walker.events.map((event): RecordEvent =>
      event.type === "answered" && event.step === "words" ? { ...event, said: null } : event,
    );
    expect(deskOf(erased).get("holding")?.versions).toMatchObject([{ number: 1, texts: {} }]);
  });
});

describe("events of the desk", () => {
  const stamp = { at: "2026-03-02T08:40:00+07:00", by: "an" };
  const word = { name: "Trần Minh", given_at: stamp.at, how: "attested", medium: "phone", facts: [] } as const;
  const binding = { statement: "holding", role: "head", channels: ["portal"], binds: "a", valid_until: stamp.at };
  const texts = { vi: [{ text: "Lời.", facts: [], attributed: true }] };
  const promises = [{ due: "2026-03-02T15:00:00+07:00", text: "Cập nhật lúc 15:00." }];
  const release = { texts, facts: [{ fact: "casualties", value: 2 as Value }], approvals: [], promises };
  const events: RecordEvent[] = [
    { type: "statement_written", statement: "holding", channel: "facebook", said: { texts }, ...stamp },
    { type: "approved", ...binding, said: word, ...stamp },
    { type: "released", statement: "holding", channel: "portal", binds: "a", said: release, ...stamp },
    { type: "posted", statement: "holding", channel: "portal", said: { link: "https://example.vn/1" }, ...stamp },
    {
      type: "waived",
      statement: "holding",
      said: { block: "unattributed", text: "Lời.", reason: "lời chia sẻ" },
      ...stamp,
    },
  ];

  it("are written and read back, also without their words", () => {
    for (const event of [...events, ...events.map((each) => ({ ...each, said: null }) as RecordEvent)]) {
      const line = encodeLine(event, { seq: 1, prev: FIRST_PREV }, "0".repeat(32));
      expect(decodeLine(line.text, { seq: 1, prev: FIRST_PREV })).toMatchObject({ entry: event });
    }
  });

  it("are damage when somebody made them up", () => {
    const forged = [
      { ...events[1], binds: 7 },
      { ...events[1], said: { ...word, how: "whispered" } },
      { ...events[2], said: { ...release, approvals: [{ role: "head" }] } },
      { ...events[0], said: { texts: { vi: "no sentences" } } },
    ];
    for (const event of forged) {
      const line = encodeLine(event as RecordEvent, { seq: 1, prev: FIRST_PREV }, "0".repeat(32));
      expect(decodeLine(line.text, { seq: 1, prev: FIRST_PREV })).toBe("not_an_event");
    }
  });
});
