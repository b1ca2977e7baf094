import { describe, expect, it } from "vitest";
import { consequencesOf } from "../../src/engine/consequences.js";
import { factNow } from "../../src/engine/ledger.js";
import { questionAt } from "../../src/engine/question.js";
import { START, Walker, playbookOf, playbookText } from "./sample.js";

const harm = await playbookOf(
  playbookText(
    `  - id: identify
    title: Identify
    steps:
      - { id: welcome, kind: note, ask: Welcome }
      - { id: casualties, kind: number, fact: casualties, ask: How many people were harmed? }
      - { id: families_told, kind: yes_no, when: casualties > 0, precaution: true, ask: Have the families been told? }
      - { id: names, kind: text, when: casualties > 0, ask: Who are they? }
      - id: place
        kind: one_of
        required: true
        unknown: never
        ask: Where was it?
        options:
          - { id: school, title: A school }
          - { id: ward, title: A hospital ward, when: casualties > 0 }
      - id: only_if_harmed
        kind: many_of
        ask: Which help?
        options: [{ id: doctor, title: A doctor, when: casualties > 0 }]
`,
    "facts: { casualties: { title: People harmed, type: int } }\n",
  ),
);

describe("a walk", () => {
  it("asks in the order of the page and leaves out what its condition rules out", () => {
    const walker = new Walker(harm);
    expect(walker.run.position).toBe("welcome");
    walker.answer("welcome", true);
    walker.answer("casualties", 0);
    expect(walker.run.path).toEqual(["welcome", "casualties", "place"]);
  });

  it("asks a precaution while its condition is undecided, and nothing else", () => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    walker.unknown("casualties");
    expect(walker.run.position).toBe("families_told");
    walker.answer("families_told", true);
    expect(walker.run.path).toEqual(["welcome", "casualties", "families_told", "place"]);
  });

  it("treats a skipped step as undecided too", () => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    walker.skip("casualties", "the hospital does not answer");
    expect(walker.run.position).toBe("families_told");
  });

  it("does not ask a question that has nothing to choose from", () => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    walker.answer("casualties", 0);
    walker.answer("place", "school");
    expect(walker.run.position).toBeUndefined();
    expect(walker.run.path).not.toContain("only_if_harmed");
  });

  it("hides an option whose condition is not met, and refuses it as an answer", () => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    walker.answer("casualties", 0);
    expect(questionAt(harm, walker.run, START)?.form).toMatchObject({ choices: [{ id: "school" }] });
    expect(walker.answer("place", "ward")).toBe("not_a_choice");
  });

  it.each([
    ["an unknown step", (w: Walker) => w.answer("nowhere", 1), "no_such_step"],
    ["a step that is not reached", (w: Walker) => w.answer("place", "school"), "not_reached"],
    ["a fraction for a whole number", (w: Walker) => w.answer("casualties", 1.5), "not_whole"],
    ["a number below the smallest", (w: Walker) => w.answer("casualties", -1), "number_too_small"],
    ["a text for a number", (w: Walker) => w.answer("casualties", "two"), "not_a_number"],
    ["a skip without a reason", (w: Walker) => w.skip("casualties", "  "), "reason_needed"],
    ["a next round where there are none", (w: Walker) => w.move({ do: "next_round" }), "no_rounds"],
    ["closing while questions are open", (w: Walker) => w.move({ do: "close" }), "not_between_rounds"],
    [
      "a language that it is not written in",
      (w: Walker) => w.move({ do: "language", language: "fr" }),
      "no_such_language",
    ],
    ["an empty note", (w: Walker) => w.move({ do: "note", text: " " }), "text_empty"],
    [
      "a fact that nobody declared",
      (w: Walker) => w.move({ do: "fact", word: { fact: "cause", status: "unknown" } }),
      "no_such_fact",
    ],
  ])("refuses %s and changes nothing", (_what, wrong, reason) => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    const before = walker.run;
    expect(wrong(walker)).toBe(reason);
    expect(walker.run).toBe(before);
  });

  it("refuses not known yet and skipping where the step forbids them", () => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    walker.answer("casualties", 0);
    expect(walker.unknown("place")).toBe("unknown_not_allowed");
    expect(walker.skip("place", "later")).toBe("skip_not_allowed");
  });
});

describe("going back", () => {
  const walked = (): Walker => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    walker.answer("casualties", 2, "Provincial hospital");
    walker.answer("families_told", false);
    walker.answer("names", "two workers");
    return walker;
  };

  it("keeps an answer that is off the path, does not read it, and brings it back with its step", () => {
    const walker = walked();
    walker.answer("casualties", 0, "Provincial hospital");
    expect(walker.run.path).toEqual(["welcome", "casualties", "place"]);
    expect(walker.run.values.has("names")).toBe(false);
    expect(walker.run.answers.has("names")).toBe(true);
    walker.answer("casualties", 3, "Provincial hospital");
    expect(walker.run.values.get("names")).toBe("two workers");
    expect(walker.run.position).toBe("place");
  });

  it("shows the consequences before they happen, and changes nothing by showing them", () => {
    const walker = walked();
    const before = walker.run;
    const move = { do: "answer", step: "casualties", outcome: { is: "value", value: 0 } } as const;
    expect(consequencesOf(harm, walker.run, move, walker.stamp())).toEqual({
      appear: [],
      disappear: [
        { step: "families_told", answered: true },
        { step: "names", answered: true },
        { step: "only_if_harmed", answered: false },
      ],
      outdated: [],
    });
    expect(walker.run).toBe(before);
  });

  it("and on again without a change leaves no trace", () => {
    const walker = walked();
    const before = walker.run;
    walker.move({ do: "visit", step: "casualties" });
    expect(walker.run.visiting).toBe("casualties");
    const events = walker.events.length;
    walker.answer("casualties", 2, "Provincial hospital");
    expect(walker.run).toEqual(before);
    expect(walker.events).toHaveLength(events);
  });

  it("takes back the word on a fact when its step is skipped after all", () => {
    const walker = walked();
    expect(factNow(harm, walker.run, "casualties")).toMatchObject({
      status: "confirmed",
      value: 2,
      confirmed_by: "Provincial hospital",
    });
    walker.skip("casualties", "the number was of another fire");
    expect(factNow(harm, walker.run, "casualties")).toBeUndefined();
  });
});

describe("the ledger", () => {
  it("marks a value that nobody confirmed, takes a later word from outside, and lists what is not known", () => {
    const walker = new Walker(harm);
    walker.answer("welcome", true);
    walker.answer("casualties", 2);
    expect(factNow(harm, walker.run, "casualties")?.status).toBe("unconfirmed");
    walker.move({ do: "fact", word: { fact: "casualties", status: "disputed", value: 2 } });
    expect(factNow(harm, walker.run, "casualties")?.status).toBe("disputed");
    walker.unknown("casualties");
    expect(factNow(harm, walker.run, "casualties")?.status).toBe("unknown");
  });
});

const rounds = await playbookOf(
  playbookText(
    `  - id: identify
    title: Identify
    steps:
      - { id: aware_at, kind: date_time, ask: When did we learn of it? }
      - { id: cause, kind: text, ask: What is the cause? }
      - { id: late_question, kind: yes_no, when: 'cause == "fire"', ask: Is the fire out? }
  - id: follow
    title: Follow up
    each_round: true
    steps:
      - { id: mentions, kind: number, ask: How many mentions? }
      - { id: more, kind: yes_no, when: mentions > previous.mentions, ask: Is it growing? }
      - { id: out, kind: yes_no, starts_empty: true, ask: Is it out? }
      - { id: second_look, kind: yes_no, when: round > 1 && known.more, ask: Look again? }
  - id: after
    title: Stand down
    steps:
      - { id: thanks, kind: note, ask: Thank everybody }
`,
    "clocks:\n  first: { title: First words, from: aware_at, within: 60m, until: out }\n  each: { title: This round, from: aware_at, within: 24h, until: mentions > 10 }\n",
  ),
);

describe("rounds", () => {
  const round1 = (): Walker => {
    const walker = new Walker(rounds);
    walker.answer("aware_at", "2026-03-02T07:50:00+07:00");
    walker.unknown("cause");
    walker.answer("mentions", 5);
    walker.answer("out", false);
    return walker;
  };

  it("end where the cycle ends, and offer a next one or closing", () => {
    const walker = round1();
    expect(walker.run).toMatchObject({ stage: "walking", round: 1, path: ["aware_at", "cause", "mentions", "out"] });
    expect(walker.run.position).toBeUndefined();
  });

  it("ask again first what was not known, and freeze the round before", () => {
    const walker = round1();
    walker.move({ do: "next_round" });
    expect(walker.run).toMatchObject({
      round: 2,
      position: "cause",
      frozen: [["aware_at", "cause", "mentions", "out"]],
    });
    walker.answer("cause", "fire");
    expect(walker.run.position).toBe("late_question");
    expect(walker.run.frozen[0]).toEqual(["aware_at", "cause", "mentions", "out"]);
  });

  it("see this round's values, and the values of the round before under previous", () => {
    const walker = round1();
    walker.move({ do: "next_round" });
    walker.unknown("cause");
    expect(walker.run.values.get("mentions")).toBe(5);
    walker.answer("mentions", 9);
    expect(walker.run.position).toBe("more");
    expect(walker.run.previous.get("mentions")).toBe(5);
    walker.answer("more", true);
    walker.answer("out", true);
    expect(walker.run.position).toBe("second_look");
  });

  it("offer the answer of the round before, but not where a step starts empty", () => {
    const walker = round1();
    walker.move({ do: "next_round" });
    walker.unknown("cause");
    expect(questionAt(rounds, walker.run, START)?.default).toBe(5);
    walker.answer("mentions", 5);
    const asked = questionAt(rounds, walker.run, START);
    expect(asked).toMatchObject({ step: "out" });
    expect(asked).not.toHaveProperty("default");
  });

  it("let a once-only answer be changed from the present round on", () => {
    const walker = round1();
    walker.move({ do: "next_round" });
    walker.unknown("cause");
    expect(walker.answer("aware_at", "2026-03-02T07:40:00+07:00")).toBeUndefined();
    expect(walker.run.answers.get("aware_at")?.map((answer) => answer.round)).toEqual([1, 2]);
    expect(walker.run.clocks.find((clock) => clock.id === "first")?.starts).toEqual([
      "2026-03-02T07:50:00+07:00",
      "2026-03-02T07:40:00+07:00",
    ]);
  });

  it("walk the closing phases once, then end; after that nothing can be answered", () => {
    const walker = round1();
    walker.move({ do: "close" });
    expect(walker.run).toMatchObject({ stage: "closing", position: "thanks" });
    expect(walker.answer("mentions", 7)).toBe("round_frozen");
    walker.answer("thanks", true);
    expect(walker.run.stage).toBe("ended");
    expect(walker.events.at(-1)?.type).toBe("walk_ended");
    expect(walker.answer("cause", "fire")).toBe("walk_ended");
  });
});

describe("clocks", () => {
  it("count from the opening, at least, until the true start is known", () => {
    const walker = new Walker(rounds);
    expect(walker.run.clocks[0]).toMatchObject({ id: "first", at_least: true, due: "2026-03-02T09:00:00+07:00" });
    walker.answer("aware_at", "2026-03-02T07:50:00+07:00");
    expect(walker.run.clocks[0]).toMatchObject({
      at_least: false,
      starts: ["2026-03-02T07:50:00+07:00"],
      due: "2026-03-02T08:50:00+07:00",
    });
  });

  it("are met by a yes, not by a no, and stay met whatever is changed later", () => {
    const walker = new Walker(rounds);
    walker.answer("aware_at", "2026-03-02T07:50:00+07:00");
    walker.unknown("cause");
    walker.answer("mentions", 5);
    walker.answer("out", false);
    expect(walker.run.clocks[0]?.met_at).toBeUndefined();
    walker.answer("out", true);
    const met = walker.run.clocks[0]?.met_at;
    expect(met).toBe(walker.stamp().at);
    walker.answer("out", false);
    expect(walker.run.clocks[0]?.met_at).toBe(met);
  });

  it("are met by a condition at the event that made it true", () => {
    const walker = new Walker(rounds);
    walker.answer("aware_at", "2026-03-02T07:50:00+07:00");
    walker.unknown("cause");
    walker.answer("mentions", 11);
    expect(walker.run.clocks.find((clock) => clock.id === "each")?.met_at).toBe(walker.stamp().at);
  });
});
