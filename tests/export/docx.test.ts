import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { docx } from "../../src/export/docx.js";
import type { ReadyText } from "../../src/export/ready_text.js";
import { draft, released } from "./sample.js";

const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});

async function inside(ready: ReadyText, layout: "formal" | "plain") {
  const files = unzipSync(await docx(ready, layout));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const words = text("word/document.xml")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "");
  return { names: Object.keys(files), text, words };
}

describe.each(["formal", "plain"] as const)("the %s document", (layout) => {
  it("is the same bytes for the same text, wherever it is made", async () => {
    const first = await docx(released, layout);
    process.env["TZ"] = "America/New_York";
    expect(Buffer.compare(first, await docx(released, layout))).toBe(0);
  });

  it("is dated as the text is", async () => {
    const { text } = await inside(released, layout);
    expect(text("docProps/core.xml").match(/\d{4}-\d\d-\d\dT[^<]+/g)).toEqual([
      "2026-03-02T01:20:00Z",
      "2026-03-02T01:20:00Z",
    ]);
  });

  it("holds the text of both languages, each in a section of its own, with its standing", async () => {
    const { text, words } = await inside(released, layout);
    expect(words).toContain("Có 2 người bị thương, đang được điều trị tại Bệnh viện tỉnh.");
    expect(words).toContain("2 people are hurt and are being treated at the province hospital.");
    expect(words).toContain("Trần Thị Bình (xác nhận qua điện thoại, không ký số)");
    expect(words).toContain("EMERGENCY RELEASE, without all approvals (missing: Ward police).");
    expect(text("word/document.xml").match(/<w:sectPr/g)).toHaveLength(2);
  });

  it("bears the mark of a draft in every head and foot, and no mark once released", async () => {
    const heads = async (ready: ReadyText): Promise<string[]> => {
      const { names, text } = await inside(ready, layout);
      return names.filter((name) => /word\/(header|footer)\d+\.xml/.test(name)).map((name) => text(name));
    };
    const marked = await heads(draft);
    expect(marked).toHaveLength(8);
    for (const head of marked) expect(head).toMatch(/BẢN THẢO – CHƯA CÔNG BỐ|DRAFT – NOT RELEASED/);
    for (const head of await heads(released)) expect(head).not.toMatch(/BẢN THẢO|DRAFT/);
  });

  it("escapes what has a meaning in XML, and drops what cannot stand there", async () => {
    const { text } = await inside(
      {
        ...released,
        texts: [
          {
            language: "vi",
            title: "A & <B>\u0000",
            blocks: [{ is: "paragraph", words: [{ text: "x < y\u000b & z" }] }],
          },
        ],
      },
      layout,
    );
    expect(text("word/document.xml")).toContain("A &amp; &lt;B&gt;");
    expect(text("word/document.xml")).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe("the statutory layout", () => {
  it("has A4, the margins of the summary of Decree 30/2020, and its components in their order", async () => {
    const { text, words } = await inside(released, "formal");
    const document = text("word/document.xml");
    expect(/<w:pgSz[^>]*>/.exec(document)?.[0]).toContain('w:w="11906" w:h="16838"');
    const margins = Object.fromEntries(
      [...(/<w:pgMar[^>]*>/.exec(document)?.[0] ?? "").matchAll(/w:(top|bottom|left|right)="(\d+)"/g)].map(
        ([, side = "", twips]) => [side, Math.round(Number(twips) / 56.7)],
      ),
    );
    expect(margins).toEqual({ top: 20, bottom: 20, left: 30, right: 20 });
    const order = [
      "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH AN",
      "Số: 12/TC-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Bình An, ngày 02 tháng 3 năm 2026",
      "THÔNG CÁO BÁO CHÍ",
      "Về việc: Cháy tại xưởng may Bình An",
      "Chúng tôi xin chia sẻ",
      "Nơi nhận:",
      "CHỦ TỊCH",
      "Nguyễn Văn An",
    ].map((part) => words.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it("never leaves the signature alone on a page: the last paragraph goes with it", async () => {
    const { text } = await inside(released, "formal");
    const paragraphs = text("word/document.xml").split("</w:p>");
    const kept = (words: string): boolean | undefined =>
      paragraphs.find((paragraph) => paragraph.includes(words))?.includes("<w:keepNext/>");
    expect(kept("Lần cập nhật tiếp theo: 10:00")).toBe(true);
    expect(kept("Nguyên nhân đang được")).toBe(false);
  });

  it("leaves open what nobody has said, visibly", async () => {
    const { words } = await inside({ ...draft, organisation: {} }, "formal");
    for (const gap of ["[TÊN CƠ QUAN]", "………/TC", "…………, ngày 02", "[CHỨC VỤ NGƯỜI KÝ]", "[Họ và tên]"])
      expect(words).toContain(gap);
  });
});
