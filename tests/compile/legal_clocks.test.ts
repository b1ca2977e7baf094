import { describe, expect, it } from "vitest";
import { compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import type { Playbook } from "../../src/domain/playbook.js";
import { questionAt } from "../../src/engine/question.js";
import { clockTitle } from "../../src/walk/clock_line.js";
import { screenOf } from "../../src/walk/screen.js";
import { walkStatus } from "../../src/walk/status.js";
import { START, Walker } from "../engine/sample.js";

const PLAYBOOK = `lectern: 1
id: test
version: "1"
title: Test
languages: [en]
statements:
  words: { title: Words, stage: reply, parts: [{ text: { en: We are here. } }] }
clocks:
  initial_information: { title: First information, from: aware_at, within: 24h, until: out_at }
phases:
  - id: one
    title: One
    steps:
      - { id: aware_at, kind: date_time, ask: When did you learn of it? }
      - { id: name, kind: text, ask: What is it? }
      - { id: told_at, kind: date_time, ask: When was the authority told? }
      - { id: draft, kind: statement, statement: words, ask: The words }
      - { id: out_at, kind: date_time, ask: When was it out? }
`;

const PROFILE = `lectern: 1
organisation:
  name: Sample Department
  house_rules: ["People first, figures second.", { vi: Nói ngắn., en: Be short. }]
  legal_clocks:
    initial_information:
      title: Initial information
      rule: Decree 244/2026
      hours: 12
      certainty: check
    authority_told:
      title: The authority is told
      rule: A rule of our own
      hours: 1.5
      certainty: seen
      starts: aware_at
      ends: told_at
    from_a_text: { rule: Somewhere, hours: 1, certainty: check, starts: name, ends: told_at }
    of_another_playbook: { rule: Somewhere, hours: 1, certainty: check, starts: breach_at, ends: told_at }
    nothing_to_count_from: { rule: Somewhere, hours: 72, certainty: check }
`;

async function withProfile(profile = PROFILE): Promise<Playbook> {
  const reader = memoryReader({ "test.yaml": PLAYBOOK, "lectern.yaml": profile });
  const { result, findings } = await compilePlaybook("test.yaml", reader, {
    builtIn: "none",
    organisation: "lectern.yaml",
  });
  if (result === undefined) throw new Error(JSON.stringify(findings));
  return result;
}

/** A walk that has been told half an hour after the body knew. */
async function walked(): Promise<Walker> {
  const walker = new Walker(await withProfile());
  walker.answer("aware_at", "2026-03-02T07:30:00+07:00");
  return walker;
}

describe("the legal clocks of a profile", () => {
  it("are clocks of a walk where the playbook has one of that name, or both of their steps", async () => {
    const { run } = await walked();
    expect(run.clocks.map(({ id, due, at_least }) => [id, due, at_least])).toEqual([
      ["initial_information", "2026-03-02T19:30:00+07:00", false],
      ["authority_told", "2026-03-02T09:00:00+07:00", false],
    ]);
  });

  it("are met by their step", async () => {
    const walker = await walked();
    walker.answer("name", "A fire");
    walker.answer("told_at", "2026-03-02T08:00:00+07:00");
    const met = walker.run.clocks.filter(({ met_at }) => met_at !== undefined);
    expect(met.map(({ id }) => id)).toEqual(["authority_told"]);
  });

  it("say in words whether anybody has read the rule", async () => {
    const { playbook, run } = await walked();
    const title = (id: string, language: string): string => clockTitle(playbook, id, language);
    expect(title("initial_information", "en")).toBe("Initial information (legal limit, to be checked)");
    expect(title("initial_information", "vi")).toBe("Initial information (hạn luật định, cần kiểm tra)");
    expect(title("authority_told", "en")).toBe("The authority is told (legal limit)");
    const { clocks } = walkStatus({ playbook, run }, START, "en");
    expect(clocks.map(({ rule, certainty }) => [rule, certainty])).toEqual([
      ["Decree 244/2026", "check"],
      ["A rule of our own", "seen"],
    ]);
  });

  it("leave the clock of the playbook as it is where the profile has none", async () => {
    const { clocks } = await withProfile("lectern: 1\norganisation: { name: Sample Department }\n");
    expect(clocks.map(({ id, within, legal }) => [id, within, legal])).toEqual([
      ["initial_information", 24 * 3_600_000, undefined],
    ]);
  });
});

describe("the house rules of a profile", () => {
  it("stand beside every draft, in the language of the walk", async () => {
    const walker = await walked();
    walker.answer("name", "A fire");
    walker.answer("told_at", "2026-03-02T08:00:00+07:00");
    const notes = (language: string): unknown => {
      const run = { ...walker.run, language };
      const question = questionAt(walker.playbook, run, START);
      const form = question && screenOf(walker.playbook, run, question, START).form;
      return form?.form === "edit_text" ? form.notes : undefined;
    };
    expect(notes("en")).toEqual(["House rule: People first, figures second.", "House rule: Be short."]);
    expect(notes("vi")).toEqual(["Quy tắc của đơn vị: People first, figures second.", "Quy tắc của đơn vị: Nói ngắn."]);
  });
});
