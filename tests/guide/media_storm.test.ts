import { expect, it } from "vitest";
import type { MonitorAnswer } from "../../src/kinds/monitor.js";
import { answersTo, shippedScenarios } from "./shipped_scenarios.js";

it("a shipped scenario contains a media storm: quiet at eight, a burst at eleven, with what speaks for it", async () => {
  const storm = (await shippedScenarios("media_crisis")).get("tap_water_storm");
  if (storm === undefined) throw new Error("there is no storm");
  expect(storm.findings).toEqual([]);
  const [before, during] = answersTo<MonitorAnswer>(storm, "monitor_now");
  expect(before?.figures).toEqual({ mentions: 2, stories: 2, outlets: 2, burst: false });
  expect(before?.picture?.alerts).toEqual([]);
  // Somebody has heard it on the radio, too: corrected by hand beside what was read.
  expect(during?.figures).toMatchObject({ mentions: 27, outlets: 8, burst: true, rumours: 1 });
  expect(during?.picture?.figures.burst).toBe(true);
  expect(during?.picture?.alerts.map(({ signal, level }) => [signal, level])).toEqual([["mention_spike", "watch"]]);
  expect(during?.picture?.stories[0]?.title).toContain("Tân Hòa");
  expect(storm.run.path).toContain("rumour_answer");
});
