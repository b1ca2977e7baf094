import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Environment } from "../../src/cli/environment.js";
import { lookoutFor } from "../../src/cli/lookout.js";
import type { Entry } from "../../src/domain/event.js";
import { fileStore } from "../../src/monitor/store/file.js";
import { EMPTY_STATE, type KeptAlert } from "../../src/monitor/store/state.js";
import { emptyFolder, runLectern } from "../cli/machine.js";

const NOW = Date.parse("2026-03-02T08:30:00+07:00");

const PLAYBOOK = `lectern: 1
id: fire
version: "1"
title: { vi: Cháy, en: Fire }
languages: [vi, en]
uses: ["lectern:library/sources.yaml", "lectern:library/signals.yaml", "lectern:library/severity.yaml"]
watch_terms:
  fire: { any: [cháy xưởng], signal: site_pictures }
  own: { any: [never seen] }
phases:
  - id: look
    title: { vi: Theo dõi, en: Look }
    each_round: true
    steps:
      - { id: now, kind: monitor, ask: { vi: Đang nói gì?, en: What is said? } }
      - { id: signals, kind: signals, ask: { vi: Dấu hiệu nào?, en: Which signs? } }
`;

const answers = (now: string): string => `scenario: fire
playbook: fire.yaml
language: vi
starts: 2026-03-02T08:00:00+07:00
answers:
  now: ${now}
  signals: { harm: crisis, severity: { value: crisis, reason: chưa rõ thiệt hại } }
`;

const PROFILE = `lectern: 1
organisation: { name: Công ty Bình An }
monitor:
  feeds: [{ id: export, file: mentions.csv }]
  terms: [{ id: own, any: [Bình An] }]
`;

const MENTIONS = `title,outlet,published
Cháy xưởng ở khu công nghiệp,Báo A,2026-03-02T08:05:00+07:00
Bình An lên tiếng,Báo B,2026-03-02T08:10:00+07:00
Chuyện khác,Báo C,2026-03-02T08:11:00+07:00
`;

function house(): string {
  const home = emptyFolder();
  const files = { "fire.yaml": PLAYBOOK, "lectern.yaml": PROFILE, "mentions.csv": MENTIONS };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  return home;
}

async function walked(home: string, now: string): Promise<void> {
  writeFileSync(join(home, "answers.yaml"), answers(now));
  const made = await at(home, "run", "fire.yaml", "--answers", "answers.yaml", "--no-input");
  expect(made.code, made.stderr).toBe(0);
}

function at(home: string, ...args: readonly string[]) {
  return runLectern(args, { home, env: { LECTERN_STORE: join(home, "incidents") }, now: () => NOW });
}

describe("monitoring beside an open incident", () => {
  test("looks for the terms of its playbook, too; those of the profile win", async () => {
    const home = house();
    const before = JSON.parse((await at(home, "monitor", "scan", "--no-store", "--json")).stdout) as Scan;
    expect(before.stories.map(({ title }) => title)).toEqual(["Bình An lên tiếng"]);
    await walked(home, "{ mentions: 3 }");
    const after = JSON.parse((await at(home, "monitor", "scan", "--json")).stdout) as Scan;
    expect(after.stories.map(({ title }) => title).toSorted()).toEqual([
      "Bình An lên tiếng",
      "Cháy xưởng ở khu công nghiệp",
    ]);
    expect(after.stories.flatMap(({ matched }) => matched.map(({ term }) => term)).toSorted()).toEqual(["fire", "own"]);
  });

  test("reads at the pace of its severity, unless another level is asked for", async () => {
    const home = house();
    const next = async (...more: string[]): Promise<string> => {
      const { stderr } = await at(home, "monitor", "watch", "--readings", "1", "--lang", "en", ...more);
      return /next reading (\d\d:\d\d)/.exec(stderr)?.[1] ?? stderr;
    };
    expect(await next()).toBe("09:30");
    await walked(home, "{ mentions: 3 }");
    expect(await next()).toBe("08:45");
    expect(await next("--level", "serious")).toBe("09:00");
    const [id = ""] = readdirSync(join(home, "incidents"));
    expect((await at(home, "incidents", "close", id, "--reason", "done")).code).toBe(0);
    expect(await next()).toBe("09:30");
  });

  test("the watch terms of a library, a playbook or a profile can be named", async () => {
    const home = house();
    for (const [file, found] of [
      ["fire.yaml", ["Cháy xưởng ở khu công nghiệp"]],
      ["lectern.yaml", ["Bình An lên tiếng"]],
    ] as const) {
      const { stdout } = await at(home, "monitor", "scan", "mentions.csv", "--terms", file, "--no-store", "--json");
      expect((JSON.parse(stdout) as Scan).stories.map(({ title }) => title)).toEqual(found);
    }
    const none = await at(home, "monitor", "scan", "mentions.csv", "--terms", "mentions.csv", "--lang", "en");
    expect(none.code).toBe(3);
  });
});

interface Scan {
  readonly stories: readonly { readonly title: string; readonly matched: readonly { readonly term: string }[] }[];
}

describe("a walk that takes in a scan", () => {
  test("keeps the figures and the evidence in its answer; open rumours and enquiries count, too", async () => {
    const home = house();
    await walked(home, "{ mentions: 1 }");
    await at(home, "monitor", "scan");
    await at(home, "rumour", "add", "Có người bị giấu", "--harm", "2", "--spread", "1");
    await at(home, "enquiry", "add", "Bao nhiêu người?", "--outlet", "Báo A", "--due", "2026-03-02T08:00:00+07:00");
    await at(home, "enquiry", "add", "Vì sao cháy?", "--outlet", "báo a");
    const { lookout } = await sitting(home);
    const picture = await lookout.picture("2026-03-02T04:30:00+07:00");
    expect(picture).toEqual({
      from: "2026-03-02T04:30:00+07:00",
      at: "2026-03-02T08:30:00+07:00",
      figures: { mentions: 2, stories: 2, outlets: 2, burst: false, askers: 1, questions: 2, overdue: 1, rumours: 1 },
      alerts: [],
      stories: [
        { title: "Bình An lên tiếng", outlets: 1 },
        { title: "Cháy xưởng ở khu công nghiệp", outlets: 1 },
      ],
    });
    // What was read before the stretch began says nothing about it.
    expect((await lookout.picture("2026-03-02T09:15:00+07:00"))?.figures).toEqual({
      askers: 0,
      questions: 0,
      overdue: 1,
      rumours: 1,
    });
  });

  test("a scenario's answers take the scan of the moment, and the record replays it without monitoring", async () => {
    const home = house();
    await at(home, "monitor", "scan");
    await walked(home, "scan");
    await at(home, "monitor", "purge");
    const { entries } = await sitting(home);
    const answered = entries.find((entry) => entry.type === "answered" && entry.step === "now");
    expect(answered).toMatchObject({
      said: { outcome: { value: { figures: { mentions: 1, outlets: 1 }, picture: { stories: [{ outlets: 1 }] } } } },
    });
    expect((await at(home, "incidents", "verify")).code).toBe(0);
    expect((await at(home, "status")).code).toBe(0);
  });

  test("where nothing was ever read a script that wants a scan is refused", async () => {
    const home = house();
    writeFileSync(join(home, "answers.yaml"), answers("scan"));
    const made = await at(home, "run", "fire.yaml", "--answers", "answers.yaml", "--no-input", "--lang", "vi");
    expect(made.code).not.toBe(0);
    expect(made.stderr).toContain("Chưa có số liệu nào");
  });
});

/** Somebody who sits down at the only incident now. */
async function sitting(home: string) {
  const [id = ""] = readdirSync(join(home, "incidents"));
  const record = readFileSync(join(home, "incidents", id, "record.jsonl"), "utf8");
  const entries = record
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);
  return { entries, lookout: lookoutOf(home, entries) };
}

function lookoutOf(home: string, entries: readonly Entry[]) {
  const environment = { cwd: home, storeFolder: async () => join(home, "incidents") } as unknown as Environment;
  return lookoutFor(
    { entries: () => entries, language: () => "vi", now: () => "2026-03-02T08:30:00+07:00" },
    environment,
  );
}

describe("news during a walk", () => {
  const alert = (id: string, raised: number, single = false): KeptAlert => ({
    id,
    term: "fire",
    also: [],
    kind: "burst",
    at: NOW,
    since: NOW,
    bucket: 3_600_000,
    observed: 30,
    expected: 1,
    single,
    escalated: false,
    windows: [],
    told: false,
    raised,
  });

  test("tells alerts since the record was last written in, each once, whoever else was told", async () => {
    const home = emptyFolder();
    const folder = join(home, "monitor");
    mkdirSync(folder);
    const store = fileStore(folder);
    const last = { at: "2026-03-02T08:20:00+07:00" } as Entry;
    const lookout = lookoutOf(home, [last]);
    expect(await lookout.news()).toEqual([]);
    const [old, fresh] = [NOW - 11 * 60_000, NOW - 5 * 60_000];
    await store.save({ ...EMPTY_STATE, alerts: [alert("a", old), alert("b", fresh), alert("c", fresh, true)] });
    const told = await lookout.news();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("30 lượt nhắc");
    // Which signal it supports is for the step that rates signals.
    expect(told[0]).not.toContain("mention_spike");
    expect(await lookout.news()).toEqual([]);
    await store.save({ ...EMPTY_STATE, alerts: [alert("b", fresh), alert("d", NOW)] });
    expect(await lookout.news()).toHaveLength(1);
    await store.save({ ...EMPTY_STATE, alerts: [alert("b", fresh), alert("d", NOW)], digests: 1 });
    expect(await lookout.news()).toEqual([]);
  });

  test("a state that cannot be read disturbs nobody", async () => {
    const home = emptyFolder();
    mkdirSync(join(home, "monitor"));
    writeFileSync(join(home, "monitor/monitor.json"), "{");
    const lookout = lookoutOf(home, []);
    expect(await lookout.news()).toEqual([]);
    expect(await lookout.picture("2026-03-02T00:00:00+07:00")).toBeUndefined();
  });
});
