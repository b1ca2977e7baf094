import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import type { Playbook } from "../../src/domain/playbook.js";
import type { Value } from "../../src/domain/value.js";
import type { ChannelsAnswer } from "../../src/kinds/channels.js";
import { Walker } from "../engine/sample.js";

const options = { builtIn: "playbooks" };
const reader = fileReader(process.cwd());
const compiled = await compilePlaybook("playbooks/first_look.yaml", reader, options);
if (compiled.result === undefined) throw new Error("first_look has errors");
const playbook: Playbook = compiled.result;

/** A walk that stands at the signals. */
function atSignals(): Walker {
  const walker = new Walker(playbook);
  walker.answer("what_happened", "A fire in a warehouse");
  return walker;
}

function worthOf(walker: Walker, step: string): Value | undefined {
  return walker.run.values.get(step);
}

/** A walk that stands at the channels, with a death: serious, and the press conference a question of who was told. */
function atChannels(told: boolean | "unknown"): Walker {
  const walker = atSignals();
  walker.answer("signals", { ratings: { harm: "crisis" } });
  walker.skip("strategy", "later");
  if (told === "unknown") walker.unknown("affected_told");
  else walker.answer("affected_told", told);
  return walker;
}

describe("signals", () => {
  it("settle on what was computed", () => {
    const walker = atSignals();
    // A death: weight 5 times level 3 is 15 of 50, a score of 30; its floor makes it serious.
    expect(walker.answer("signals", { ratings: { harm: "crisis" } })).toBeUndefined();
    expect(worthOf(walker, "signals")).toMatchObject({
      severity: "serious",
      crisis: "casualties",
      score: 30,
      present: ["harm"],
    });
  });

  it.each<[string, Value, string]>([
    ["lower without a reason", { severity: { value: "alert" } }, "override_reason_needed"],
    ["lower with a blank reason", { severity: { value: "alert", reason: "  \t" } }, "override_reason_needed"],
    ["higher without a reason", { severity: { value: "crisis" } }, "override_reason_needed"],
    ["another type without a reason", { crisis: { value: "cyber" } }, "override_reason_needed"],
    ["no severity at all", { severity: { value: "calm" } }, "not_a_choice"],
    ["no type at all", { crisis: { value: "toString" } }, "not_a_choice"],
  ])("refuse %s", (_case, own, reason) => {
    expect(atSignals().answer("signals", { ratings: { harm: "crisis" }, ...(own as object) })).toBe(reason);
  });

  it.each<[string, Value, string]>([
    ["a sign that nobody asked for", { constructor: "watch" }, "no_such_signal"],
    ["a level that a sign does not have", { live_crews: "watch" }, "no_such_level"],
    ["a level of something else", { harm: "high" }, "no_such_level"],
    ["a list", [], "not_an_answer"],
  ])("refuse %s", (_case, ratings, reason) => {
    expect(atSignals().answer("signals", { ratings })).toBe(reason);
  });

  it("keep a confirmed severity when the signs are gone, until a person lowers it and says why", () => {
    const walker = atSignals();
    walker.answer("signals", { ratings: { harm: "crisis" } });
    expect(walker.answer("signals", { ratings: {} })).toBeUndefined();
    expect(worthOf(walker, "signals")).toMatchObject({ severity: "serious", score: 0 });
    expect(walker.answer("signals", { ratings: {}, severity: { value: "watch" } })).toBe("override_reason_needed");
    const severity = { value: "watch", reason: "The report was wrong; the hospital says so" };
    expect(walker.answer("signals", { ratings: {}, severity })).toBeUndefined();
    expect(worthOf(walker, "signals")).toMatchObject({ severity: "watch" });
  });

  it("keep the type that a person set while the signs point where they pointed then, and no longer", () => {
    const walker = atSignals();
    const ratings = { harm: "crisis", own_words: "watch" };
    const crisis = { value: "remark", reason: "It is about what was said" };
    expect(walker.answer("signals", { ratings, crisis })).toBeUndefined();
    expect(walker.answer("signals", { ratings: { harm: "watch" } })).toBeUndefined();
    expect(worthOf(walker, "signals")).toMatchObject({ crisis: "remark" });
    expect(walker.answer("signals", { ratings: { data_exposed: "crisis" } })).toBeUndefined();
    expect(worthOf(walker, "signals")).toMatchObject({ crisis: "data_leak" });
  });

  it("rise by themselves", () => {
    const walker = atSignals();
    walker.answer("signals", { ratings: {} });
    expect(walker.answer("signals", { ratings: { harm: "crisis" } })).toBeUndefined();
    expect(worthOf(walker, "signals")).toMatchObject({ severity: "serious" });
  });
});

describe("a condition on the round before", () => {
  const asked = (when: string): string => `lectern: 1
id: again
version: "1"
title: Again
languages: [en]
uses: [lectern:library/signals.yaml, lectern:library/severity.yaml, lectern:library/sources.yaml]
phases:
  - id: look
    title: Look
    each_round: true
    steps:
      - { id: signals, kind: signals, ask: Which? }
      - { id: worse, kind: yes_no, ask: Worse?, when: ${when} }
`;

  it("reads a part of what a step was worth then", async () => {
    const text = asked("signals.severity != previous.signals.severity");
    const { result } = await compilePlaybook("again.yaml", memoryReader({ "again.yaml": text }, reader), options);
    if (result === undefined) throw new Error("it does not compile");
    const walker = new Walker(result);
    walker.answer("signals", { ratings: {} });
    expect(walker.run.path).toEqual(["signals"]);
    walker.move({ do: "next_round" });
    walker.answer("signals", { ratings: { harm: "crisis" } });
    expect(walker.run.path).toEqual(["signals", "worse"]);
  });

  it("is refused where there is no such part", async () => {
    const text = asked("previous.signals.severty == 'alert'");
    const { findings } = await compilePlaybook("again.yaml", memoryReader({ "again.yaml": text }, reader), options);
    expect(findings.map(({ code }) => code)).toEqual(["expression-types"]);
  });
});

describe("channels", () => {
  const ticked = (...ids: string[]): Value => ({ ticked: ids, why: {} });

  it("want those affected and staff to hear, or a reason for each", () => {
    expect(atChannels(false).answer("channels", ticked("portal"))).toBe("item_reason_needed");
    expect(atChannels(false).answer("channels", ticked("portal", "hotline"))).toBe("item_reason_needed");
    expect(atChannels(false).answer("channels", ticked("portal", "hotline", "staff_notice"))).toBeUndefined();
    expect(atChannels(true).answer("channels", ticked("portal"))).toBeUndefined();
  });

  it("take any channel of those affected in the place of the best one", () => {
    expect(atChannels(false).answer("channels", ticked("portal", "meeting", "staff_notice"))).toBeUndefined();
  });

  it("are kept in the order of release, however they were ticked", () => {
    const walker = atChannels(false);
    walker.answer("channels", ticked("portal", "staff_notice", "hotline"));
    const outcome = walker.run.answers.get("channels")?.at(-1)?.said.outcome;
    const chosen = outcome?.is === "value" ? (outcome.value as unknown as ChannelsAnswer).chosen : undefined;
    expect(chosen).toEqual(["hotline", "staff_notice", "portal"]);
  });

  it("hold no press conference before those affected know, nor while nobody knows whether they do", () => {
    const all = ticked("press_conference", "hotline", "staff_notice");
    expect(atChannels(false).answer("channels", all)).toBe("channel_blocked");
    expect(atChannels("unknown").answer("channels", all)).toBe("channel_blocked");
    expect(atChannels(true).answer("channels", all)).toBeUndefined();
  });

  it("do not block it while it is calm; it is only advised against", () => {
    const walker = atSignals();
    walker.answer("signals", { ratings: {} });
    walker.skip("strategy", "later");
    walker.unknown("affected_told");
    expect(walker.answer("channels", ticked("press_conference", "hotline", "staff_notice"))).toBeUndefined();
  });

  it("refuse a channel that is not there", () => {
    expect(atChannels(true).answer("channels", ticked("toString"))).toBe("not_a_choice");
  });
});

describe("strategies", () => {
  it("that the type does not allow are refused", () => {
    const walker = atSignals();
    walker.answer("signals", { ratings: { harm: "crisis" } });
    expect(walker.answer("strategy", "correct")).toBe("not_a_choice");
    expect(walker.answer("strategy", "instruct")).toBe("not_a_choice");
    expect(walker.answer("strategy", "thank"), "it is only said beside another").toBe("not_a_choice");
    expect(walker.answer("strategy", "explain_fix")).toBeUndefined();
  });
});
