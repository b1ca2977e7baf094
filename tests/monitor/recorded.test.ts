import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { matcher } from "../../src/monitor/match/matcher.js";
import { recordedMentions, recordedWatch } from "../../src/monitor/recorded.js";
import { emptyFolder, runLectern } from "../cli/machine.js";

const HOUR = 3_600_000;
const START = Date.parse("2026-03-02T08:00:00+07:00");
const TERMS = [{ id: "binh_an", any: ["Bình An"] }];
const JUDGING = { terms: TERMS, matcher: matcher(TERMS), all: false, offsetAt: () => 420 };

const iso = (ms: number): string => new Date(ms + 7 * HOUR).toISOString().replace(/\.\d+Z$/, "+07:00");

/** Two quiet weeks, then thirty reports within two hours of the start, one of them twice at the same outlet. */
function storm(): string {
  const rows = ["title,outlet,published"];
  for (let hour = 14 * 24; hour > 1; hour -= 12)
    rows.push(`Bình An tuyển công nhân đợt ${hour},Báo Lao động ${hour % 3},${iso(START - hour * HOUR)}`);
  for (let n = 0; n < 30; n += 1)
    rows.push(`Cháy lớn tại xưởng may Bình An,Báo số ${n % 9},${iso(START + n * 4 * 60_000)}`);
  return rows.join("\n");
}

function watched() {
  const mentions = recordedMentions({ id: "storm.csv", text: storm() }, { starts: START, offset: 420 }) ?? [];
  return recordedWatch(mentions, JUDGING, START);
}

describe("recorded coverage", () => {
  test("is the same whenever it is asked: in one go, step by step, and backwards", () => {
    const end = START + 3 * HOUR;
    const once = watched()(end);
    const stepwise = watched();
    for (let at = START - 2 * HOUR; at < end; at += 17 * 60_000) stepwise(at);
    const alerts = (state: { readonly alerts: readonly { readonly id: string }[] }): string[] =>
      state.alerts.map(({ id }) => id).toSorted();
    expect(stepwise(end).mentions).toEqual(once.mentions);
    expect(alerts(stepwise(end)).length).toBeGreaterThan(0);
    expect(JSON.stringify(watched()(end))).toBe(JSON.stringify(once));
    const back = watched();
    back(end);
    expect(JSON.stringify(back(START - HOUR))).toBe(JSON.stringify(watched()(START - HOUR)));
  });

  test("shows nothing that was published later, and no alert before the storm", () => {
    const before = watched()(START - 60_000);
    expect(before.mentions.every(({ at }) => at < START)).toBe(true);
    expect(before.alerts).toEqual([]);
    const later = watched()(START + 2 * HOUR);
    expect(later.alerts.map(({ term, kind }) => [term, kind])).toContainEqual(["binh_an", "burst"]);
  });

  test("without any mention, or with one of long ago, it is read at once: nothing was published", () => {
    const long = recordedMentions(
      { id: "x", text: "title,published\nBình An,1971-01-01\n" },
      { starts: START, offset: 420 },
    );
    for (const mentions of [[], long ?? []]) {
      const { sources, alerts } = recordedWatch(mentions, JUDGING, START)(START + HOUR);
      expect(sources["recorded"]?.visited).toBe(START + HOUR);
      expect(alerts).toEqual([]);
    }
  });

  test("a mention without a time comes up when the scenario begins; a file that holds none says so", () => {
    const [one] = recordedMentions({ id: "x", text: "title\nBình An\n" }, { starts: START, offset: 420 }) ?? [];
    expect(one?.at).toBe(START);
    expect(recordedMentions({ id: "x", text: "" }, { starts: START, offset: 420 })).toBeUndefined();
  });
});

const PLAYBOOK = `lectern: 1
id: watching
version: "1"
title: { vi: Theo dõi, en: Watching }
languages: [vi, en]
watch_terms:
  worker: { any: [công nhân] }
phases:
  - id: look
    title: { vi: Theo dõi, en: Look }
    each_round: true
    steps:
      - { id: now, kind: monitor, within: 4h, ask: { vi: Đang nói gì?, en: What is said? } }
      - { id: answer, kind: text, when: now.burst, ask: { vi: Nói gì trước?, en: What do we say first? } }
`;

const SCENARIO = `scenario: storm
playbook: ../watching.yaml
language: vi
starts: 2026-03-02T07:50:00+07:00
monitor:
  mentions: [mentions/storm.csv]
  terms: [{ id: binh_an, any: [Bình An] }]
answers:
  now: scan
rounds:
  - after: 2h
    answers:
      now: { scan: true, outlets: 8 }
      answer: Chúng tôi đang xác minh.
expect:
  path: [[now], [now, answer]]
`;

describe("a scenario with a media storm", () => {
  function files(): string {
    const home = emptyFolder();
    mkdirSync(join(home, "scenarios/mentions"), { recursive: true });
    writeFileSync(join(home, "watching.yaml"), PLAYBOOK);
    writeFileSync(join(home, "scenarios/storm.yaml"), SCENARIO);
    writeFileSync(join(home, "scenarios/mentions/storm.csv"), storm());
    return home;
  }

  test("takes the path of the storm, with the same figures and alerts every time", async () => {
    const home = files();
    const args = ["dry-run", "scenarios/storm.yaml", "--reporter", "json"];
    const made = await runLectern(args, { home });
    expect(made.code, made.stdout + made.stderr).toBe(0);
    const [{ values }] = (JSON.parse(made.stdout) as { scenarios: [{ values: Record<string, unknown> }] }).scenarios;
    expect(values["now"]).toMatchObject({ stories: 1, outlets: 8, burst: true });
    const { alerts } = values["now"] as { alerts: { says: string; signal: string }[] };
    expect(alerts.every(({ signal }) => signal === "mention_spike")).toBe(true);
    expect(alerts.map(({ says }) => says).join("\n")).toContain("lượt nhắc");
    expect((await runLectern(args, { home })).stdout).toBe(made.stdout);
  });

  test("looks for the terms of the playbook, too, and is checked before it is played", async () => {
    const home = files();
    expect((await runLectern(["validate", "watching.yaml", "scenarios/storm.yaml"], { home })).code).toBe(0);
    writeFileSync(join(home, "scenarios/storm.yaml"), SCENARIO.replace(/\n {2}terms:.*/, ""));
    const quiet = await runLectern(["dry-run", "scenarios/storm.yaml", "--lang", "en"], { home });
    expect(quiet.code).toBe(1);
    writeFileSync(join(home, "scenarios/storm.yaml"), SCENARIO.replace("storm.csv", "calm.csv"));
    const missing = await runLectern(["dry-run", "scenarios/storm.yaml", "--lang", "en"], { home });
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain('no mentions can be read from "mentions/calm.csv"');
  });
});
