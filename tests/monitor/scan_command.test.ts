import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { width } from "../../src/terminal/width.js";
import { emptyFolder, runLectern } from "../cli/machine.js";
import { HOUR, world } from "./world.js";

const NOW = Date.parse("2026-11-23T12:00:00+07:00");
const FEEDS = join(import.meta.dirname, "../fixtures/feeds");

interface Document {
  readonly schemaVersion: number;
  readonly sources: readonly {
    id: string;
    status: string;
    items: number;
    new: number;
    error?: { code: string; message: string };
    notes: { code: string }[];
  }[];
  readonly stories: readonly {
    title: string;
    copies: number;
    outlets: string[];
    matched: { term: string; how: string; phrase: string; excerpt: string }[];
    first: string;
    last: string;
  }[];
  readonly counts: readonly { term: string; hour: string; mentions: number }[];
  readonly alerts: readonly {
    term: string;
    kind: string;
    at: string;
    observed: number;
    expected: number;
    reason: string;
    signal?: string;
    level?: string;
    single: boolean;
  }[];
}

async function scan(
  home: string,
  args: readonly string[],
  more: { input?: string; now?: number } = {},
): Promise<{ code: number; document: Document; stdout: string; stderr: string }> {
  const { now = NOW, ...rest } = more;
  const made = await runLectern(["monitor", "scan", ...args, "--json"], { home, now: () => now, ...rest });
  return { ...made, document: (made.stdout === "" ? undefined : JSON.parse(made.stdout)) as Document };
}

async function served(pages: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { etag: '"1"' }).end(page);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const rss = (title: string, items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>${title}</title>${items.map((item, index) => `<item><title>${item}</title><link>https://${title}.example/${index}</link><pubDate>Mon, 23 Nov 2026 11:${10 + index}:00 +0700</pubDate></item>`).join("")}</channel></rss>`;

describe("lectern monitor scan", () => {
  test("reads files, each story once with its copies and why it is shown", async () => {
    const home = emptyFolder();
    for (const outlet of ["mot", "hai", "ba"])
      writeFileSync(
        join(home, `${outlet}.xml`),
        rss(outlet, [`47 công nhân Bình An nhập viện sau bữa trưa - Báo ${outlet}`, "Giá vàng tăng nhẹ"]),
      );
    const { code, document } = await scan(home, ["mot.xml", "hai.xml", "ba.xml", "--term", "công nhân"]);
    expect(code).toBe(0);
    expect(document.schemaVersion).toBe(1);
    expect(document.sources.map(({ id, status, items }) => [id, status, items])).toEqual([
      ["mot.xml", "read", 2],
      ["hai.xml", "read", 2],
      ["ba.xml", "read", 2],
    ]);
    expect(document.stories).toHaveLength(1);
    expect(document.stories[0]).toMatchObject({
      copies: 3,
      outlets: expect.arrayContaining(["ba", "hai", "mot"]) as string[],
      first: "2026-11-23T11:10:00+07:00",
      matched: [
        {
          term: "công nhân",
          how: "exact",
          phrase: "công nhân",
          excerpt: expect.stringContaining("công nhân") as string,
        },
      ],
    });
    expect(document.counts).toEqual([{ term: "công nhân", hour: "2026-11-23T11:00:00+07:00", mentions: 3 }]);
  });

  test("a bad source is reported and never stops the others", async () => {
    const home = emptyFolder();
    const { code, document } = await scan(home, [
      join(FEEDS, "billion_laughs.xml"),
      "khong_co.xml",
      join(FEEDS, "truncated.xml"),
      "http://127.0.0.1/",
      "ftp://a.example/",
      "--term",
      "tin",
      "--lang",
      "en",
    ]);
    expect(code).toBe(0);
    expect(
      document.sources.map(({ status, error, notes }) => error?.code ?? [status, ...notes.map((note) => note.code)]),
    ).toEqual(["entities", "no_such_file", ["read", "truncated", "items_lost"], "private_address", "no_such_file"]);
    expect(document.stories).toHaveLength(2);
  });

  test("ends with 3 when nothing could be read and with 2 when there is nothing to read", async () => {
    const home = emptyFolder();
    expect((await scan(home, ["khong_co.xml"])).code).toBe(3);
    const { code, stderr } = await scan(home, []);
    expect([code, stderr]).toEqual([2, expect.stringContaining("lectern monitor scan feed.xml") as string]);
  });

  test("--all keeps what matches nothing; --no-store leaves nothing behind", async () => {
    const home = emptyFolder();
    const feed = join(FEEDS, "vn_summary_with_image.xml");
    expect((await scan(home, [feed, "--term", "không có đâu", "--no-store"])).document.stories).toEqual([]);
    expect((await scan(home, [feed, "--term", "không có đâu", "--all", "--no-store"])).document.stories).toHaveLength(
      2,
    );
    expect(existsSync(join(home, ".local/share/lectern/monitor"))).toBe(false);
    await scan(home, [feed, "--term", "công nhân"]);
    const kept = join(home, ".local/share/lectern/monitor/monitor.json");
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(statSync(join(kept, "..")).mode & 0o777).toBe(0o700);
    expect(readFileSync(kept, "utf8")).toContain("Hàng chục công nhân");
  });

  test("reads standard input, tables with a column map, and the built-in terms where none are named", async () => {
    const home = emptyFolder();
    const { document } = await scan(home, ["-", "--map", "title=Kol", "--map", "outlet=Báo"], {
      input: "Báo;Kol\nBáo A;Bếp ăn gây ngộ độc\nBáo B;Khai trương chợ\n",
    });
    expect(
      document.stories.map(({ title, outlets, matched }) => [title, outlets, matched.map((match) => match.term)]),
    ).toEqual([["Bếp ăn gây ngộ độc", ["Báo A"], ["harm"]]]);
    expect((await scan(home, ["-", "--map", "title"], { input: "x" })).code).toBe(2);
    expect((await scan(home, ["-", "--map", "tit=Kol"], { input: "x" })).code).toBe(2);
  });

  test("reads the feeds of the profile, only what is new the second time, and hosts inside only by name", async () => {
    const home = emptyFolder();
    const host = await served({ "/feed": rss("mot", ["Nước máy có mùi lạ ở phường 7"]) });
    const profile = (allow: string): string =>
      `lectern: 1\norganisation: { name: Sở X }\nmonitor:\n  feeds: [{ id: mot, url: "http://${host}/feed", every: 1m }, { id: hai, url: "http://${host}/khong" }]\n  terms: [{ id: nuoc, any: [nước máy], signal: water }]\n  ${allow}\n`;
    writeFileSync(join(home, "lectern.yaml"), profile(""));
    expect((await scan(home, [])).document.sources.map((source) => source.error?.code)).toEqual(["port", "port"]);
    writeFileSync(join(home, "lectern.yaml"), profile(`allow_hosts: ["${host}"]`));
    const first = await scan(home, [], { now: NOW + 2 * 60_000 });
    expect(first.document.sources.map(({ status, error }) => error?.code ?? status)).toEqual(["read", "status"]);
    expect(first.document.stories.map((story) => story.title)).toEqual(["Nước máy có mùi lạ ở phường 7"]);
    expect((await scan(home, [], { now: NOW + 2 * 60_000 + 1000 })).document.sources[0]?.status).toBe("skipped");
    const second = await scan(home, [], { now: NOW + 5 * 60_000 });
    expect(second.document.sources[0]).toMatchObject({ status: "read", items: 1, new: 0 });
    expect(second.document.stories).toEqual([]);
    const text = await runLectern(["monitor", "scan", "--lang", "vi"], { home, now: () => NOW + 10 * 60_000 });
    expect(text.stderr).toContain(host);
  });

  test("a storm in an export raises one alert with its numbers, the signal and the level", async () => {
    const home = emptyFolder();
    const start = NOW - 8 * 24 * HOUR;
    const made = world({
      seed: 3,
      feeds: ["mot", "hai", "ba"],
      start,
      end: NOW,
      perHour: 1,
      storms: [{ from: NOW - 12 * HOUR, hours: 4, perHour: 8, title: "Nước máy có mùi lạ" }],
    });
    writeFileSync(
      join(home, "mentions.csv"),
      `time,title,outlet,summary\n${made.articles.map((one) => [new Date(one.at).toISOString(), one.title, one.feed, one.summary].map((field) => `"${field}"`).join(",")).join("\n")}\n`,
    );
    writeFileSync(
      join(home, "terms.yaml"),
      "lectern: 1\norganisation: {}\nmonitor: { terms: [{ id: nuoc, any: [nước máy], signal: water }, { id: nuoc_may, any: [nước máy có mùi] }] }\n",
    );
    const { document } = await scan(home, ["mentions.csv", "--terms", "terms.yaml", "--lang", "en"]);
    const alerts = document.alerts.filter((alert) => !alert.single);
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts.length).toBeLessThanOrEqual(3);
    expect(alerts[0]).toMatchObject({ term: "nuoc", kind: "burst", signal: "water", also: ["nuoc_may"] });
    expect(Date.parse(alerts[0]?.at ?? "") - (NOW - 12 * HOUR)).toBeLessThanOrEqual(2 * HOUR);
    expect(alerts[0]?.reason).toMatch(/^"nuoc": \d+ mentions in \d hours?, (?:[\d.]+|hardly any) expected/);
    expect(alerts[0]?.reason).toContain("Supports the signal water");
    const again = await scan(home, ["mentions.csv", "--terms", "terms.yaml", "--lang", "en"]);
    expect(again.document).toEqual(document);
  });

  test("ready counts of another tool are judged by the same detector", async () => {
    const home = emptyFolder();
    const rows = Array.from({ length: 168 }, (_, hour) => `${new Date(NOW - (170 - hour) * HOUR).toISOString()},5,a`);
    writeFileSync(
      join(home, "counts.csv"),
      `time,count,term\n${rows.join("\n")}\n${new Date(NOW - 2 * HOUR).toISOString()},50,a\nhỏng,x,a\n`,
    );
    const { code, document } = await scan(home, ["--counts", "counts.csv", "--lang", "vi"]);
    expect(code).toBe(0);
    expect(document.alerts).toMatchObject([
      { term: "a", kind: "burst", at: "2026-11-23T10:00:00+07:00", level: "crisis" },
    ]);
    expect(document.alerts[0]?.reason).toContain("gấp");
    expect(document.sources[0]).toMatchObject({ items: 169, notes: [{ code: "bad_lines" }] });
    writeFileSync(join(home, "other.csv"), "a,b\n1,2\n");
    expect((await scan(home, ["--counts", "other.csv"])).document.sources[0]?.error?.code).toBe("no_time_column");
  });

  test("T3 T4 T5: text for people is in their language, harmless, and within the terminal", async () => {
    const home = emptyFolder();
    const { stdout } = await runLectern(
      [
        "monitor",
        "scan",
        join(FEEDS, "hostile.xml"),
        join(FEEDS, "vn_export.csv"),
        "--all",
        "--no-store",
        "--lang",
        "vi",
      ],
      { home, now: () => NOW, terminals: ["stdout"] },
    );
    expect(stdout).toContain("Không có cảnh báo.");
    expect(stdout).toContain("vì có “ngộ độc”");
    // oxlint-disable-next-line no-control-regex -- what must not be there, but for the colours of a terminal
    expect(stdout.replace(/\x1b\[[\d;]*m/g, "")).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    expect(stdout).not.toContain("javascript:");
    // No line is wider than the terminal, unless it is one address that nobody could open in pieces.
    for (const line of stdout.split("\n"))
      // oxlint-disable-next-line no-control-regex -- the colours of a terminal have no width
      if (!line.includes("://")) expect(width(line.replace(/\x1b\[[\d;]*m/g, "")), line).toBeLessThanOrEqual(80);
    // Nothing from outside names a file.
    await runLectern(["monitor", "scan", join(FEEDS, "hostile.xml"), "--all"], { home, now: () => NOW });
    const kept = readdirSync(home, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(kept.map(({ name }) => name)).toEqual(["monitor.json"]);
  });

  test("a damaged state is never overwritten", async () => {
    const home = emptyFolder();
    const feed = join(FEEDS, "vn_summary_with_image.xml");
    await scan(home, [feed]);
    const kept = join(home, ".local/share/lectern/monitor/monitor.json");
    writeFileSync(kept, "{");
    const { code, stderr } = await scan(home, [feed]);
    expect([code, stderr]).toEqual([3, expect.stringContaining("monitor purge") as string]);
    expect(readFileSync(kept, "utf8")).toBe("{");
  });
});
