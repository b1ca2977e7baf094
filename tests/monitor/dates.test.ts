import { describe, expect, test } from "vitest";
import { momentOf } from "../../src/monitor/text/dates.js";

// 07:30 in Hà Nội on Monday, 23 November 2026, unless the row says otherwise.
const THEN = "2026-11-23T07:30:00+07:00";
const DAY = "2026-11-23T00:00:00+07:00";

describe("P7: dates in the wild", () => {
  test.each([
    ["Mon, 23 Nov 2026 07:30:00 +0700", THEN],
    ["Mon, 23 Nov 2026 07:30:00 GMT+7", THEN],
    ["Mon, 23 Nov 2026 07:30:00 GMT +07:00", THEN],
    ["Mon, 23 Nov 2026 07:30:00 ICT", THEN],
    ["Mon, 23 Nov 2026 07:30:00 +07", THEN],
    ["Mon, 23 Nov 2026 07:30 +0700", THEN],
    ["Mon, 23 Nov 26 00:30:00 GMT", THEN],
    ["23 Nov 2026 00:30:00 Z", THEN],
    ["Mon, 23 November 2026 00:30:00 UT", THEN],
    ["Sun, 22 Nov 2026 19:30:00 EST", THEN],
    ["Monday, 23-Nov-26 00:30:00 GMT", THEN],
    ["Mon Nov 23 07:30:00 2026", THEN],
    ["Mon Nov 23 07:30:00 ICT 2026", THEN],
    ["mon, 23 nov 2026 07:30:00 +0700", THEN],
    ["Mon,23 Nov 2026 07:30:00 +0700", THEN],
    ["Mon, 23 Nov 2026 07:30:00", THEN],
    ["Nov 23, 2026 7:30 AM", THEN],
    ["November 23rd, 2026 07:30", THEN],
    ["2026-11-23T07:30:00+07:00", THEN],
    ["2026-11-23T07:30:00+0700", THEN],
    ["2026-11-23T07:30+07", THEN],
    ["2026-11-23T00:30:00Z", THEN],
    ["2026-11-23T00:30:00.000Z", THEN],
    ["2026-11-23T00:30:00.0000000Z", THEN],
    ["20261123T003000Z", THEN],
    ["2026-11-23 07:30:00", THEN],
    ["2026-11-23 07:30:00 +0700", THEN],
    ["2026-11-23 00:30:00 UTC", THEN],
    ["2026-11-23T07:30:00+07:00[Asia/Ho_Chi_Minh]", THEN],
    ["2026/11/23 07:30", THEN],
    ["23/11/2026 07:30", THEN],
    ["23/11/2026 07:30:00", THEN],
    ["23-11-2026 07:30", THEN],
    ["23.11.2026 07:30", THEN],
    ["07:30 23/11/2026", THEN],
    ["07:30 | 23/11/2026", THEN],
    ["7h30 ngày 23/11/2026", THEN],
    ["Thứ hai, 23/11/2026, 07:30 (GMT+7)", THEN],
    ["Thứ Hai, 23 tháng 11, 2026 07:30", THEN],
    ["23 tháng 11 năm 2026, 07 giờ 30", THEN],
    ["11/23/2026 7:30:00 AM", THEN],
    ["11/23/2026 07:30", THEN],
    ["1795393800", THEN],
    ["1795393800000", THEN],
    ["2026-11-23", DAY],
    ["23/11/2026", DAY],
    ["23 Nov 2026", DAY],
    ["2026-11", "2026-11-01T00:00:00+07:00"],
    ["3/2/2026 5:05:00 PM", "2026-03-02T17:05:00+07:00"],
    ["3/2/2026 17:05", "2026-02-03T17:05:00+07:00"],
    ["12:30 AM 23 Nov 2026", "2026-11-23T00:30:00+07:00"],
    ["Tue, 29 Feb 2028 23:59:60 +0000", "2028-02-29T23:59:59Z"],
  ])("%s", (text, expected) => {
    expect(momentOf(text, 420)).toBe(Date.parse(expected));
  });

  test.each([
    "",
    "hôm qua",
    "Mon, 31 Feb 2026 07:30:00 +0700",
    "23/13/2026",
    "99/99/2026",
    "2026-11-23T07:30:00+99:00",
    "0000-00-00 00:00:00",
    "-0001-11-30",
    "Invalid Date",
    "1/1/0001 12:00:00 AM",
  ])("%j says nothing", (text) => {
    expect(momentOf(text, 420)).toBeUndefined();
  });

  test("P8: long nonsense is refused in one pass", () => {
    expect(momentOf("1".repeat(100_000), 420)).toBeUndefined();
    expect(momentOf("( ".repeat(50_000), 420)).toBeUndefined();
  });
});
