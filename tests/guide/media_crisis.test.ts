import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePlaybook } from "../../src/compile/compile.js";
import { fileReader } from "../../src/cli/file_reader.js";
import { stepsOf, type Playbook } from "../../src/domain/playbook.js";
import { textIn, type Text } from "../../src/domain/text.js";
import type { Option } from "../../src/kinds/fields.js";
import type { ChannelsAnswer } from "../../src/kinds/channels.js";
import type { SignalsAnswer } from "../../src/kinds/signals.js";
import { pathsOf } from "../../src/walk/expectations.js";
import type { Played } from "../../src/walk/play.js";
import { installation, runLectern } from "../cli/machine.js";
import { answersTo, shippedScenarios } from "./shipped_scenarios.js";

const playbooks = join(installation, "playbooks");

async function mediaCrisis(): Promise<Playbook> {
  const { result } = await compilePlaybook("media_crisis.yaml", fileReader(playbooks), { builtIn: playbooks });
  if (result === undefined) throw new Error("media_crisis.yaml does not compile");
  return result;
}

/** Lines of a text at 78 columns; the count of characters is close enough for guidance. */
function linesOf(text: string): number {
  return text
    .trim()
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / 78)), 0);
}

describe("the media crisis playbook", () => {
  it("and everything beside it has nothing to report", async () => {
    const { code, stdout } = await runLectern(
      ["validate", "--format", "oneline", "--today", "2026-11-23", "playbooks"],
      {
        cwd: installation,
      },
    );
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.not.stringContaining("media_crisis") });
  });

  it("passes all its scenarios", async () => {
    const folder = join(playbooks, "scenarios/media_crisis");
    const { code, stdout } = await runLectern(["dry-run", folder], { cwd: installation });
    const many = readdirSync(folder).length;
    expect(many).toBeGreaterThanOrEqual(6);
    expect(stdout).toContain(`${many} scenarios: ${many} passed, 0 failed`);
    expect(code).toBe(0);
  });

  it("has 25 to 45 steps, each complete in both languages", async () => {
    const steps = stepsOf(await mediaCrisis());
    expect(steps.length).toBeGreaterThanOrEqual(25);
    expect(steps.length).toBeLessThanOrEqual(45);
    for (const { id, ask, guide, title } of steps) {
      for (const text of [ask, title, guide] as Text[]) {
        expect(textIn(text, "vi"), id).not.toBe(textIn(text, "en"));
      }
    }
  });

  it("fits each step on a screen of 80 by 24", async () => {
    for (const { id, ask, guide, fields } of stepsOf(await mediaCrisis())) {
      const { options = [], items = [] } = fields as Record<string, readonly Option[]>;
      for (const language of ["vi", "en"]) {
        expect([...textIn(ask, language)].length, `${id} ${language}`).toBeLessThanOrEqual(100);
        expect(linesOf(textIn(guide, language)), `${id} ${language}`).toBeLessThanOrEqual(4);
      }
      expect(options.length + items.length, id).toBeLessThanOrEqual(16);
      // Read line by line nothing is hidden: head, clock, source, question and answer stand beside the list.
      for (const language of ["vi", "en"]) {
        const list = [...options, ...items].filter(({ when }) => when === undefined);
        const lines = list.map(
          ({ title, help }, i) =>
            `${i + 1}. ${textIn(title, language)}${help === undefined ? "" : `: ${textIn(help, language)}`}`,
        );
        expect(
          5 + linesOf(textIn(guide, language)) + linesOf(lines.join("\n")),
          `${id} ${language}`,
        ).toBeLessThanOrEqual(24);
      }
    }
  });

  it("keeps its protective steps while their condition is open", async () => {
    const precautions = stepsOf(await mediaCrisis())
      .filter((step) => step.precaution && step.when !== undefined)
      .map(({ id }) => id);
    expect(precautions).toEqual(["danger", "deaths", "families_told", "child_identity", "apology_agreed"]);
  });
});

/** Seconds that a practised person takes at a question, by its kind (our estimate). */
const SECONDS: Readonly<Record<string, number>> = {
  yes_no: 15,
  one_of: 15,
  lead_to: 15,
  number: 20,
  date_time: 20,
  text: 30,
  many_of: 30,
  monitor: 30,
  checklist: 45,
  strategy: 45,
  channels: 60,
  signals: 180,
  statement: 120,
  // Sent to all at once, by phone: the last of them answers.
  approvals: 240,
};
/** To say who confirmed a fact. */
const WHO = 10;
/** To say that something is not known yet. */
const NOT_KNOWN = 10;

/** Minutes to the first word that is out. */
function minutesToFirstWord({ playbook, run }: Played): number {
  const first = pathsOf(run)[0] ?? [];
  const upTo = new Set(first.slice(0, first.indexOf("out_at") + 1));
  const seconds = stepsOf(playbook)
    .filter(({ id }) => upTo.has(id))
    .map(({ id, kind, fact }) => {
      const answer = run.answers.get(id)?.find(({ round }) => round === 1);
      if (answer?.said.outcome.is === "unknown") return NOT_KNOWN;
      return (SECONDS[id] ?? SECONDS[kind] ?? Number.NaN) + (fact === undefined ? 0 : WHO);
    });
  return seconds.reduce((sum, each) => sum + each, 0) / 60;
}

describe("the scenarios of media_crisis", async () => {
  const played = await shippedScenarios("media_crisis");
  const of = (name: string): Played => played.get(name) as Played;
  const signalsOf = (name: string): SignalsAnswer[] => answersTo<SignalsAnswer>(of(name), "signals");

  it.each([...played.keys()])("%s: a practised person is at the first word within 20 minutes", (name) => {
    expect(pathsOf(of(name).run)[0]).toContain("out_at");
    expect(minutesToFirstWord(of(name))).toBeLessThanOrEqual(20);
  });

  it("show a type that the signals put first", () => {
    const [first] = signalsOf("kindergarten_food_poisoning");
    expect(first?.computed.crises.slice(0, 2).map(({ crisis }) => crisis)).toEqual(["children", "casualties"]);
    expect(first?.crisis).toBe("children");
  });

  it("show a type set by a person with a reason, which then stands", () => {
    const [first, second] = signalsOf("offensive_remark");
    expect(first).toMatchObject({ proposed: { crisis: "children" }, crisis: "remark" });
    expect(first?.crisis_reason).not.toBe("");
    expect(second).toMatchObject({ proposed: { crisis: "remark" }, crisis: "remark" });
  });

  it("show that what is not known raises the level", () => {
    const [first] = signalsOf("child_hurt_in_care");
    expect(first?.computed).toMatchObject({
      severity: "serious",
      unknown: ["children_vulnerable"],
      falls_without: ["children_vulnerable"],
    });
  });

  it("show a level raised by hand, and two lowered, each with the reason", () => {
    expect(signalsOf("foreign_workers_rights_report")[0]).toMatchObject({
      proposed: { severity: "alert" },
      severity: "serious",
      severity_reason: "People's wages and passports are at stake",
    });
    for (const name of ["false_rumour", "unpaid_wages_strike"]) {
      const [before, after] = signalsOf(name);
      expect(after?.proposed.severity, name).toBe(before?.severity);
      expect(after?.severity, name).not.toBe(before?.severity);
      expect(after?.severity_reason?.length, name).toBeGreaterThan(20);
    }
  });

  it("show a press conference that is blocked until the families know, and then led to", () => {
    const standing = answersTo<ChannelsAnswer>(of("factory_accident"), "channels").map(
      ({ computed }) => computed.find(({ channel }) => channel === "press_conference")?.standing,
    );
    expect(standing).toEqual(["blocked", "open"]);
    expect(answersTo(of("factory_accident"), "press_conference")).toEqual([true]);
  });
});
