import { describe, expect, test } from "vitest";
import { addressKey } from "../../src/monitor/same/address_key.js";
import { relatedStories } from "../../src/monitor/same/related.js";
import { storyIndex } from "../../src/monitor/same/story_index.js";
import { isCopy, storyText, withoutOutlet } from "../../src/monitor/same/story_text.js";
import { article, EDITS, seeded, templated } from "./newsroom.js";

const HOUR = 3_600_000;

describe("addresses of the same page", () => {
  test.each([
    ["https://VnExpress.net:443/a-1.html?utm_source=fb&fbclid=x#box", "vnexpress.net/a-1.html"],
    ["http://vnexpress.net/a-1.html/", "vnexpress.net/a-1.html"],
    ["https://tuoitre.vn/amp/a.htm?b=2&a=1", "tuoitre.vn/a.htm?a=1&b=2"],
    ["https://tuoitre.vn/a/amp/", "tuoitre.vn/a"],
    ["https://a.vn/doc?id=7", "a.vn/doc?id=7"],
    ["https://a.vn:8443/x", "a.vn:8443/x"],
    ["javascript:alert(1)", undefined],
    ["khong phai", undefined],
  ])("%s", (url, expected) => {
    expect(addressKey(url)).toBe(expected);
  });
});

describe("copies of a story", () => {
  test.each(Object.entries(EDITS))("D1: %s", (_, edit) => {
    const chance = seeded(7);
    let found = 0;
    for (let index = 0; index < 600; index += 1) {
      const original = article(chance);
      const copy = edit(original, chance);
      if (isCopy(storyText(original.title, original.summary), storyText(copy.title, copy.summary))) found += 1;
    }
    expect(found / 600).toBeGreaterThanOrEqual(0.95);
  });

  test("D2: at most one false copy in ten million pairs inside the window, template series included", () => {
    const chance = seeded(11);
    const texts = Array.from({ length: 5000 }, (_, index) =>
      index % 5 === 0 ? templated(index / 5) : article(chance),
    ).map(({ title, summary }) => storyText(title, summary));
    const index = storyIndex();
    const wrong = texts.filter((text, at) => {
      const copy = index.find(text, at);
      index.add(String(at), text, at);
      return copy !== undefined;
    });
    // 5,000 articles within seconds of each other are 12.5 million pairs.
    expect(wrong).toHaveLength(0);
  });

  test("the index finds what comparing with every story finds", () => {
    const chance = seeded(3);
    const index = storyIndex();
    const firsts = Array.from({ length: 400 }, () => article(chance));
    firsts.forEach(({ title, summary }, at) => index.add(String(at), storyText(title, summary), at));
    const edits = Object.values(EDITS);
    firsts.forEach((original, at) => {
      const copy = (edits[at % edits.length] as (typeof edits)[number])(original, chance);
      const text = storyText(copy.title, copy.summary);
      const plain = firsts.findIndex(({ title, summary }) => isCopy(storyText(title, summary), text));
      expect(index.find(text, HOUR)).toBe(plain < 0 ? undefined : String(plain));
    });
  });

  test("a story with hundreds of copies stays one story", () => {
    const chance = seeded(5);
    const { title, summary } = article(chance);
    const index = storyIndex();
    index.add("first", storyText(title, summary), 0);
    for (let copy = 1; copy <= 500; copy += 1)
      expect(index.find(storyText(`${title} - Báo ${copy}`, summary), copy)).toBe("first");
    expect(index.size()).toBe(1);
  });

  test("the same words four days later are a new story, and old ones are let go", () => {
    const chance = seeded(9);
    const index = storyIndex();
    const { title, summary } = article(chance);
    index.add("old", storyText(title, summary), 0);
    expect(index.find(storyText(title, summary), 71 * HOUR)).toBe("old");
    expect(index.find(storyText(title, summary), 96 * HOUR)).toBeUndefined();
    for (let at = 0; at < 10_000; at += 1) {
      const other = article(chance);
      index.add(`n${at}`, storyText(other.title, other.summary), 200 * HOUR + at * 360_000);
    }
    expect(index.size()).toBeLessThan(10_000);
  });

  test.each([
    ["Kết quả xổ số Vietlott ngày 24/9", "Kết quả xổ số Vietlott ngày 3/9", false],
    ["12 công nhân ngộ độc ở nhà máy Bình An", "Công nhân ngộ độc ở nhà máy Bình An", true],
    ["Cháy lớn ở xưởng may Bình An", "CHÁY LỚN Ở XƯỞNG MAY BÌNH AN", true],
    ["Cháy lớn ở xưởng may Bình An", "Giá vàng hôm nay tăng mạnh trở lại", false],
    ["", "", false],
  ])("%s | %s: copy %s", (left, right, expected) => {
    expect(isCopy(storyText(left, ""), storyText(right, ""))).toBe(expected);
  });

  test.each([
    ["Công nhân ngộ độc tại Bình An - VnExpress", "Công nhân ngộ độc tại Bình An"],
    ["TTO - Công nhân ngộ độc tại Bình An", "Công nhân ngộ độc tại Bình An"],
    ["Công nhân ngộ độc tại Bình An | Báo Người Lao Động", "Công nhân ngộ độc tại Bình An"],
    ["Hà Nội - Huế", "Hà Nội - Huế"],
  ])("%s without the outlet", (title, expected) => {
    expect(withoutOutlet(title)).toBe(expected);
  });
});

describe("stories about the same matter", () => {
  test("are grouped under the first of them, and others are not", () => {
    const titles = [
      "Hàng chục công nhân nhà máy Bình An ngộ độc sau bữa trưa",
      "Giá vàng hôm nay tăng mạnh trở lại",
      "Nhà máy Bình An: công nhân ngộ độc đã xuất viện",
      "Bộ Giáo dục công bố lịch thi tốt nghiệp",
    ];
    const stories = titles.map((title, index) => ({ words: storyText(title, "").words, at: index * HOUR }));
    expect(relatedStories(stories)).toEqual([0, 1, 0, 3]);
    expect(relatedStories(stories.map((story, index) => ({ ...story, at: index * 49 * HOUR })))).toEqual([0, 1, 2, 3]);
  });
});
