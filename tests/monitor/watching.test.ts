import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Alert } from "../../src/domain/coverage.js";
import { matcher } from "../../src/monitor/match/matcher.js";
import { scan, type Scanning } from "../../src/monitor/scan.js";
import { fileStore } from "../../src/monitor/store/file.js";
import { bounded, EMPTY_STATE, stateOf, type MonitorState } from "../../src/monitor/store/state.js";
import { watch } from "../../src/monitor/watch.js";
import { seeded } from "./newsroom.js";
import { HOUR, world, type World } from "./world.js";

const START = Date.parse("2026-11-16T00:00:00+07:00");
const WEEK = 7 * 24 * HOUR;
const FEEDS = ["mot", "hai", "ba"];
const TERMS = [
  { id: "ngo_doc", any: ["ngộ độc", "bếp ăn"] },
  { id: "binh_an", any: ["Bình An"] },
  { id: "storm", any: ["nước máy có mùi lạ"] },
];
const STORM = { from: START + 5 * 24 * HOUR, hours: 6, perHour: 6, title: "Nước máy có mùi lạ" };

class Killed extends Error {}

interface Life {
  readonly now: () => number;
  readonly set: (ms: number) => void;
}

function clock(start: number): Life {
  let ms = start;
  return { now: () => ms, set: (to) => void (ms = to) };
}

function scanning(made: World, life: Life): Scanning {
  const chance = seeded(1);
  return {
    sources: FEEDS.map((id) => ({ id, url: `https://${id}.example/rss`, every: "1h" })),
    terms: TERMS,
    matcher: matcher(TERMS),
    all: false,
    ports: {
      readFile: async () => undefined,
      rest: async () => undefined,
      visit: async (address, options) => made.visit(address, options, life.now()),
      now: life.now,
      chance,
    },
    allowed: new Set(),
    agent: "test",
    paced: true,
    offsetAt: () => 420,
  };
}

interface Ended {
  readonly state: MonitorState;
  readonly told: readonly Alert[];
  readonly kills: number;
  readonly largest: number;
}

/** Watches the world for a week; with `risk`, any call to the outside may be the last one, and the watch starts again. */
async function live(made: World, risk: number, folder: string): Promise<Ended> {
  const life = clock(START + 24 * HOUR);
  const chance = seeded(99);
  const danger = (): void => {
    if (chance() < risk) throw new Killed();
  };
  const store = fileStore(folder);
  const told: Alert[] = [];
  let kills = 0;
  let largest = 0;
  const base = scanning(made, life);
  for (;;) {
    try {
      await watch({
        ...base,
        ports: { ...base.ports, visit: (address, options) => (danger(), base.ports.visit(address, options)) },
        load: async () => (await store.load()) ?? EMPTY_STATE,
        save: async (state) => {
          danger();
          await store.save(state);
          largest = Math.max(largest, state.mentions.length);
          danger();
        },
        pause: async (ms) => {
          danger();
          life.set(life.now() + ms);
          return life.now() < START + WEEK;
        },
        tell: async (alerts) => {
          danger();
          told.push(...alerts);
        },
        live: danger,
      });
      return { state: (await store.load()) ?? EMPTY_STATE, told, kills, largest };
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      kills += 1;
      // It takes the person a minute to start it again.
      life.set(life.now() + 60_000);
    }
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-monitor-"));
  try {
    return await work(join(folder, "monitor"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const made = world({ seed: 42, feeds: FEEDS, start: START, end: START + WEEK, perHour: 1, storms: [STORM] });

describe("watching for a simulated week", () => {
  test("killed at random and started again, no mention is lost or doubled and every alert is told", async () => {
    await inFolder(async (folder) => {
      const { state, told, kills } = await live(made, 0.05, folder);
      expect(kills).toBeGreaterThan(20);
      const find = matcher(TERMS);
      const last = START + WEEK - 2 * HOUR;
      const expected = made.articles.filter(
        (one) => one.at <= last && one.at > START + 24 * HOUR && find(`${one.title} ǂ ${one.summary}`).length > 0,
      );
      const urls = state.mentions.map((mention) => mention.url);
      expect(new Set(urls).size).toBe(urls.length);
      expect(expected.length).toBeGreaterThan(50);
      expect(expected.filter((one) => !urls.includes(one.url))).toEqual([]);
      const storm = told.filter((alert) => alert.term === "storm");
      expect(storm.length).toBeGreaterThan(0);
      expect((storm[0] as Alert).at - STORM.from).toBeLessThanOrEqual(2 * HOUR);
      // One alert a story, told once more only when it doubled or when the kill came between telling and noting it down.
      expect(new Set(storm.map((alert) => alert.id)).size).toBeLessThanOrEqual(4);
      expect(state.alerts.filter((alert) => !alert.told)).toEqual([]);
    });
  });

  test("without a kill the same week gives the same bytes twice, and what is remembered does not grow without end", async () => {
    const { state, told } = await inFolder((folder) => live(made, 0, folder));
    const again = await inFolder((folder) => live(made, 0, folder));
    expect(JSON.stringify(again.state)).toBe(JSON.stringify(state));
    expect(again.told).toEqual(told);
    expect(Object.keys(state.items).length).toBeLessThanOrEqual(2);
    for (const series of Object.values(state.series)) expect(series.recent.length).toBeLessThanOrEqual(24);
    const life = clock(START + 60 * 24 * HOUR);
    const later = await scan(state, scanning(made, life));
    expect(later.state.mentions.filter((mention) => mention.seen < life.now())).toEqual([]);
    for (const source of Object.values(later.state.sources)) expect(source.keys.length).toBeLessThanOrEqual(3000);
  });
});

describe("how serious it is", () => {
  test("is felt within minutes: sources are read at once, and from then on more often", async () => {
    const life = clock(START + 24 * HOUR);
    const base = scanning(made, life);
    const reads: number[] = [];
    let state = EMPTY_STATE;
    const rises = START + 26 * HOUR + 12 * 60_000;
    await watch({
      ...base,
      sources: FEEDS.map((id) => ({ id, url: `https://${id}.example/rss` })),
      ports: {
        ...base.ports,
        chance: () => 0.5,
        visit: (address, options) => (reads.push(life.now()), base.ports.visit(address, options)),
      },
      load: async () => state,
      save: async (next) => void (state = next),
      pause: async (ms) => (life.set(life.now() + ms), life.now() < START + 28 * HOUR),
      tell: async () => undefined,
      live: () => undefined,
      severityNow: async () => (life.now() >= rises ? "crisis" : undefined),
    });
    const moments = [...new Set(reads)];
    const calm = moments.filter((at) => at < rises);
    const tense = moments.filter((at) => at >= rises);
    expect(calm.map((at) => at - START)).toEqual([24, 25, 26].map((hour) => hour * HOUR));
    expect((tense[0] ?? Infinity) - rises).toBeLessThanOrEqual(5 * 60_000);
    expect(tense.slice(1).map((at, i) => at - (tense[i] ?? 0))).toEqual(tense.slice(1).map(() => 15 * 60_000));
    expect(tense.length).toBeGreaterThan(5);
  });
});

describe("the store", () => {
  test("S1: is a private folder with a private file, whole or not there", async () => {
    await inFolder(async (folder) => {
      const store = fileStore(folder);
      expect(await store.load()).toEqual(EMPTY_STATE);
      await store.save({ ...EMPTY_STATE, digests: 3 });
      expect((await store.load())?.digests).toBe(3);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      expect((await stat(join(folder, "monitor.json"))).mode & 0o777).toBe(0o600);
      expect(await readdir(folder)).toEqual(["monitor.json"]);
      await store.purge();
      expect(await store.load()).toEqual(EMPTY_STATE);
    });
  });

  test("S2: after two weeks only title, outlet and address of a mention are left, after the days to keep nothing", async () => {
    const life = clock(START + 26 * HOUR);
    const { state } = await scan(EMPTY_STATE, scanning(made, life));
    const [one] = state.mentions;
    if (one === undefined) throw new Error("nothing was found");
    expect(one.summary).not.toBe("");
    const DAY = 24 * HOUR;
    expect(bounded(state, one.seen + 13 * DAY).mentions[0]).toEqual(one);
    expect(bounded(state, one.seen + 15 * DAY).mentions[0]).toEqual({ ...one, summary: "" });
    expect(bounded(state, one.seen + 15 * DAY, 10).mentions).toEqual([]);
    expect(bounded(state, one.seen + 31 * DAY).mentions).toEqual([]);
  });

  test("a file of something else is not taken for a state", async () => {
    expect(stateOf("{")).toBeUndefined();
    expect(stateOf("[]")).toBeUndefined();
    expect(stateOf('{"version":2}')).toBeUndefined();
    expect(stateOf('{"version":1,"mentions":7}')).toBeUndefined();
    await inFolder(async (folder) => {
      const store = fileStore(folder);
      await store.save(EMPTY_STATE);
      expect(JSON.parse(await readFile(join(folder, "monitor.json"), "utf8"))).toEqual(EMPTY_STATE);
    });
  });
});
