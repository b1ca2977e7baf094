import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { csvField, parseCsv } from "../../src/monitor/feed/csv.js";
import { MOST_ITEMS } from "../../src/monitor/feed/raw_item.js";
import { readDocument } from "../../src/monitor/feed/read.js";
import { mentionsOf, type Mention } from "../../src/monitor/mention.js";
import { decodeBytes } from "../../src/monitor/text/charset.js";

const FEEDS = join(import.meta.dirname, "../fixtures/feeds");
const NOW = Date.parse("2026-11-23T12:00:00+07:00");

interface Expected {
  readonly items?: readonly Readonly<Record<string, string | null>>[];
  readonly has?: readonly string[];
  readonly notes?: readonly string[];
  readonly problem?: string;
  readonly pause?: number;
  readonly outlet?: string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnType<typeof readDocument> => readDocument(utf8(text));

function mentions(bytes: Uint8Array): {
  readonly mentions: readonly Mention[];
  readonly notes: readonly string[];
  readonly pause?: number | undefined;
} {
  const source = readDocument(bytes);
  if ("problem" in source) throw new Error(`nothing read: ${source.problem}`);
  const made = mentionsOf(source, { id: "s", url: "https://agency.example/feed", offset: 420, now: NOW });
  return { mentions: made.mentions, notes: made.notes.map((note) => note.code), pause: source.pause };
}

const files = readdirSync(FEEDS).filter((name) => !name.endsWith(".expect.json"));

describe("documents in the wild", () => {
  test.each(files)("%s", (name) => {
    const bytes = readFileSync(join(FEEDS, name));
    const expected = JSON.parse(readFileSync(join(FEEDS, name.replace(/\.\w+$/, ".expect.json")), "utf8")) as Expected;
    if (expected.problem !== undefined) {
      expect(readDocument(bytes)).toMatchObject({ problem: expected.problem });
      return;
    }
    const made = mentions(bytes);
    for (const title of expected.has ?? []) expect(made.mentions.map((mention) => mention.title)).toContain(title);
    if (expected.items !== undefined) {
      expect(made.mentions).toHaveLength(expected.items.length);
      expected.items.forEach((item, index) =>
        expect(shown(made.mentions[index] as Mention, Object.keys(item))).toEqual(item),
      );
    }
    if (expected.notes !== undefined) expect(made.notes).toEqual(expected.notes);
    if (expected.pause !== undefined) expect(made.pause).toBe(expected.pause);
    if (expected.outlet !== undefined) expect(made.mentions[0]?.outlet).toBe(expected.outlet);
  });

  test("every document has its expectation", () => {
    expect(readdirSync(FEEDS).filter((name) => name.endsWith(".expect.json"))).toHaveLength(files.length);
  });

  test("the same page from two feeds is one item", () => {
    const first = mentions(
      utf8(
        '<rss version="2.0"><channel><title>A</title><item><title>x</title><link>https://a.example/1?utm_source=rss</link><guid>1</guid></item></channel></rss>',
      ),
    );
    const second = mentions(
      utf8(
        '<rss version="2.0"><channel><title>B</title><item><title>X đổi tít</title><link>http://a.example/1/</link><guid>2</guid></item></channel></rss>',
      ),
    );
    expect(first.mentions[0]?.key).toBe(second.mentions[0]?.key);
  });
});

function shown(mention: Mention, keys: readonly string[]): Record<string, unknown> {
  const known: Record<string, unknown> = { ...mention, at: new Date(mention.at).toISOString() };
  return Object.fromEntries(keys.map((key) => [key, known[key] ?? null]));
}

// "Thu hồi sữa ở Đắk Lắk" in windows-1258: letters of its own and combining tones.
const IN_1258 = Buffer.from("54687520 68f4cc69 2073fdde 61 20f5d2 20d0e3ec6b 204ce3ec6b".replace(/ /g, ""), "hex");

describe("P3: charsets", () => {
  test.each([
    ["a byte order mark", Buffer.from("\ufeffThu hồi", "utf8"), "iso-8859-1", "Thu hồi"],
    ["UTF-16 by its mark", Buffer.from("\ufeffThu hồi", "utf16le"), "utf-8", "Thu hồi"],
    [
      "UTF-16 by its declaration",
      Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>hồi</a>', "utf16le"),
      undefined,
      '<?xml version="1.0" encoding="UTF-16"?><a>hồi</a>',
    ],
    ["the header", Buffer.from([0x63, 0x61, 0x66, 0xe9]), "iso-8859-1", "café"],
    [
      "the declaration",
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?>caf\xe9', "latin1"),
      undefined,
      '<?xml version="1.0" encoding="iso-8859-1"?>café',
    ],
    ["UTF-8 under a wrong header", Buffer.from("Thu hồi"), "iso-8859-1", "Thu hồi"],
    ["a guess at windows-1252", Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x93]), undefined, "café“"],
    ["an unknown name", Buffer.from("hồi"), "x-khong-co", "hồi"],
  ])("%s", (_, bytes, header, text) => {
    const decoded = decodeBytes(bytes, header);
    expect("text" in decoded && decoded.text.replace(/^\ufeff/, "")).toBe(text);
  });

  test.each([undefined, "windows-1258", "utf-8", "windows-1252"])("windows-1258 under the header %s", (header) => {
    const decoded = decodeBytes(IN_1258, header);
    expect("text" in decoded && decoded.text.normalize("NFC")).toBe("Thu hồi sữa ở Đắk Lắk");
    expect("text" in decoded && decoded.declared).toBe(
      header === undefined || header === "windows-1258" ? undefined : header,
    );
  });

  test.each(["utf-32", "utf-7", "cp037"])("%s is refused by name", (header) => {
    expect(decodeBytes(Buffer.from("x"), header)).toEqual({ problem: "charset", charset: header });
    expect(readDocument(Buffer.from("x"), { charset: header })).toMatchObject({ problem: "charset" });
  });

  test("a mismatch is reported with the source", () => {
    expect(
      readDocument(
        Buffer.from("<rss version='2.0'><channel><title>a</title><item><title>hồi</title></item></channel></rss>"),
        { charset: "iso-8859-1" },
      ),
    ).toMatchObject({
      notes: [{ code: "charset", args: { declared: "iso-8859-1", charset: "utf-8" } }],
    });
  });
});

describe("limits and repair", () => {
  const rss = (items: string): string => `<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;

  test("P1: entities are never expanded, a parameter entity neither", () => {
    expect(
      read('<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://x.example/"> %a;]><rss version="2.0"></rss>'),
    ).toMatchObject({ problem: "entities" });
    expect(
      read(`<!DOCTYPE rss [<!ENTITY a "${"a".repeat(100_000)}">]>${rss("<item><title>&a;</title></item>")}`),
    ).toMatchObject({ problem: "entities" });
    expect(read(rss("<item><title>&chua_biet; và &amp;</title></item>"))).toMatchObject({
      items: [{ title: expect.stringContaining("&") as string }],
    });
  });

  test("P1: an article that quotes an entity declaration is an article", () => {
    expect(read(rss("<item><title>x</title><description><![CDATA[<!ENTITY a>]]></description></item>"))).toMatchObject({
      items: [{ title: "x" }],
    });
  });

  test("P2: twenty thousand nested tags cost one item, not the feed", () => {
    const deep = `<item><title>sâu</title><description>${"<b>".repeat(20_000)}</description></item>`;
    const source = read(rss(`<item><title>trước</title></item>${deep}<item><title>sau</title></item>`));
    expect("items" in source && source.items.map((item) => item.title)).toEqual(
      expect.arrayContaining(["trước", "sau"]),
    );
  });

  test("P2: more items than the limit are left out and said", () => {
    const source = read(
      rss(Array.from({ length: MOST_ITEMS + 5 }, (_, index) => `<item><title>t${index}</title></item>`).join("")),
    );
    expect(source).toMatchObject({
      notes: [{ code: "too_many_items", args: { limit: MOST_ITEMS, count: MOST_ITEMS + 5 } }],
    });
    expect("items" in source && source.items).toHaveLength(MOST_ITEMS);
  });

  test("P2: an endless title is cut and flagged", () => {
    const made = mentions(utf8(rss(`<item><title>${"chữ ".repeat(5000)}</title></item>`)));
    expect(made.mentions[0]?.title.length).toBeLessThanOrEqual(2000);
    expect(made.notes).toContain("text_cut");
  });

  test("P4: nothing is taken for a feed that is none", () => {
    expect(read("")).toMatchObject({ problem: "empty" });
    expect(read("   \n ")).toMatchObject({ problem: "empty" });
    expect(read("<a><b/></a>")).toMatchObject({ problem: "not_a_feed" });
    expect(readDocument(utf8("chữ thường"), { form: "feed" })).toMatchObject({ problem: "not_a_feed" });
  });

  test("P5: a line that is too long or no object is reported by its number", () => {
    const source = read(
      `{"title":"một"}\n[1]\n{"title":"${"x".repeat(1_100_000)}"}\n{"title":"hai","__proto__":{"a":1}}`,
    );
    expect(source).toMatchObject({
      items: [{ title: "một" }, { title: "hai" }],
      notes: [{ code: "bad_lines", args: { count: 2, lines: "2, 3" } }],
    });
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });

  test.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      '\ufeffa;b\r\n1;"x;y"\r\n',
      [
        ["a", "b"],
        ["1", "x;y"],
      ],
    ],
    [
      'a\tb\n"1 ""x"""\t2',
      [
        ["a", "b"],
        ['1 "x"', "2"],
      ],
    ],
    ['a,b\n"chưa đóng,2\n3', [["a", "b"], ["chưa đóng,2\n3"]]],
    [
      "sep=;\na;b\n1;2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\n1,\n",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
  ])("P6: table %j", (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  test("P6: what is written for a spreadsheet is never a formula, and reads back", () => {
    expect(["=1+1", "+84", "-x", "@x", "\tx"].map(csvField).every((field) => !/^"?[=+\-@\t]/.test(field))).toBe(true);
    expect(parseCsv(["a b", 'x"y', "1,2", "hai\ndòng"].map(csvField).join(","))).toEqual([
      ["a b", 'x"y', "1,2", "hai\ndòng"],
    ]);
  });

  test("a column map names columns that nobody could guess", () => {
    const source = readDocument(utf8("Kol,Txt\nBáo A,Thu hồi sữa\n"), { columns: { title: "txt", outlet: "KOL" } });
    expect(source).toMatchObject({ items: [{ title: "Thu hồi sữa", outlet: "Báo A" }] });
    expect(readDocument(utf8("Kol,Txt\nA,B\n"), { form: "csv" })).toMatchObject({
      problem: "no_columns",
      detail: "Kol, Txt",
    });
  });

  test("P8: reading is linear in broken input", () => {
    for (const part of ["<item>", "<item", "((((", "<!--", "<![CDATA[", '"', "&#", "]]>", "<rss>"]) {
      const text = "<rss version='2.0'><channel>" + part.repeat(100_000 / part.length);
      expect(readDocument(utf8(text))).toBeDefined();
    }
  });
});
