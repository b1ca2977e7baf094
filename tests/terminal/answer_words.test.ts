import { describe, expect, it } from "vitest";
import type { Value } from "../../src/domain/value.js";
import { answerInWords } from "../../src/terminal/answer_words.js";
import { offsetIn } from "../../src/terminal/time_zone.js";
import type { PromptForm } from "../../src/walk/prompter.js";
import { terminalEn } from "../../src/words/en/terminal.js";
import { terminalVi } from "../../src/words/vi/terminal.js";
import { terminalWords } from "../../src/words/terminal.js";

const time = {
  now: Date.parse("2026-11-23T14:20:42+07:00"),
  offsetAt: (ms: number) => offsetIn("Asia/Ho_Chi_Minh", ms),
};
const choices = [
  { id: "a", title: "Báo chí" },
  { id: "b", title: "Gia đình" },
];

describe("an answer in words", () => {
  it.each<[PromptForm, Value, string, string]>([
    [{ form: "yes_no" }, false, "Không", "No"],
    [{ form: "number", decimal: true, unit: "m" }, 1200.5, "1.200,5 m", "1,200.5 m"],
    [{ form: "choose_one", choices }, "b", "Gia đình", "Gia đình"],
    [{ form: "choose_many", choices, min: 0, max: 2 }, ["b", "a"], "Báo chí, Gia đình", "Báo chí, Gia đình"],
    [{ form: "choose_many", choices, min: 0, max: 2 }, [], "không có mục nào", "none"],
    [
      { form: "tick_items", items: choices.map((item) => ({ ...item, must: true })) },
      { ticked: ["a"], why: { b: "chưa có số" } },
      "xong (Báo chí), chưa xong (Gia đình: chưa có số)",
      "done (Báo chí), still open (Gia đình: chưa có số)",
    ],
    [{ form: "text", long: false, max: 9 }, "a\nb\u001b[2J", "a b", "a b"],
    [
      {
        form: "edit_text",
        drafts: [
          { language: "vi", text: "x" },
          { language: "en", text: "y" },
        ],
        notes: [],
      },
      { vi: "x", en: "z" },
      "đã sửa bản tiếng Anh",
      "taken, changed: English",
    ],
    [
      { form: "date_time" },
      "2026-11-23T08:15:00+07:00",
      "08:15 hôm nay, thứ Hai 23/11/2026 (cách đây 6 giờ 5 phút)",
      "08:15 today, Monday 23 November 2026 (6 hours 5 minutes ago)",
    ],
    [
      { form: "date_time" },
      "2026-11-23T14:20:00+07:00",
      "14:20 hôm nay, thứ Hai 23/11/2026 (bây giờ)",
      "14:20 today, Monday 23 November 2026 (now)",
    ],
    [
      { form: "date_time" },
      "2026-11-24T09:00:00+07:00",
      "09:00 ngày mai, thứ Ba 24/11/2026 (18 giờ 40 phút nữa)",
      "09:00 tomorrow, Tuesday 24 November 2026 (in 18 hours 40 minutes)",
    ],
    [{ form: "date_time" }, "2026-03-01T23:05:00+07:00", "23:05 Chủ nhật 01/03/2026", "23:05 on Sunday 1 March 2026"],
  ])("%j %j", (form, value, vi, en) => {
    expect(answerInWords(value, form, { language: "vi", words: terminalVi, time })).toBe(vi);
    expect(answerInWords(value, form, { language: "en", words: terminalEn, time })).toBe(en);
  });
});

describe("the words of prompters", () => {
  it("never blame: no invalid, error, please or oops to the person who answers", () => {
    const said = (value: unknown): string[] => {
      if (typeof value === "string") return [value];
      if (typeof value === "function") return [];
      return Object.values(value as object).flatMap(said);
    };
    const { plain, ...rest } = terminalEn;
    for (const text of said(rest)) expect(text).not.toMatch(/\b(invalid|error|wrong|please|oops|must)\b/i);
    expect(plain.error).toBe("Error");
    for (const text of said(terminalVi)) expect(text).not.toMatch(/không hợp lệ|vui lòng|sai rồi|lỗi/i);
  });

  it("are Vietnamese for Vietnamese and English for the rest", () => {
    expect(terminalWords("vi")).toBe(terminalVi);
    expect(terminalWords("fr")).toBe(terminalEn);
  });
});
