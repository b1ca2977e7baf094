import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../src/export/block.js";
import { htmlPage } from "../../src/export/html.js";
import { markdownText } from "../../src/export/markdown.js";
import { plainText } from "../../src/export/plain.js";
import type { ReadyText } from "../../src/export/ready_text.js";
import { draft, released } from "./sample.js";

const writers = { markdownText, plainText, htmlPage };

function saying(text: string): ReadyText {
  return { ...released, texts: [{ language: "en", title: text, blocks: blocksOf(text) }] };
}

describe.each(Object.entries(writers))("%s", (_name, write) => {
  it("marks a draft in each of its languages, and nothing that is released", () => {
    expect(write(draft)).toContain("BẢN THẢO – CHƯA CÔNG BỐ");
    expect(write(draft)).toContain("DRAFT – NOT RELEASED");
    expect(write(released)).not.toMatch(/BẢN THẢO|DRAFT/);
  });

  it("tells who approved a released text and how, and that it was an emergency", () => {
    const text = write(released);
    expect(text).toContain("Công bố lúc 08:20 ngày 02/03/2026. Kênh: cổng thông tin điện tử.");
    expect(text).toContain("CÔNG BỐ KHẨN CẤP, chưa đủ phê duyệt (còn thiếu: Công an phường). Lý do: Người dân đang");
    for (const approval of [
      "Pháp chế, Trần Thị Bình (xác nhận qua điện thoại, không ký số), 08:12 ngày 02/03/2026",
      "Thủ trưởng, Nguyễn Văn An, người thay (đã ký bằng khóa số), 08:14 ngày 02/03/2026",
      "Legal, Trần Thị Bình (attested: by phone, not signed), 08:12 on 2 March 2026",
    ])
      expect(text).toContain(approval);
    expect(text).toContain(released.digest);
  });

  it("tells how many of those who could approve are missing", () => {
    const emergency = {
      reason: "Khói.",
      missing: ["Pháp chế", "Thủ trưởng"],
      needed: 1,
      due: "2026-03-02T10:20:00+07:00",
    };
    const release = { at: "2026-03-02T08:20:00+07:00", approvals: [], emergency };
    expect(write({ ...draft, release })).toContain("(còn thiếu: 1 trong số Pháp chế, Thủ trưởng). Lý do: Khói. Phải");
  });

  it("says where no approval is recorded", () => {
    const at = "2026-03-02T08:20:00+07:00";
    expect(write({ ...draft, release: { at, approvals: [], elsewhere: true } })).toContain("Decided outside Lectern");
    expect(write({ ...draft, release: { at, approvals: [] } })).toContain("No approval is recorded.");
  });

  it("carries the whole text of each language, and whom to ask", () => {
    for (const part of ["Có 2 người bị thương", "2 people are hurt", "1900 1234 (24/7)", "baochi@binhan.example"])
      expect(write(draft)).toContain(part);
  });

  it("stands without a profile, a title, a channel", () => {
    const bare: ReadyText = { ...draft, organisation: {}, texts: [{ language: "vi", blocks: blocksOf("Một.") }] };
    const { channel: _channel, version: _version, ...rest } = bare;
    const text = write(rest);
    expect(text).toContain("Thông cáo báo chí");
    expect(text).not.toMatch(/undefined|null|: \./);
  });

  it("holds no control, direction or invisible character", () => {
    const text = write(saying("a\u0000b\u001b[31m c\u202Ed\u200Be\u0008"));
    expect(text.replace(/[\n]/g, "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u200b]/u);
  });
});

describe("Markdown", () => {
  it("says exactly the words it was given, whatever signs are in them", () => {
    const markdown = new MarkdownIt({ html: true, linkify: false });
    const signs = fc.array(fc.constantFrom(..."a1 .)*_[]<>`#&;-+=|~!\\(:/"), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(signs, (letters) => {
        const text = `x${letters.join("").trim()}x`;
        const page = markdown.parse(
          markdownText({
            ...saying("T"),
            texts: [{ language: "en", title: "T", blocks: [{ is: "paragraph", words: [{ text }] }] }],
          }),
          {},
        );
        const first = page.filter((token) => token.type === "inline")[2];
        expect(first?.children?.every((token) => token.type === "text" || token.type === "text_special")).toBe(true);
        expect(first?.children?.map((token) => token.content).join("")).toBe(text);
      }),
    );
  });

  it("keeps web addresses whole", () => {
    expect(markdownText(saying("Xem https://a.vn/b_c_d."))).toContain("Xem <https://a.vn/b_c_d>.");
  });

  it("begins no list, heading or rule that was not there", () => {
    const blocks = [{ is: "paragraph", words: [{ text: "# a\n---\n- b\n12. c\n+ d" }] }] as const;
    const text = markdownText({ ...released, texts: [{ language: "en", blocks }] });
    const tokens = new MarkdownIt().parse(text, {}).map(({ type }) => type);
    expect(tokens.filter((type) => /list_open/.test(type))).toHaveLength(1);
    expect(tokens.filter((type) => /heading_open/.test(type))).toHaveLength(1);
  });
});

describe("the page", () => {
  it("escapes everything, and loads and runs nothing", () => {
    const nasty = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp; https://a.vn/"onmouseover="x`;
    const page = htmlPage({
      ...saying(nasty),
      organisation: { name: nasty, hotline: nasty, portal: nasty, press_contact: { name: nasty } },
      channel: nasty,
      id: nasty,
    });
    expect(page).not.toMatch(/<script|<img|onerror=alert\(2\)>|href="[^"]*"onmouseover/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/\s(?:src|style|on\w+)="/);
  });

  it("names the language of each text, and the leading one for the page", () => {
    const page = htmlPage(draft);
    expect(page).toContain('<html lang="vi">');
    expect(page.match(/<article id="text-(vi|en)" lang="\1">/g)).toHaveLength(2);
    expect(htmlPage({ ...draft, texts: [draft.texts[0]] })).not.toContain("<nav");
  });
});
