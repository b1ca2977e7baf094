import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, runLectern } from "../cli/machine.js";
import { complaintsOn, NO_COMPLAINTS, opened, openBrowser, WIDTHS } from "./browser.js";

const NOW = Date.parse("2026-11-23T12:00:00+07:00");

const PROFILE = `lectern: 1
organisation: { name: { vi: Công ty Cấp nước <Miền Trung>, en: Central Water } }
monitor:
  feeds:
    - { id: bao, file: mentions.csv, channel: press }
    - { id: hong, file: gone.csv }
  terms: [{ id: nuoc, any: [nước máy, tap water] }]
`;

/** Two days of mentions, quiet at first and many in the last hours; titles are long, and some are questions. */
function mentions(): string {
  const outlets = ["Báo Sáng", "Đài truyền hình tỉnh", "Tin nhanh", "Diễn đàn phường", "https-only.example.vn"];
  const rows = Array.from({ length: 60 }, (_, i) => {
    const back = i < 12 ? 48 - i * 3 : 6 - (i - 12) / 8;
    const at = new Date(NOW - back * 3_600_000).toISOString();
    const title =
      i % 4 === 0
        ? `Vì sao nước máy có mùi lạ ở khu ${i}?`
        : `Người dân phản ánh nước máy đục ở khu phố ${i} sau đợt sửa ống dài ngày`;
    return `${title},${outlets[i % outlets.length]},${at},https://tin.example/${i}`;
  });
  return `title,source,date,url\n${rows.join("\n")}\n`;
}

/** The digest of those mentions as a page in a language, made by the command. */
async function digestPage(language: "vi" | "en", files: Readonly<Record<string, string>>): Promise<string> {
  const home = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  const here = { home, cwd: home, now: () => NOW };
  await runLectern(["monitor", "watch", "--readings", "1"], here);
  const made = await runLectern(
    ["monitor", "digest", "--since", "48h", "--out", "digest.html", "--lang", language],
    here,
  );
  if (made.code !== 0) throw new Error(made.stderr);
  return join(home, "digest.html");
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(["vi", "en"] as const)("the digest in %s", (language) => {
  it("has charts, tables and stories in it, so that there is something to look at", async () => {
    const page = readFileSync(
      await digestPage(language, { "lectern.yaml": PROFILE, "mentions.csv": mentions() }),
      "utf8",
    );
    expect(page.match(/<svg role="img"/g)).toHaveLength(2);
    expect(page.match(/<table\b/g)?.length).toBeGreaterThan(2);
    expect(page).toContain("khu phố 13");
  });

  it.each(Object.entries(WIDTHS))("on a %s: nothing against it", async (_device, width) => {
    const file = await digestPage(language, { "lectern.yaml": PROFILE, "mentions.csv": mentions() });
    expect(await complaintsOn(browser, file, width)).toEqual(NO_COMPLAINTS);
  });

  it("of a quiet time: nothing against it", async () => {
    const file = await digestPage(language, { "lectern.yaml": PROFILE, "mentions.csv": "title,source,date\n" });
    expect(await complaintsOn(browser, file, WIDTHS.phone)).toEqual(NO_COMPLAINTS);
  });
});

it("the digest is styled, so its own policy lets its style in", async () => {
  const file = await digestPage("vi", { "lectern.yaml": PROFILE, "mentions.csv": mentions() });
  const { page } = await opened(browser, file, WIDTHS.desk);
  expect(await page.evaluate<string>('getComputedStyle(document.querySelector("table")).borderCollapse')).toBe(
    "collapse",
  );
  await page.close();
});
