import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, cleanWithin } from "../../src/monitor/text/clean.js";
import { htmlText } from "../../src/monitor/text/html_text.js";
import { decodeEntities } from "../../src/monitor/text/entities.js";
import { isPlain } from "../../src/monitor/text/plain.js";

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\x1b[31m",
        "\x1b]52;c;YQ==\x07",
        "\x9b2J",
        "\x1bP1$r\x1b\\",
        "\u202e",
        "\u200d",
        "👩‍🚒",
        "👩\u200d",
        "a\u0300\u0301\u0302\u0303\u0309\u0323",
        "\ud800",
        "\u{e0041}",
        "\u2028",
        "\t\n",
        "Nguyễn Thị Hoà",
        "\u0085",
        "\x1b",
        "]",
        "[",
        "\\",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("cleaning text from outside", () => {
  test("T1 T2: nothing that moves a cursor or turns a line comes through, and cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const done = clean(text);
        // oxlint-disable-next-line no-control-regex -- what must not be there
        expect(done).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2028\u2029]/);
        expect(done).not.toMatch(/[\ud800-\udfff]/u);
        expect(done).toBe(done.normalize("NFC"));
        expect(clean(done)).toBe(done);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["\x1b[31mđỏ\x1b[0m", "đỏ"],
    ["a\x1b]0;tên\x07b", "ab"],
    ["a\x1b]8;;https://x\x1b\\b\x1b]8;;\x1b\\", "ab"],
    ["a\x9d52;c;YQ==\x9cb", "ab"],
    ["Sở\u202eytế", "Sởytế"],
    ["th\u00adu h\u200bồi", "thu hồi"],
    ["👩‍🚒 cứu hoả", "👩‍🚒 cứu hoả"],
    ["a\u200db", "ab"],
    ["  nhiều \t\n dòng\u2028ở đây ", "nhiều dòng ở đây"],
    ["z\u0301\u0302\u0303\u0304\u0305\u0306\u0307", "ź\u0302\u0303\u0304\u0305"],
    ["Hoà", "Hoà"],
  ])("%j becomes %j", (text, expected) => {
    expect(clean(text)).toBe(expected.normalize("NFC"));
  });

  test("T2: Vietnamese text is unchanged", () => {
    const text =
      "Ủy ban nhân dân tỉnh: “Không có chuyện thu hồi đất” – ông Nguyễn Văn Ả (45 tuổi) nói; 3.000 m², 1,5 tỷ đồng…";
    expect(clean(text)).toBe(text);
  });

  test("P2: a text is cut at whole code points and says so", () => {
    expect(cleanWithin("🔥".repeat(5), 3)).toEqual({ text: "🔥🔥🔥", cut: true });
    expect(cleanWithin("cháy", 4)).toEqual({ text: "cháy", cut: false });
  });
});

describe("the short way for plain text", () => {
  test("takes only letters that the long way and every compatibility form leave as they are", () => {
    let plain = 0;
    for (let code = 0; code < 65_536; code += 1) {
      const letter = String.fromCharCode(code);
      if (!isPlain(letter)) continue;
      plain += 1;
      expect([letter.normalize("NFC"), letter.normalize("NFKC")], letter).toEqual([letter, letter]);
      expect(letter).toMatch(/^[\p{L}\p{N}\p{P}\p{S} ]$/u);
    }
    expect(plain).toBeGreaterThan(400);
    expect(isPlain("Ngộ độc ở Đắk Lắk, Thừa Thiên Huế; kỹ thuật")).toBe(true);
    // Decomposed letters, half of an emoji, marks and invisible letters go the long way.
    for (const other of ["o\u0323", "😀", "\u200b", "\u00ad", "\u00a0", "\u202e", "ﬁ", "…", "\n"])
      expect(isPlain(other), other).toBe(false);
  });

  test("gives what the long way gives, also for spaces", () => {
    // A zero-width space makes a text take the long way and leaves no trace.
    for (const text of ["a  b", " a", "a ", "", " ", "thu hồi  lô sữa ", "x  y   z"])
      expect(clean(text)).toBe(clean(`${text}\u200b`));
  });
});

describe("text of HTML", () => {
  test.each([
    ['<a href="x"><img src="y"/></a>Tóm tắt', "Tóm tắt"],
    ["<p>Một</p><p>Hai</p>", "Một Hai"],
    ["th<b>u</b> hồi", "thu hồi"],
    ["<script>alert(1)</script>còn<style>p{}</style> lại", "còn lại"],
    ["3 < 5 và 7 > 2", "3 < 5 và 7 > 2"],
    ['<a title="a>b">c</a>', "c"],
    ["<!-- kín -->hở", "hở"],
    ["dở dang <b", "dở dang <b"],
    ["T&agrave;i ch&iacute;nh &amp; Thu&#7871; &#x1EBF;", "Tài chính & Thuế ế"],
    ["&amp;#27;[31m &amp;lt;b&amp;gt;", "&#27;[31m &lt;b&gt;"],
    ["&#0; &#xD800; &#xFFFF; &#150;", "\ufffd \ufffd \ufffd –"],
    ["?a=1&copy=2", "?a=1&copy=2"],
  ])("%j reads %j", (html, expected) => {
    expect(clean(htmlText(html))).toBe(expected);
  });

  test("P8: what never closes takes one pass", () => {
    for (const part of ["<a", '<a b="', "<", "((((", "&", "<!--", "<script>", "</"]) {
      expect(htmlText(part.repeat(100_000 / part.length)).length).toBeLessThanOrEqual(100_001);
    }
    expect(decodeEntities("&".repeat(100_000))).toHaveLength(100_000);
    expect(clean("\x1b]".repeat(50_000))).toBe("");
    expect(clean("a\u0301".repeat(1) + "\u0301".repeat(100_000)).length).toBeLessThan(8);
  });
});
