import { describe, expect, it } from "vitest";
import { check, marked } from "./checking.js";

/** A playbook in two languages; what a test is about comes behind its head. */
function playbook({ head = "", steps, more = "" }: { head?: string; steps: string; more?: string }): string {
  return `lectern: 1
id: example
version: "1"
title: { vi: Ví dụ, en: Example }
languages: [vi, en]
${head}phases:
  - id: identify
    title: { vi: Nhận diện, en: Identify }
    steps:
${steps}${more}`;
}

const CASUALTIES = "      - { id: casualties, kind: number, ask: { vi: Bao nhiêu người?, en: How many people? } }\n";

describe("translations", () => {
  it("are looked for in every text that a person reads, each named at its place", async () => {
    const text = playbook({
      head: "owner: { vi: Bộ phận truyền thông }\n",
      steps: `      - id: place
        kind: one_of
        title: { en: Where }
        ask: { vi: Ở đâu?, en: Where? }
        guide: { vi: "" , en: Ask. }
        options:
          - { id: school, title: { vi: Trường, en: A school }, help: { vi: Kể cả mầm non } }
          - { id: other, title: Khác }
`,
    });
    expect(await marked(text)).toEqual([
      "translation-missing: owner",
      "translation-missing: title",
      "translation-missing: guide",
      "translation-missing: help",
    ]);
  });

  it("are not asked of a text that is the same in every language", async () => {
    expect(await marked(playbook({ steps: "      - { id: a, kind: note, ask: Lectern }\n" }))).toEqual([]);
  });

  it("are looked for in a library that nobody uses yet, in the languages that it names", async () => {
    const library = `lectern: 1
library: facts
languages: [vi, en]
facts:
  dead: { title: { vi: Số người chết }, type: int, unit: { vi: người, en: people } }
`;
    expect(await marked(library)).toEqual(["translation-missing: title"]);
  });
});

describe("texts of a statement in two languages", () => {
  const statement = (vietnamese: string, english: string): string =>
    playbook({
      head: `facts:
  dead: { title: { vi: Số người chết, en: Dead }, type: int }
  place: { title: { vi: Nơi xảy ra, en: The place }, type: text }
statements:
  holding:
    title: { vi: Lời đầu, en: First word }
    stage: reply
    parts:
      - text:
          vi: ${JSON.stringify(vietnamese)}
          en: ${JSON.stringify(english)}
`,
      steps: `      - { id: place, kind: text, fact: place, ask: { vi: Ở đâu?, en: Where? } }
      - { id: dead, kind: number, fact: dead, ask: { vi: Mấy người?, en: How many? } }
      - { id: first, kind: statement, statement: holding, ask: { vi: Lời đầu, en: First word } }
`,
    });

  it("may be worded by different conditions", async () => {
    const english = "{% if dead == 1 %}One person died.{% else %}{{ dead }} people died.{% end %} {{ org.name }}";
    expect(await marked(statement("{{ dead }} người chết.", english))).toEqual([]);
  });

  it("print the same facts, found inside conditions and loops", async () => {
    const found = await marked(
      statement("{% if dead > 0 %}{{ dead }} ở {{ place }}{% end %}", "{% for x in unknowns %}{{ x }}{% end %}"),
    );
    expect(found.map((one) => one.split(":")[0])).toEqual(["holes-differ", "holes-differ", "holes-differ"]);
  });
});

describe("a step that cannot be skipped", () => {
  const told = (when: string, more = "required: true"): string =>
    playbook({
      steps: `${CASUALTIES}      - { id: cause, kind: text, unknown: never, ask: { vi: Vì sao?, en: Why? } }
      - { id: told, kind: yes_no, ask: { vi: Đã báo?, en: Told? }, when: ${JSON.stringify(when)}, ${more} }
`,
    });

  it.each([
    ["casualties > 0", "required: true"],
    ["casualties > 0 && known.casualties || casualties > 5", "required: true"],
    ["casualties + 1 > 3", "required: true"],
  ])("is found when %s leaves it out while the answer is not known", async (when, more) => {
    expect((await marked(told(when, more))).map((found) => found.split(":")[0])).toEqual(["not-a-precaution"]);
  });

  it.each([
    ["casualties > 0", "required: true, precaution: true"],
    ["casualties > 0", "required: false"],
    ["!known.casualties || casualties > 0", "required: true"],
    ["known.casualties && casualties > 0", "required: true"],
    ['cause == "fire"', "required: true"],
  ])("is left alone with %s and %s", async (when, more) => {
    expect(await marked(told(when, more))).toEqual([]);
  });
});

describe("a clock", () => {
  const clock = (until: string): string =>
    playbook({
      head: `clocks:
  word: { title: { vi: Lời đầu, en: First word }, from: asked_at, within: 30m, until: ${until} }
`,
      steps: "      - { id: said, kind: yes_no, ask: { vi: Đã nói?, en: Said? } }\n",
      more: `  - id: monitor
    title: { vi: Theo dõi, en: Monitor }
    each_round: true
    steps:
      - { id: asked_at, kind: date_time, ask: { vi: Hỏi lúc nào?, en: Asked when? } }
      - { id: answered, kind: yes_no, ask: { vi: Đã trả lời?, en: Answered? } }
`,
    });

  it("that starts in each round is not ended by a step that is asked once", async () => {
    expect(await marked(clock("said"))).toEqual(["clock-never-ends: word"]);
  });

  it("is ended by an answer that is always given, but only once it is given", async () => {
    const text = clock("known.said").replace("en: Said? } }", "en: Said? }, unknown: never, required: true }");
    expect(await marked(text)).toEqual([]);
  });

  it("is ended by a step of its rounds", async () => {
    expect(await marked(clock("answered"))).toEqual([]);
  });
});

describe("a review date", () => {
  it("has not passed on the day itself", async () => {
    expect(await marked(playbook({ head: "review_by: 2026-11-23\n", steps: CASUALTIES }))).toEqual([]);
    expect(await marked(playbook({ head: "review_by: 2026-11-22\n", steps: CASUALTIES }))).toEqual([
      "review-overdue: 2026-11-22",
    ]);
  });
});

describe("what is defined", () => {
  const head = `uses: [library/shared.yaml]
`;
  const library = `lectern: 1
library: shared
facts:
  dead: { title: { vi: Số người chết, en: Dead }, type: int }
  hurt: { title: { vi: Số người bị thương, en: Hurt }, type: int }
  lost: { title: { vi: Số người mất tích, en: Missing }, type: int }
`;
  const step = (fact: string): string =>
    `      - { id: ${fact}, kind: number, fact: ${fact}, ask: { vi: Mấy người?, en: How many? } }\n`;
  const files = {
    "one.yaml": playbook({ head, steps: step("dead") }),
    "two.yaml": playbook({ head, steps: step("hurt") }),
    "library/shared.yaml": library,
  };

  it("in a library is used by one of its playbooks, when all of them are looked at", async () => {
    const findings = await check(files);
    expect(findings.map(({ code, args, at }) => `${code} ${args["id"]} ${at.file}`)).toEqual([
      "never-used lost library/shared.yaml",
    ]);
  });

  it("in a library is not judged by one playbook alone", async () => {
    expect(await check(files, ["one.yaml"])).toEqual([]);
  });

  it("in a library is not judged without its playbooks", async () => {
    expect(await check(files, ["library/shared.yaml"])).toEqual([]);
  });

  it("in a library counts as used where judging names it: sources of signals, channels and types, roles of a sign-off", async () => {
    const judging = `lectern: 1
library: judging
sources:
  told_of_signal: { title: One }
  told_of_channel: { title: Two }
  told_of_crisis: { title: Three }
  told_of_strategy: { title: Four }
  told_of_nothing: { title: Five }
roles:
  head: { title: { vi: Thủ trưởng, en: The head } }
  nobody: { title: { vi: Không ai, en: Nobody } }
signals:
  harm:
    title: { vi: Có người bị thương, en: People hurt }
    part: event
    weight: 5
    levels: { watch: { vi: Mới nghe, en: A rumour } }
    source: [told_of_signal]
crises:
  accident:
    title: { vi: Tai nạn, en: Accident }
    signs: { vi: Có người bị nạn, en: People are hurt }
    cluster: accidental
    signals: { harm: 3 }
    first_acts: [{ vi: Cứu người, en: Help people }]
    must_say: [{ vi: Chia sẻ, en: Sympathy }]
    strategies: [{ strategy: inform, because: { vi: Người dân cần biết, en: People need to know } }]
    sign_off: [head]
    audiences: [affected]
    source: [told_of_crisis]
strategies:
  inform:
    title: { vi: Nói rõ, en: Inform }
    group: rebuild
    what: { vi: Nói hết, en: Say it all }
    fits: { victim: 3, accidental: 2, preventable: 1 }
    source: [told_of_strategy]
channels:
  portal:
    title: { vi: Cổng, en: Portal }
    why: { vi: Bản gốc, en: Master text }
    audience: public
    scores: { speed: 3, reach: 3, control: 3, interaction: 1, formality: 3, accessibility: 3, trust: 3, record: 3 }
    effort: 1
    lead_time: 30m
    source: [told_of_channel]
`;
    const findings = await check({
      "one.yaml": playbook({ head: "uses: [library/judging.yaml]\n", steps: CASUALTIES }),
      "library/judging.yaml": judging,
    });
    expect(findings.map(({ code, args }) => `${code} ${args["id"]}`)).toEqual([
      "never-used told_of_nothing",
      "never-used nobody",
    ]);
  });

  it("in judging is asked for by a step, or allowed by a type of crisis", async () => {
    const signal = (id: string): string => `  ${id}:
    title: { vi: Dấu hiệu, en: Sign }
    part: event
    weight: 1
    levels: { watch: { vi: Một, en: One } }
`;
    const strategy = (id: string, fits: string): string => `  ${id}:
    title: { vi: Cách, en: Way }
    group: deny
    what: { vi: Nói, en: Say }
    fits: ${fits}
`;
    const level = "{ acts: { vi: Xem, en: Look }, needs: {}, effort: 1 }";
    const head = `signals:
${signal("asked")}${signal("left_out")}strategies:
${strategy("always", "{ victim: 1, accidental: 1, preventable: 1 }")}${strategy("nowhere", "{ victim: 1, accidental: 1, preventable: 0 }")}severity:
  full: 9
  answer_full: 9
  bands: { alert: 20, serious: 40, crisis: 65 }
  outrage_bands: { moderate: 25, high: 50, very_high: 75 }
  levels: { watch: ${level}, alert: ${level}, serious: ${level}, crisis: ${level} }
  audience: 1
`;
    const steps = `      - { id: seen, kind: signals, signals: [asked], ask: { vi: Dấu hiệu nào?, en: Which signs? } }
      - { id: way, kind: strategy, ask: { vi: Cách nào?, en: Which way? } }
`;
    expect(await marked(playbook({ head, steps }))).toEqual(["never-used: left_out", "never-used: nowhere"]);
    expect(await marked(playbook({ head, steps: steps.replace(" signals: [asked],", "") }))).toEqual([
      "never-used: nowhere",
    ]);
  });

  it("in the playbook itself is used there: roles, sources, statements, facts", async () => {
    const text = playbook({
      head: `sources:
  cerc: { title: CDC CERC }
facts:
  dead: { title: { vi: Số người chết, en: Dead }, type: int }
roles:
  head: { title: { vi: Thủ trưởng, en: The head } }
statements:
  holding:
    title: { vi: Lời đầu, en: First word }
    stage: reply
    parts: [{ text: { vi: Chào, en: Hello } }]
`,
      steps: CASUALTIES,
    });
    expect((await marked(text)).toSorted()).toEqual([
      "never-used: cerc",
      "never-used: dead",
      "never-used: head",
      "never-used: holding",
    ]);
  });
});

describe("choices", () => {
  it("that differ only in their Unicode form read the same", async () => {
    const text = playbook({
      steps: `      - id: place
        kind: one_of
        ask: { vi: Ở đâu?, en: Where? }
        options: [{ id: a, title: "Trường học" }, { id: b, title: "${"Trường học".normalize("NFD")}" }]
`,
    });
    expect((await marked(text)).map((found) => found.split(":")[0])).toContain("same-title");
  });
});
