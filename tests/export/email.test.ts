import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { email, reachable } from "../../src/export/email.js";
import { draft, released } from "./sample.js";

async function parsed(ready: typeof draft) {
  return PostalMime.parse(await email(ready));
}

describe("the mail, read back by another library", () => {
  it("carries sender, hidden press list, subject, both parts and its date", async () => {
    const mail = await parsed(released);
    const house = { name: "Ủy ban nhân dân phường Bình An", address: "baochi@binhan.example" };
    expect(mail.from).toEqual(house);
    expect(mail.to).toEqual([house]);
    expect(mail.bcc).toEqual([
      { name: "Trần Văn Bình (Báo Sáng)", address: "binh@baosang.example" },
      { name: "Đài tỉnh", address: "toasoan@daitinh.example" },
    ]);
    expect(mail.cc).toBeUndefined();
    expect(mail.subject).toBe("Cháy tại xưởng may Bình An / Fire at the Binh An garment works");
    expect(mail.date).toBe("2026-03-02T01:20:00.000Z");
    expect(mail.text).toContain("Có 2 người bị thương, đang được điều trị tại Bệnh viện tỉnh.");
    expect(mail.text).toContain("2 people are hurt");
    expect(mail.html).toContain('<html lang="vi">');
    expect(mail.html).toContain("Có 2 người bị thương");
    expect(mail.attachments).toEqual([]);
    expect(mail.headers.find(({ key }) => key === "x-unsent")?.value).toBe("1");
  });

  it("marks a draft in its subject and names no recipient, so that it cannot go out by a slip", async () => {
    const mail = await parsed(draft);
    expect(mail.subject).toMatch(/^\[BẢN THẢO – CHƯA CÔNG BỐ\] Cháy/);
    expect(mail.bcc).toBeUndefined();
  });

  it("takes no header from what people typed", async () => {
    const slip = "Cháy\r\nBcc: everybody@evil.example\r\n\r\nText";
    const mail = await parsed({
      ...released,
      organisation: {
        ...released.organisation,
        name: slip,
        press_contact: { name: slip, email: "a@b.example\r\nBcc: x@evil.example" },
        press_list: [
          { outlet: slip, email: "c@d.example" },
          { outlet: "Hai", email: "e@f.example, g@evil.example" },
          { outlet: "Ba", email: "h@i.example\r\nX-Evil: 1" },
        ],
      },
      texts: [{ language: "vi", title: slip, blocks: [] }],
    });
    expect(mail.bcc?.map(({ address }) => address)).toEqual(["c@d.example"]);
    expect(mail.from).toBeUndefined();
    expect(mail.headers.map(({ key }) => key)).not.toContain("x-evil");
    expect(mail.subject).toBe("Cháy Bcc: everybody@evil.example Text");
  });

  it("is the same bytes for the same text, and has lines that every server takes", async () => {
    const [first, second] = [await email(released), await email(released)];
    expect(Buffer.compare(first, second)).toBe(0);
    const lines = Buffer.from(first).toString("latin1").split("\r\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(999);
    expect(lines.some((line) => /[\n\r\u0080-\u00ff]/.test(line))).toBe(false);
  });
});

it("everybody who can be written to is named once", () => {
  expect(
    reachable([{ outlet: "Không thư" }, { outlet: "A", email: " a@b.vn " }, { outlet: "B", email: "A@B.vn" }]),
  ).toEqual([{ name: "A", address: "a@b.vn" }]);
});
