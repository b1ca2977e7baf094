import { describe, expect, it } from "vitest";
import { compileFile, compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import { ELEMENTS } from "../../src/domain/library.js";
import { stepsOf, type Playbook } from "../../src/domain/playbook.js";

const FIRE = `lectern: 1
id: fire
version: "2026.11"
title: { vi: Cháy, en: Fire }
languages: [vi, en]
owner: Press office
review_by: 2027-06-30
wants_sources: true
incident_title: what
uses: [library/facts.yaml]
sources: { cerc: { title: CDC CERC manual, certainty: seen } }
clocks:
  first_word: { title: First word, from: aware_at, within: 1h30m, until: holding, source: cerc }
  families: { title: Families, from: looked_at, within: 2d, until: families_told == true && known.looked_at }
phases:
  - id: identify
    title: Identify
    guide: Look first.
    steps:
      - { id: aware_at, kind: date_time, ask: When?, source: [cerc], takes: 3m }
      - { id: what, kind: text, ask: What?, long: true, required: true, unknown: never }
      - { id: casualties, kind: number, ask: How many?, fact: casualties }
      - { id: families_told, kind: yes_no, ask: Told?, when: casualties > 0, precaution: true }
      - id: place
        kind: one_of
        ask: Where?
        options:
          - { id: school, title: { vi: Trường học, en: School }, help: Any school }
          - { id: office, title: Office, when: casualties == 0 }
      - { id: acts, kind: checklist, ask: Done?, items: [{ id: call, title: Call, must: true }] }
      - { id: holding, kind: statement, ask: Draft, statement: holding, languages: [en] }
  - id: watch
    title: Watch
    each_round: true
    when: round > 1 || known.what
    steps:
      - { id: looked_at, kind: date_time, ask: When?, when: previous.calm != true }
      - { id: calm, kind: yes_no, ask: Calm? }
  - id: close
    title: Close
    steps: [{ id: bye, kind: note, ask: The end, when: calm }]
`;

const FACTS = `lectern: 1
library: facts
facts:
  casualties: { title: People harmed, type: int, unit: { vi: người, en: people }, unknown_as: how many }
statements:
  holding:
    title: Holding statement
    stage: holding
    parts:
      - { element: facts, when: confirmed.casualties, text: { vi: "Có {{ casualties }}.", en: "So far {{ casualties }}." } }
      - { element: empathy, text: "{% if families_told %}We told them.{% end %}" }
  spare:
    title: For another playbook
    stage: reply
    requires: [contact]
    parts: [{ text: "{{ a_step_of_another_playbook }}" }]
`;

const FILES = { "fire.yaml": FIRE, "library/facts.yaml": FACTS };

async function compiled(files: Readonly<Record<string, string>>, organisation?: string): Promise<Playbook> {
  const options = { builtIn: "lectern", ...(organisation === undefined ? {} : { organisation }) };
  const { result, findings } = await compilePlaybook("fire.yaml", memoryReader(files), options);
  expect(findings).toEqual([]);
  return result as Playbook;
}

describe("a compiled playbook", async () => {
  const playbook = await compiled(FILES);
  const steps = Object.fromEntries(stepsOf(playbook).map((step) => [step.id, step]));

  it("has a head", () => {
    expect(playbook).toMatchObject({
      id: "fire",
      version: "2026.11",
      title: { vi: "Cháy", en: "Fire" },
      languages: ["vi", "en"],
      owner: "Press office",
      review_by: "2027-06-30",
      wants_sources: true,
      incident_title: "what",
      sources: { cerc: { id: "cerc", title: "CDC CERC manual", certainty: "seen" } },
      organisation: {},
      file: "fire.yaml",
    });
    expect(playbook.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("has phases in order, with the round marked", () => {
    expect(playbook.phases.map(({ id, each_round }) => [id, each_round])).toEqual([
      ["identify", false],
      ["watch", true],
      ["close", false],
    ]);
    expect(playbook.phases[1]?.when?.source).toBe("round > 1 || known.what");
  });

  it("has steps with what nothing is said of filled in", () => {
    expect(steps["aware_at"]).toMatchObject({
      kind: "date_time",
      type: { is: "timestamp" },
      sources: ["cerc"],
      takes: 180_000,
      precaution: false,
      required: false,
      may_be_unknown: true,
      fields: {},
    });
    expect(steps["what"]).toMatchObject({
      type: { is: "string" },
      required: true,
      may_be_unknown: false,
      fields: { long: true },
    });
    expect(steps["casualties"]).toMatchObject({ type: { is: "int" }, fact: "casualties", sources: [] });
    expect(steps["families_told"]).toMatchObject({
      precaution: true,
      when: { source: "casualties > 0", reads: ["casualties"] },
    });
    expect(steps["place"]).toMatchObject({ type: { is: "string", oneOf: ["school", "office"] } });
    expect(steps["place"]?.fields).toMatchObject({
      options: [
        { id: "school", help: "Any school" },
        { id: "office", when: { source: "casualties == 0" } },
      ],
    });
    expect(steps["acts"]?.fields).toMatchObject({ items: [{ id: "call", must: true }] });
    expect(steps["holding"]).toMatchObject({
      fields: { statement: "holding", languages: ["en"] },
      may_be_unknown: false,
    });
    expect(steps["bye"]?.type).toEqual({ is: "none" });
  });

  it("has clocks in milliseconds, that of a round starting anew", () => {
    expect(playbook.clocks).toMatchObject([
      {
        id: "first_word",
        from: "aware_at",
        within: 5_400_000,
        until: { step: "holding" },
        each_round: false,
        source: "cerc",
      },
      {
        id: "families",
        within: 172_800_000,
        until: { condition: { source: "families_told == true && known.looked_at" } },
        each_round: true,
      },
    ]);
  });

  it("has the facts and statements of its libraries, checked where a step drafts them", () => {
    expect(playbook.facts["casualties"]).toMatchObject({
      type: { is: "int" },
      unit: { vi: "người", en: "people" },
      unknown_as: "how many",
    });
    expect(playbook.statements["holding"]?.requires).toEqual(ELEMENTS);
    expect(playbook.statements["holding"]?.parts[0]).toMatchObject({
      element: "facts",
      when: { source: "confirmed.casualties" },
    });
    expect(Object.keys(playbook.statements["holding"]?.parts[1]?.templates ?? {})).toEqual(["vi", "en"]);
    expect(playbook.statements["spare"]?.requires).toEqual(["contact"]);
  });

  it("marks every step by its id", () => {
    for (const [id, { at }] of Object.entries(steps)) expect(FIRE.slice(at.start, at.end)).toBe(id);
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook);
  });
});

describe("the hash of a playbook", () => {
  const profile = "lectern: 1\norganisation: { name: Sở Y tế, hotline: '1900 1234' }\n";

  it("is the same for the same texts, wherever they stand", async () => {
    const { result } = await compilePlaybook(
      "/srv/fire.yaml",
      memoryReader({ "/srv/fire.yaml": FIRE, "/srv/library/facts.yaml": FACTS }),
      { builtIn: "x" },
    );
    expect(result?.hash).toBe((await compiled(FILES)).hash);
  });

  it("changes with the playbook, a library and the profile", async () => {
    const variants = [
      await compiled(FILES),
      await compiled({ ...FILES, "fire.yaml": FIRE.replace("Told?", "Told them?") }),
      await compiled({ ...FILES, "library/facts.yaml": FACTS.replace("So far", "Until now") }),
      await compiled({ ...FILES, "lectern.yaml": profile }, "lectern.yaml"),
      await compiled({ ...FILES, "lectern.yaml": profile.replace("1234", "4321") }, "lectern.yaml"),
    ];
    expect(new Set(variants.map(({ hash }) => hash)).size).toBe(variants.length);
  });

  it("stands beside the profile it was read with", async () => {
    const { organisation } = await compiled({ ...FILES, "lectern.yaml": profile }, "lectern.yaml");
    expect(organisation).toEqual({ name: "Sở Y tế", hotline: "1900 1234" });
  });
});

it("a fault in the profile is a fault of the playbook, at its place in the profile", async () => {
  const files = { ...FILES, "lectern.yaml": "lectern: 1\norganisation: { hotlin: '1' }\n" };
  const { result, findings } = await compilePlaybook("fire.yaml", memoryReader(files), {
    builtIn: "x",
    organisation: "lectern.yaml",
  });
  expect(result).toBeUndefined();
  expect(findings).toMatchObject([{ code: "unknown-key", suggestion: "hotline", at: { file: "lectern.yaml" } }]);
});

describe("a file tells by its keys what it is", () => {
  it.each([
    [FIRE, "playbook"],
    [FACTS, "library"],
    ["scenario: a\nphases: []\n", "scenario"],
    ["lectern: 1\norganisation: {}\n", "organisation"],
    ["hello: 1\n", undefined],
    ["- a\n", undefined],
    ["just words\n", undefined],
  ])("%#", async (text, sort) => {
    const compiled = await compileFile("f.yaml", memoryReader({ "f.yaml": text, ...FILES }), { builtIn: "x" });
    expect(compiled.sort).toBe(sort);
    if (sort === undefined) expect(compiled.findings.map(({ code }) => code)).toEqual(["unknown-file"]);
  });
});
