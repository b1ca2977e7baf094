import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { DIGEST_STYLE, DIGEST_STYLE_HASH } from "../../src/report/digest_html.js";
import { htmlEscaped, htmlLink, markdownLink, markdownText } from "../../src/report/markup.js";
import { sparkline } from "../../src/report/sparkline.js";
import { emptyFolder, runLectern } from "../cli/machine.js";
import { HOUR, world } from "./world.js";

const NOW = Date.parse("2026-11-23T12:00:00+07:00");

/** A home in which a week was watched with a storm in its last hours; the feeds come from a real server. */
async function watched(): Promise<{ readonly home: string; readonly text: string }> {
  const home = emptyFolder();
  const made = world({
    seed: 8,
    feeds: ["mot", "hai", "ba"],
    start: NOW - 5 * 24 * HOUR,
    end: NOW,
    perHour: 0.3,
    storms: [
      {
        from: NOW - 5 * HOUR,
        hours: 4,
        perHour: 6,
        title: "Vì sao nước máy có mùi lạ? <b>|</b> [x](javascript:alert(1))",
      },
    ],
  });
  const server = createServer((request, response) => {
    const visit = made.visit(`https://${(request.url ?? "").slice(1)}.example/`, { agent: "", now: () => NOW }, NOW);
    response.end(visit.status === "fetched" ? visit.bytes : "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const feeds = ["mot", "hai", "ba"].map((id) => `{ id: ${id}, url: "http://${host}/${id}", channel: press }`);
  writeFileSync(
    join(home, "lectern.yaml"),
    `lectern: 1\norganisation: { name: { vi: "Công ty Cấp nước <X>", en: Water } }\nmonitor:\n  feeds: [${feeds.join(", ")}, { id: hong, url: "http://${host}:1/" }]\n  terms: [{ id: nuoc, any: [nước máy], signal: water }, { id: khac, any: [bệnh viện, học sinh] }]\n  allow_hosts: ["${host}"]\n`,
  );
  const { code, stdout } = await runLectern(["monitor", "watch", "--readings", "1", "--lang", "vi"], {
    home,
    now: () => NOW,
  });
  expect(code).toBe(0);
  return { home, text: stdout };
}

describe("lectern monitor watch and digest", () => {
  test("an alert is told once, a digest lists it with its stories, in three formats and both languages", async () => {
    const { home, text } = await watched();
    expect(text).toContain("Tăng đột biến");
    expect(text).toContain("dấu hiệu water");
    const again = await runLectern(["monitor", "watch", "--readings", "1"], { home, now: () => NOW + HOUR / 4 });
    expect(again.stdout).toBe("");

    const json = await runLectern(["monitor", "digest", "--json", "--lang", "vi"], { home, now: () => NOW });
    const digest = JSON.parse(json.stdout) as {
      number: number;
      next: string;
      mentions: { now: number; before: number };
      stories: { matched: { term: string }[] }[];
      questions: unknown[];
      alerts: { term: string }[];
      hours: { alert: boolean }[];
      failing: string[];
      channels: { name: string }[];
    };
    expect(digest).toMatchObject({
      number: 1,
      next: "2026-11-23T16:00:00+07:00",
      failing: ["hong"],
      channels: [{ name: "press" }],
    });
    expect(digest.mentions.now).toBeGreaterThan(10);
    expect(digest.alerts.map((alert) => alert.term)).toContain("nuoc");
    expect(digest.hours.some((hour) => hour.alert)).toBe(true);
    expect(digest.questions.length).toBeGreaterThan(0);
    const critical = digest.stories.map((story) => story.matched.some((match) => match.term === "nuoc"));
    expect(critical.lastIndexOf(true)).toBeLessThan(critical.includes(false) ? critical.indexOf(false) : Infinity);

    const html = await runLectern(
      ["monitor", "digest", "--out", "digest.html", "--lang", "vi", "--by", "Lan & <Minh>"],
      { home, now: () => NOW },
    );
    expect(html.code).toBe(0);
    const page = readFileSync(join(home, "digest.html"), "utf8");
    expect(page).toContain("Số 2");
    expect(page).toContain("Lan &amp; &lt;Minh&gt;");
    expect(page).toContain("Công ty Cấp nước &lt;X&gt;");
    expect(page.match(/<svg role="img"/g)).toHaveLength(2);
    expect(page.match(/<title id="|<desc id="/g)).toHaveLength(4);
    expect(page).toMatch(/<table><caption>Lượt nhắc theo giờ/);
    expect(page).not.toMatch(/<script|javascript:alert\(1\)"|<b>\|/);
    expect(page).not.toMatch(/(?:src|href)="(?!https:\/\/)/);

    const markdown = await runLectern(["monitor", "digest", "--since", "2026-11-23T07:00", "--lang", "en"], {
      home,
      now: () => NOW,
    });
    expect(markdown.stdout).toContain("# Media digest: Water");
    expect(markdown.stdout).toContain("07:00 23/11/2026 to 12:00 23/11/2026 (Asia/Ho\\_Chi\\_Minh)");
    expect(markdown.stdout).not.toMatch(/(?<!\\)\]\(javascript:/);
    expect(markdown.stdout).toContain("Could not be read: hong");
    expect((await runLectern(["monitor", "digest", "--since", "hôm qua"], { home })).code).toBe(2);
  });

  test("a quiet period is a digest too, and purge forgets", async () => {
    const { home } = await watched();
    const quiet = await runLectern(["monitor", "digest", "--until", "2026-11-10", "--lang", "vi"], {
      home,
      now: () => NOW,
    });
    expect(quiet.stdout).toContain("Trong kỳ không thấy tin nào liên quan đến đơn vị.");
    expect((await runLectern(["monitor", "purge"], { home })).code).toBe(0);
    const after = await runLectern(["monitor", "digest", "--json"], { home, now: () => NOW });
    expect(JSON.parse(after.stdout)).toMatchObject({ number: 1, mentions: { now: 0 } });
  });

  test("two sessions never write what is remembered at the same time", async () => {
    const { home } = await watched();
    const lock = join(home, ".local/share/lectern/monitor/lock");
    writeFileSync(
      lock,
      JSON.stringify({ id: "other", host: "elsewhere", pid: 1, user: "minh", since: new Date(NOW).toISOString() }),
    );
    const { code, stderr } = await runLectern(["monitor", "scan", "--lang", "en"], { home, now: () => NOW });
    expect([code, stderr]).toEqual([3, expect.stringContaining("another watch is running") as string]);
    expect((await runLectern(["monitor", "scan", "--no-store"], { home, now: () => NOW })).code).toBe(0);
  });
});

describe("T6: text from outside in a page", () => {
  test("the policy of the page names the hash of its style", () => {
    expect(DIGEST_STYLE_HASH).toBe(`sha256-${createHash("sha256").update(DIGEST_STYLE).digest("base64")}`);
  });

  test.each([
    ["a|b", "a\\|b"],
    ["# tiêu đề", "\\# tiêu đề"],
    ["- một", "\\- một"],
    ["1. một", "1\\. một"],
    ["> trích", "\\> trích"],
    ["`mã` *đậm* _nghiêng_", "\\`mã\\` \\*đậm\\* \\_nghiêng\\_"],
    ["[x](y) <b> &lt; ![z]", "\\[x\\](y) \\<b\\> \\&lt; \\!\\[z\\]"],
  ])("%j in Markdown is %j", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  test("only web addresses become links, and they cannot be left", () => {
    expect(markdownLink("a", "https://a.example/x)y>z")).toBe("[a](<https://a.example/x)y%3Ez>)");
    expect(markdownLink("a", "javascript:alert(1)")).toBe("a");
    expect(htmlLink("a<", 'https://a.example/"onclick="x')).toBe(
      '<a href="https://a.example/&quot;onclick=&quot;x" rel="noreferrer noopener nofollow">a&lt;</a>',
    );
    expect(htmlLink("a", "data:text/html,x")).toBe("a");
    expect(htmlEscaped("'\"&<>")).toBe("&#39;&quot;&amp;&lt;&gt;");
  });

  test("a sparkline shows something wherever something is", () => {
    expect(sparkline([0, 1, 100], true)).toBe("▁▂█");
    expect(sparkline([0, 4, 8], false)).toMatch(/^\..#$/);
    expect(sparkline([], true)).toBe("");
  });
});
