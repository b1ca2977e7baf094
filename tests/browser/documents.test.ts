import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docx } from "../../src/export/docx.js";
import type { LetterLayout, ReadyText } from "../../src/export/ready_text.js";
import { emptyFolder } from "../cli/machine.js";
import { draft, released } from "../export/sample.js";
import { output, pagesOf } from "./programs.js";

/** The document as LibreOffice opens it and turns it into a PDF. */
async function pdfOf(ready: ReadyText, layout: LetterLayout): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, "text.docx"), await docx(ready, layout));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  output("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "text.docx"));
  return join(folder, "text.pdf");
}

const [vi] = draft.texts;
const long: ReadyText = { ...draft, texts: [{ ...vi, blocks: Array.from({ length: 8 }, () => vi.blocks).flat() }] };

describe("the document, opened by LibreOffice", () => {
  it.each(["formal", "plain"] as const)("%s: a page of A4 a language, with everything on it", async (layout) => {
    const pdf = await pdfOf(released, layout);
    expect(output("pdfinfo", pdf)).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    const pages = pagesOf(pdf);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain("Có 2 người bị thương, đang được điều trị tại Bệnh viện tỉnh.");
    expect(pages[0]).toContain("Thủ trưởng, Nguyễn Văn An, người thay (đã ký bằng khóa số)");
    expect(pages[1]).toContain("EMERGENCY RELEASE, without all approvals (missing: Ward police).");
    expect(pages.join("")).not.toContain("BẢN THẢO");
  });

  it("formal: body and nation side by side, the national name on one line, then number, date and type", async () => {
    const [first = ""] = pagesOf(await pdfOf(released, "formal"));
    const lines = first.split("\n").map((line) => line.trim().replace(/\s{2,}/g, " | "));
    expect(lines.filter((line) => line !== "").slice(0, 5)).toEqual([
      "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "PHƯỜNG BÌNH AN | Độc lập - Tự do - Hạnh phúc",
      "Số: 12/TC-UBND | Bình An, ngày 02 tháng 3 năm 2026",
      "THÔNG CÁO BÁO CHÍ",
      "Về việc: Cháy tại xưởng may Bình An",
    ]);
    expect(lines).toContain("Nơi nhận: | CHỦ TỊCH");
  });

  it.each(["formal", "plain"] as const)(
    "%s: pages are numbered from the second, and a draft is marked on each",
    async (layout) => {
      const pages = pagesOf(await pdfOf(long, layout));
      expect(pages.length).toBeGreaterThan(2);
      const heads = pages.map((page) => page.trimStart().split("\n")[0]?.trim());
      expect(heads).toEqual(["BẢN THẢO – CHƯA CÔNG BỐ", ...pages.slice(1).map((_, i) => String(i + 2))]);
      if (layout === "formal")
        expect(pages.find((page) => page.includes("Nơi nhận:"))).toContain("Lần cập nhật tiếp theo");
      for (const page of pages) expect(page.match(/BẢN THẢO – CHƯA CÔNG BỐ/g)).toHaveLength(2);
    },
  );
});
