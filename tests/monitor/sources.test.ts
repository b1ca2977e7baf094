import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer as createPlain } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { describe, expect, onTestFinished, test } from "vitest";
import type { MonitorSource } from "../../src/domain/watching.js";
import { readDocument } from "../../src/monitor/feed/read.js";
import { outsideSkips } from "../../src/monitor/fetch/pace.js";
import type { Visit } from "../../src/monitor/fetch/visit.js";
import { readSource, readSources, type Reading, type ReadResult } from "../../src/monitor/sources.js";
import { NEW_SOURCE } from "../../src/monitor/store/state.js";
import { emptyFolder, runLectern } from "../cli/machine.js";

const TLS = join(import.meta.dirname, "../fixtures/tls");
const HOUR = 3_600_000;
/** A Saturday, 20:10 in Greenwich. */
const NOW = Date.parse("2026-11-21T20:10:00Z");

const feed = (more: string): Uint8Array =>
  new TextEncoder().encode(
    `<rss version="2.0"><channel><title>Báo A</title>${more}<item><title>Tin</title></item></channel></rss>`,
  );

/** A reading whose visits come out as these, one after the other. */
function reading(visits: readonly Visit[], changes: Partial<Reading> = {}, chance = 0.5) {
  const left = [...visits];
  const rests: number[] = [];
  const made: Reading = {
    ports: {
      readFile: async () => undefined,
      visit: async () => left.shift() ?? visits[0]!,
      now: () => NOW,
      chance: () => chance,
      rest: async (ms) => void rests.push(ms),
    },
    allowed: new Set(),
    agent: "test",
    paced: true,
    offsetAt: () => 420,
    ...changes,
  };
  return { made, rests, left };
}

const SOURCE: MonitorSource = { id: "a", url: "https://a.example/rss" };
const fetched = (bytes: Uint8Array): Visit => ({
  status: "fetched",
  bytes,
  redirects: 0,
  url: "https://a.example/rss",
  validators: { url: "https://a.example/rss", etag: '"1"' },
});
const failed = (problem: "unreachable" | "tls"): Visit => ({
  status: "failed",
  problem,
  detail: "",
  redirects: 0,
  url: "https://a.example/rss",
});

describe("F6: a second try", () => {
  test.each([
    [0, 500],
    [0.5, 750],
    [1, 1000],
  ])("comes once, after a moment that hangs on chance: %d", async (chance, rest) => {
    const { made, rests, left } = reading([failed("unreachable"), fetched(feed(""))], {}, chance);
    const { report } = await readSource(SOURCE, NEW_SOURCE, made);
    expect([report.status, rests, left.length]).toEqual(["read", [rest], 0]);
  });

  test("is not made for what would not change, and not a third time", async () => {
    const tls = reading([failed("tls"), fetched(feed(""))]);
    expect((await readSource(SOURCE, NEW_SOURCE, tls.made)).report.error?.code).toBe("tls");
    expect([tls.rests, tls.left.length]).toEqual([[], 1]);
    const dead = reading([failed("unreachable"), failed("unreachable"), fetched(feed(""))]);
    const { report, state } = await readSource(SOURCE, NEW_SOURCE, dead.made);
    expect([report.status, dead.rests.length, dead.left.length, state.failures]).toEqual(["failed", 1, 1, 1]);
  });
});

describe("F9: hours and days that a feed asks to skip", () => {
  const SKIPS = "<skipHours><hour>21</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>";

  test("are read, one or many, and nonsense among them is left out", () => {
    const skipsOf = (more: string): unknown => {
      const document = readDocument(feed(more));
      return "problem" in document ? document : document.skips;
    };
    expect(skipsOf(SKIPS)).toEqual({ hours: [21, 0], days: [0] });
    expect(skipsOf("<skipdays><DAY> monday </DAY><day>Thứ Ba</day></skipdays>")).toEqual({ hours: [], days: [1] });
    expect(
      skipsOf("<skipHours><hour>-1</hour><hour>25</hour><hour>x</hour><hour>1.5</hour></skipHours>"),
    ).toBeUndefined();
    expect(skipsOf("")).toBeUndefined();
  });

  test("the next visit falls outside them while it is calm, also after an answer that nothing is new", async () => {
    const { made } = reading([fetched(feed(SKIPS)), { status: "unchanged", redirects: 0, url: "" }]);
    const first = await readSource(SOURCE, NEW_SOURCE, made);
    // An hour later would be 21:10, to be skipped, 22:00 is not.
    expect(first.state.next).toBe(Date.parse("2026-11-21T22:00:00Z"));
    const second = await readSource(SOURCE, { ...first.state, next: 0 }, made);
    expect(second.state.next).toBe(Date.parse("2026-11-21T22:00:00Z"));
  });

  test("are not heeded in a crisis, nor where the profile says how often", async () => {
    const crisis = reading([fetched(feed(SKIPS))], { severity: "crisis" });
    expect((await readSource(SOURCE, NEW_SOURCE, crisis.made)).state.next).toBe(NOW + HOUR / 4);
    const every = reading([fetched(feed(SKIPS))]);
    const { state } = await readSource({ ...SOURCE, every: "1h" }, NEW_SOURCE, every.made);
    expect(state.next).toBe(NOW + HOUR);
  });

  test("a feed that would never be read is read all the same", () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    expect(outsideSkips(NOW, { hours, days: [] })).toBe(NOW);
    expect(outsideSkips(NOW, { hours: [], days: [6, 0] })).toBe(Date.parse("2026-11-23T00:00:00Z"));
  });
});

describe("F6: many sources", () => {
  const nothing = (id: string): ReadResult => ({
    report: { id, status: "read", items: 0, fresh: 0, redirects: 0, notes: [] },
    state: NEW_SOURCE,
    fresh: [],
  });

  /** How many were read at the same time at most, in all and from one host, while each waits for the others to begin. */
  async function busiest(sources: readonly MonitorSource[]): Promise<{ all: number; host: number; order: string[] }> {
    const open = new Map<string, number>();
    let [all, host] = [0, 0];
    const results = await readSources(
      sources,
      {},
      async (source) => {
        const at = source.url === undefined ? "" : new URL(source.url).host;
        open.set(at, (open.get(at) ?? 0) + 1);
        all = Math.max(
          all,
          [...open.values()].reduce((sum, one) => sum + one, 0),
        );
        host = Math.max(host, open.get(at) ?? 0);
        for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        open.set(at, (open.get(at) ?? 0) - 1);
        return nothing(source.id);
      },
      NEW_SOURCE,
    );
    return { all, host, order: results.map(({ report }) => report.id) };
  }

  test("are read eight at a time and one at a time from each host, in their order", async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `s${i}`);
    const many = ids.map((id) => ({ id, url: `https://${id}.example/rss` }));
    expect(await busiest(many)).toEqual({ all: 8, host: 1, order: ids });
    const one = ids.map((id) => ({ id, url: `https://same.example/${id}` }));
    expect(await busiest(one)).toEqual({ all: 1, host: 1, order: ids });
  });
});

test("F11 F12: nothing but the feed itself is fetched: no article, no picture, no hub", async () => {
  const asked: string[] = [];
  const server = createPlain((request, response) => {
    asked.push(request.url ?? "");
    const here = `http://${request.headers.host}`;
    response.end(
      `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>A</title><atom:link rel="hub" href="${here}/hub"/><atom:link rel="next" href="${here}/next"/><image><url>${here}/logo.png</url></image><item><title>Cháy</title><link>${here}/article</link><enclosure url="${here}/sound.mp3"/><description><![CDATA[<img src="${here}/picture.jpg">]]></description></item></channel></rss>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const home = emptyFolder();
  writeFileSync(
    join(home, "lectern.yaml"),
    `lectern: 1
organisation: {}
monitor: { allow_hosts: ["127.0.0.1:${port}"], feeds: [{ id: a, url: "http://127.0.0.1:${port}/feed" }], terms: [{ id: fire, any: [cháy] }] }
`,
  );
  const made = await runLectern(["monitor", "scan", "--json"], { home });
  expect((JSON.parse(made.stdout) as { stories: unknown[] }).stories).toHaveLength(1);
  expect(asked).toEqual(["/feed"]);
});

describe("F7: certificates", () => {
  test("one that nobody trusts is an error of its source, and the others are read", async () => {
    const pem = (name: string): Buffer => readFileSync(join(TLS, `${name}.pem`));
    const server = createServer({ key: pem("key"), cert: pem("certificate") }, (_, response) => response.end("<rss/>"));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const home = emptyFolder();
    writeFileSync(
      join(home, "lectern.yaml"),
      `lectern: 1
organisation: {}
monitor:
  allow_hosts: ["localhost:${port}"]
  feeds: [{ id: secure, url: "https://localhost:${port}/feed" }, { id: export, file: mentions.txt }]
  terms: [{ id: fire, any: [cháy] }]
`,
    );
    writeFileSync(join(home, "mentions.txt"), "Cháy xưởng may\n");
    const made = await runLectern(["monitor", "scan", "--json", "--no-store"], { home });
    const { sources, stories } = JSON.parse(made.stdout) as {
      sources: { id: string; status: string; error?: { code: string } }[];
      stories: unknown[];
    };
    expect(sources.map(({ id, status, error }) => [id, status, error?.code])).toEqual([
      ["secure", "failed", "tls"],
      ["export", "read", undefined],
    ]);
    expect([made.code, stories.length]).toEqual([0, 1]);
  });

  test("F5: from https nothing passes on to http; a certificate for another name is not trusted", async () => {
    const child = join(emptyFolder(), "child.mjs");
    await build({
      entryPoints: ["tests/monitor/tls_child.ts"],
      outfile: child,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
    });
    const { stdout } = await promisify(execFile)(process.execPath, [child, TLS], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: join(TLS, "certificate.pem") },
    });
    expect(JSON.parse(stdout)).toEqual(["fetched", "fetched", "downgrade", "tls"]);
  });
});
