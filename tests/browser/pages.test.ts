import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksOf } from "../../src/export/block.js";
import { htmlPage } from "../../src/export/html.js";
import { markdownBlocks } from "../../src/export/markdown_blocks.js";
import type { ReadyText } from "../../src/export/ready_text.js";
import { emptyFolder } from "../cli/machine.js";
import { draft, released } from "../export/sample.js";
import { complaintsOn, NO_COMPLAINTS, opened, openBrowser, WIDTHS } from "./browser.js";
import { pagesOf } from "./programs.js";

const [vi, en] = [draft.texts[0], draft.texts[1] ?? draft.texts[0]];
const rich = markdownBlocks(
  "Một **đậm** và [một liên kết](https://a.vn).\n\n## Việc cần làm\n\n### Ngay bây giờ\n\n1. Ở nhà",
);
const READY: Readonly<Record<string, ReadyText>> = {
  draft,
  released,
  "in English only": { ...released, texts: [en] },
  "English first": { ...draft, texts: [en, vi] },
  "with nothing known": { ...draft, organisation: {}, texts: [{ language: "vi", blocks: blocksOf("Một câu.") }] },
  "with headings and links": { ...released, texts: [{ language: "vi", title: "Tin", blocks: rich.blocks }] },
  "with long words": {
    ...released,
    texts: [{ language: "en", title: "x".repeat(90), blocks: blocksOf(`https://a.vn/${"y".repeat(200)}`) }],
  },
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function pageFile(ready: ReadyText): string {
  const file = join(emptyFolder(), "page.html");
  writeFileSync(file, htmlPage(ready));
  return file;
}

describe.each(Object.entries(WIDTHS))("the ready page on a %s", (_device, width) => {
  it.each(Object.entries(READY))("%s: nothing against it", async (_name, ready) => {
    expect(await complaintsOn(browser, pageFile(ready), width)).toEqual(NO_COMPLAINTS);
  });
});

describe("the ready page", () => {
  it("is styled, so its own policy lets its style in", async () => {
    const { page } = await opened(browser, pageFile(draft), WIDTHS.phone);
    const colour = await page.evaluate<string>('getComputedStyle(document.querySelector(".draft")).borderTopColor');
    expect(colour).toBe("rgb(164, 38, 44)");
    await page.close();
  });

  it("leads to each language by its link", async () => {
    const { page } = await opened(browser, pageFile(draft), WIDTHS.phone);
    await page.click("nav a[lang=en]");
    expect(await page.evaluate<string>("location.hash")).toBe("#text-en");
    await page.close();
  });

  it("prints on A4, a language a page, a draft marked at the head of every page", async () => {
    const file = pageFile({
      ...draft,
      texts: [{ ...vi, blocks: Array.from({ length: 8 }, () => vi.blocks).flat() }, en],
    });
    const { page } = await opened(browser, file, WIDTHS.desk);
    const pdf = join(emptyFolder(), "page.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    await page.close();
    const pages = pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(3);
    for (const words of pages) expect(words.trimStart()).toMatch(/^BẢN THẢO – CHƯA CÔNG BỐ/);
    expect(pages.at(-1)).toContain("DRAFT – NOT RELEASED");
    expect(pages.at(-1)).not.toContain("Chúng tôi");
  });
});
