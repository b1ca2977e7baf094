import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/engine/view.js";
import { attribute } from "../../src/statement/attribute.js";
import { draftStatement } from "../../src/statement/draft.js";
import type { Sentence } from "../../src/domain/sentence.js";
import { splitSentences, textOf } from "../../src/statement/sentence.js";
import { START, Walker, playbookOf } from "../engine/sample.js";

const playbook = await playbookOf(`lectern: 1
id: test
version: "1"
title: Test
languages: [vi, en]
facts:
  casualties: { title: { vi: số người bị hại, en: people harmed }, type: int, unknown_as: { vi: số người bị hại, en: how many people were harmed } }
  place: { title: { vi: nơi xảy ra, en: the place }, type: text }
  cause: { title: { vi: nguyên nhân, en: the cause }, type: text, unknown_as: { vi: nguyên nhân, en: the cause } }
statements:
  holding:
    title: First words
    stage: reply
    requires: [facts]
    parts:
      - element: empathy
        text:
          vi: Chúng tôi chia sẻ với mọi người.
          en: Our thoughts are with everybody.
      - element: facts
        text:
          vi: |
            Sự việc xảy ra tại {{ place }}.
            {% if casualties == 1 %}
            Một người bị hại.
            {% else %}
            {% if known.casualties %}{{ casualties }} người bị hại.{% end %}
            {% end %}
          en: |
            It happened at {{ place }}.
            {% if casualties == 1 %}
            One person was harmed.
            {% else %}
            {% if known.casualties %}{{ casualties }} people were harmed.{% end %}
            {% end %}
      - element: unknowns
        when: size(unknowns) > 0
        text:
          vi: "Chưa rõ: {{ list(unknowns) }}."
          en: "Not known yet: {{ list(unknowns) }}."
      - element: contact
        text: { vi: "Gọi {{ org.hotline }}.", en: "Call {{ org.hotline }}." }
phases:
  - id: identify
    title: Identify
    steps:
      - { id: place, kind: text, fact: place, ask: Where? }
      - { id: harmed, kind: number, fact: casualties, ask: How many? }
      - { id: why, kind: text, fact: cause, ask: Why? }
      - { id: known_at, kind: date_time, ask: When? }
      - { id: draft, kind: statement, statement: holding, ask: The words }
`);

function drafted(walker: Walker, language: string): Sentence[] {
  return draftStatement(
    playbook.statements["holding"] as never,
    language,
    viewOf(playbook, walker.run, "draft", START),
  );
}

function walked(casualties: number | undefined, confirmed = "Công an tỉnh"): Walker {
  const walker = new Walker(playbook);
  walker.answer("place", "xưởng may Bình An", "Công an tỉnh");
  if (casualties === undefined) walker.unknown("harmed");
  else walker.answer("harmed", casualties, confirmed);
  walker.unknown("why");
  return walker;
}

describe("a draft", () => {
  it("says what is confirmed, lists what is not known, and shows a gap where the organisation has no hotline", () => {
    expect(textOf(drafted(walked(1200), "vi"))).toBe(
      "Chúng tôi chia sẻ với mọi người.\n\nSự việc xảy ra tại xưởng may Bình An. 1.200 người bị hại.\n\nChưa rõ: nguyên nhân.\n\nGọi [CÒN THIẾU: số đường dây nóng].",
    );
    expect(textOf(drafted(walked(1200), "en"))).toContain("1,200 people were harmed.\n\nNot known yet: the cause.");
  });

  it("takes the branch of the condition and leaves an undecided one out", () => {
    expect(textOf(drafted(walked(1), "en"))).toContain("One person was harmed.");
    const unknown = textOf(drafted(walked(undefined), "en"));
    expect(unknown).not.toContain("harmed.\n\nNot");
    expect(unknown).toContain("Not known yet: how many people were harmed and the cause.");
  });

  it("marks a sentence with a fact that nobody has confirmed, and no other", () => {
    const text = textOf(drafted(walked(2, ""), "vi"));
    expect(text).toContain("Sự việc xảy ra tại xưởng may Bình An. [CHƯA XÁC NHẬN] 2 người bị hại.");
    expect(text.match(/CHƯA XÁC NHẬN/g)).toHaveLength(1);
  });

  it("knows the facts of each sentence: those it prints and those that decide whether it appears", () => {
    const sentences = drafted(walked(1), "en");
    const facts = (start: string): readonly string[] | undefined =>
      sentences.find((sentence) => sentence.text.startsWith(start))?.facts;
    expect(facts("Our thoughts")).toEqual([]);
    expect(facts("It happened")).toEqual(["place"]);
    expect(facts("One person")).toEqual(["casualties"]);
    expect(facts("Not known")).toEqual(["cause"]);
  });

  it("carries the same facts in both languages", () => {
    for (const count of [undefined, 1, 7]) {
      const facts = (language: string) =>
        drafted(walked(count), language).map(({ element, facts }) => [element, facts]);
      expect(facts("vi")).toEqual(facts("en"));
    }
  });

  it("withdraws what has been withdrawn", () => {
    const walker = walked(3);
    walker.move({ do: "fact", word: { fact: "casualties", status: "withdrawn" } });
    expect(textOf(drafted(walker, "en"))).not.toContain("harmed");
  });
});

describe("a revision", () => {
  it("keeps the facts of sentences it leaves alone; a new one is not attributed", () => {
    const basis = drafted(walked(1), "en");
    const revised = attribute(textOf(basis).replace("One person was harmed.", "A worker was hurt."), basis);
    expect(textOf(revised)).toBe(textOf(basis).replace("One person was harmed.", "A worker was hurt."));
    expect(revised.find((sentence) => sentence.text.startsWith("It happened"))).toMatchObject({
      facts: ["place"],
      attributed: true,
    });
    expect(revised.find((sentence) => sentence.text.startsWith("A worker"))).toMatchObject({
      facts: [],
      attributed: false,
    });
  });
});

describe("sentences", () => {
  it.each([
    ["Ông đến lúc 8.30. Sau đó ông về.", ["Ông đến lúc 8.30. ", "Sau đó ông về."]],
    ["TP. Hà Nội có 1.200 ca. Hết.", ["TP. Hà Nội có 1.200 ca. ", "Hết."]],
    ["Is it over? Not yet! See www.a.vn.", ["Is it over? ", "Not yet! ", "See www.a.vn."]],
    ["- một\n- hai", ["- một\n", "- hai"]],
  ])("%s", (text, pieces) => {
    expect(splitSentences(text)).toEqual(pieces);
    expect(splitSentences(text).join("")).toBe(text);
  });
});
