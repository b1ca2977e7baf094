import { describe, expect, it } from "vitest";
import { putIntoWords } from "../../src/lint/catalogue/put_into_words.js";
import { play } from "../../src/walk/play.js";
import { shippedScenarios } from "../guide/shipped_scenarios.js";

describe("a severity that comes out differently", async () => {
  const scenarios = await shippedScenarios("media_crisis");

  it.each([
    ["in a walk that stays open", "factory_accident", "crisis"],
    ["in a walk that was closed", "false_rumour", "watch"],
  ])("is told with what was expected and what came, %s", (_case, name, came) => {
    const found = scenarios.get(name);
    if (found?.scenario.expect.severity === undefined) throw new Error(`${name} expects no severity`);
    const { playbook, scenario } = found;
    const severity = { ...found.scenario.expect.severity, value: "alert" as const };
    const { findings } = play(playbook, { ...scenario, expect: { ...scenario.expect, severity } });
    expect(findings.map((finding) => [finding.code, putIntoWords(finding, "en").message])).toEqual([
      ["expected-severity", `severity: expected alert, got ${came}`],
    ]);
    expect(findings.map((finding) => putIntoWords(finding, "vi").message)).toEqual([
      `cấp độ: chờ alert, nhận được ${came}`,
    ]);
  });

  it("names the channels of the last round that asked for them", () => {
    const found = scenarios.get("foreign_workers_rights_report");
    if (found === undefined) throw new Error("no such scenario");
    const at = found.scenario.expect.at;
    const channels = { first: "portal", includes: [], at };
    const { findings } = play(found.playbook, {
      ...found.scenario,
      expect: { ...found.scenario.expect, channels },
    });
    expect(findings.map((finding) => putIntoWords(finding, "en").message)).toEqual([
      "channels: expected portal first, got meeting, staff_notice, portal, written_answer",
    ]);
  });
});
