import { describe, expect, it } from "vitest";
import { figuresIn, says, type Figure } from "../../src/statement/figures.js";

const found = (text: string): string[] => figuresIn(text).map(({ is, key }) => `${is} ${key}`);

describe("figuresIn", () => {
  it.each<[string, string[]]>([
    ["Có 3 người bị thương.", ["number 3"]],
    ["1.200 hộ dân, 3,5 tấn", ["number 1200", "number 3.5"]],
    ["1,200 households, 3.5 tonnes", ["number 1200", "number 3.5"]],
    ["lúc 15:30 ngày 02/03/2026.", ["time 15:30", "date 2026-03-02"]],
    ["at 15:30 on 2 March 2026.", ["time 15:30", "date 2026-03-02"]],
    ["March 2, 2026 at 3:30 pm", ["date 2026-03-02", "time 15:30"]],
    ["15 giờ 30 phút; 15h30; 15h; 3 giờ chiều", ["time 15:30", "time 15:30", "time 15:00", "time 15:00"]],
    ["at 9 a.m.", ["time 09:00"]],
    ["Gọi 1900 1234 hoặc 0912 345 678", ["phone 19001234", "phone 0912345678"]],
    ["+84 912 345 678", ["phone 0912345678"]],
    ["Ngày 45/13/2026", []],
    ["lớp 4A, mã A12", ["number 4"]],
    ["Không có con số nào.", []],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("says", () => {
  const two: Figure = { is: "number", key: "2", written: "2" };
  it.each([
    ["Two people are in hospital.", "en", true],
    ["2 people are in hospital.", "en", true],
    ["Hai người đang nằm viện.", "vi", true],
    ["Twenty people are in hospital.", "en", false],
    ["Lúc 2:00 có người bị thương.", "vi", false],
  ])("%j in %s", (text, language, expected) => {
    expect(says(text, two, language)).toBe(expected);
  });
});
