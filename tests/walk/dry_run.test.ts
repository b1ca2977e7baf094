import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { fileReader } from "../../src/cli/file_reader.js";
import { recordedPictures } from "../../src/cli/recorded_pictures.js";
import { compilePlaybook, compileScenario } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import type { Entry } from "../../src/domain/event.js";
import { stepsOf } from "../../src/domain/playbook.js";
import type { Scenario } from "../../src/domain/scenario.js";
import { replay } from "../../src/engine/replay.js";
import { pathsOf, statementsOf } from "../../src/walk/expectations.js";
import { play } from "../../src/walk/play.js";
import { recordScenario } from "../../src/walk/record_scenario.js";

const PLAYBOOK = `lectern: 1
id: small
version: "1"
title: Small
languages: [en]
facts: { harmed: { title: People harmed, type: int } }
clocks: { first_word: { title: First words, from: known_at, within: 30m, until: draft } }
statements:
  holding:
    title: First words
    stage: reply
    requires: [facts]
    parts:
      - { element: facts, text: { en: "{% if confirmed.harmed %}{{ harmed }} people were harmed.{% else %}We know of the fire.{% end %}" } }
phases:
  - id: identify
    title: Identify
    steps:
      - { id: hello, kind: note, ask: Hello }
      - { id: known_at, kind: date_time, ask: When? }
      - { id: harmed, kind: number, fact: harmed, ask: How many? }
      - { id: told, kind: yes_no, when: harmed > 0, precaution: true, ask: Told? }
      - { id: draft, kind: statement, statement: holding, ask: Words }
  - id: follow
    title: Follow
    each_round: true
    steps: [{ id: mentions, kind: number, ask: Mentions? }]
  - id: after
    title: After
    steps: [{ id: lesson, kind: text, ask: What did we learn? }]
`;

const SCENARIO = `scenario: small_fire
playbook: small.yaml
language: en
starts: 2026-03-02T08:00:00+07:00
answers:
  known_at: 2026-03-02T07:50:00+07:00
  harmed: not_known
  told: { skip: "no families yet" }
  draft: draft
  mentions: 3
changes:
  - { at: mentions, set: { harmed: { value: 2, confirmed_by: Hospital, after: 5m }, told: true } }
  - { at: mentions, round: 2, set: { harmed: { value: 3, confirmed_by: Hospital } } }
rounds:
  - { after: 1h, answers: { mentions: { value: 8, after: 2m }, lesson: Listen earlier } }
closes: true
expect:
  path: [[hello, known_at, harmed, told, draft, mentions], [harmed, mentions], [lesson]]
  values: { harmed: 3, mentions: 8, told: true }
  statements: { holding: { contains: ["We know of the fire."], elements: all } }
  clocks: { first_word: met }
`;

async function played(scenario: string, playbook = PLAYBOOK) {
  const reader = memoryReader({ "small.yaml": playbook, "scenario.yaml": scenario });
  const { result: checked, findings } = await compileScenario("scenario.yaml", reader, { builtIn: "none" });
  const { result: compiled, findings: more } = await compilePlaybook("small.yaml", reader, { builtIn: "none" });
  if (checked === undefined || compiled === undefined) throw new Error(JSON.stringify([findings, more]));
  return play(compiled, checked);
}

describe("a dry-run", () => {
  it("answers, changes its mind, walks rounds and closes, in the scenario's own time", async () => {
    const result = await played(SCENARIO);
    expect(result.findings).toEqual([]);
    expect(result.run.stage).toBe("ended");
    // Six answers of a minute, a change of five, one of a minute, an hour, a change, two minutes, closing.
    expect(result.ended_at).toBe("2026-03-02T09:16:00+07:00");
  });

  it("gives the same result every time, and on any clock", async () => {
    const [one, two] = [await played(SCENARIO), await played(SCENARIO)];
    expect(JSON.stringify(one.events)).toBe(JSON.stringify(two.events));
  });

  it("is the walk that its events replay to", async () => {
    const result = await played(SCENARIO);
    const entries = result.events.map((event, i) => ({ ...event, seq: i + 1 })) as Entry[];
    const opened = {
      type: "incident_opened",
      incident: "x",
      drill: false,
      lectern: "0",
      at: result.scenario.starts,
      by: "t",
      seq: 0,
    } as Entry;
    expect(replay(result.playbook, "small", [opened, ...entries])?.run).toEqual(result.run);
  });

  it.each([
    ["a step that the scenario does not answer", SCENARIO.replace("  draft: draft\n", ""), ["missing-answer"]],
    ["an answer that the step does not take", SCENARIO.replace("mentions: 3", "mentions: many"), ["answer-refused"]],
    [
      "an answer that nobody asked for",
      SCENARIO.replace("harmed: not_known", "harmed: 0").replace(/changes:[^]*(?=rounds:)/, ""),
      ["answer-not-asked"],
    ],
    [
      "a change at a step that the walk never stands at",
      SCENARIO.replace("{ at: mentions, round: 2,", "{ at: mentions, round: 7,"),
      ["change-not-reached"],
    ],
    ["a path that has changed", SCENARIO.replace("draft, mentions], [", "mentions, draft], ["), ["expected-path"]],
    ["a value that has changed", SCENARIO.replace("harmed: 3, mentions", "harmed: 4, mentions"), ["expected-value"]],
    [
      "words that are gone",
      SCENARIO.replace('"We know of the fire."]', '"We know of the flood."]'),
      ["expected-words"],
    ],
    [
      "a clock that is late",
      SCENARIO.replace("after: 5m }, told", "after: 5m }, told")
        .replace("harmed: not_known", "harmed: { value: not_known, after: 40m }")
        .replace("value: not_known, after: 40m", "skip: nobody knows, after: 40m"),
      ["expected-clock"],
    ],
  ])("says where it parts from %s", async (_what, scenario, codes) => {
    const { findings, scenario: checked } = await played(scenario);
    expect(findings.map((finding) => finding.code)).toEqual(codes);
    for (const finding of findings) expect(finding.at.end).toBeGreaterThan(finding.at.start);
    for (const finding of findings) expect(finding.at.file).toBe(checked.file);
  });
});

const reader = fileReader(process.cwd());
const options = { builtIn: "playbooks" };
const shipped = ["media_crisis", "first_look"].flatMap((name) =>
  readdirSync(`playbooks/scenarios/${name}`).map((file) => [name, file] as const),
);

describe.each(shipped)("%s/%s, recorded from a walk and replayed", (name, file) => {
  it("takes the same path to the same statements", async () => {
    const { result: scenario } = await compileScenario(`playbooks/scenarios/${name}/${file}`, reader, options);
    const { result: playbook } = await compilePlaybook(`playbooks/${name}.yaml`, reader, options);
    if (scenario === undefined || playbook === undefined) throw new Error("the scenario or its playbook has errors");
    const { pictures } = await recordedPictures(scenario, playbook, reader);
    const original = play(playbook, scenario, pictures);
    const entries = original.events.map((event, i) => ({ ...event, seq: i + 1 })) as Entry[];
    const text = stringify(recordScenario(playbook, playbook.id, entries, `../../${name}.yaml`));
    const { result: again, findings } = await compileScenario(
      "again.yaml",
      memoryReader({ "again.yaml": text }),
      options,
    );
    expect(findings.filter((finding) => finding.level === "error")).toEqual([]);
    const replayed = play(playbook, again as Scenario);
    expect(replayed.findings).toEqual([]);
    expect(pathsOf(replayed.run)).toEqual(pathsOf(original.run));
    for (const { id } of stepsOf(playbook).filter(({ kind }) => kind === "signals" || kind === "channels"))
      expect(replayed.run.values.get(id)).toEqual(original.run.values.get(id));
    expect(statementsOf(playbook, replayed.run).map(({ step, round, elements }) => [step, round, elements])).toEqual(
      statementsOf(playbook, original.run).map(({ step, round, elements }) => [step, round, elements]),
    );
    for (const { said } of entries.flatMap((entry) =>
      entry.type === "answered" && entry.said !== null ? [entry] : [],
    )) {
      if (said?.outcome.is === "skipped") expect(text).not.toContain(said.outcome.reason);
      if (said?.fact?.confirmed_by !== undefined) expect(text).not.toContain(said.fact.confirmed_by);
    }
  });
});
