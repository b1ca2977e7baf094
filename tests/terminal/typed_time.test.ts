import { describe, expect, it } from "vitest";
import { offsetIn } from "../../src/terminal/time_zone.js";
import { typedTime } from "../../src/terminal/typed_time.js";

/** Monday 23 November 2026, 14:20:42 in Hà Nội. */
const now = Date.parse("2026-11-23T14:20:42+07:00");
const hanoi = { now, offsetAt: (ms: number) => offsetIn("Asia/Ho_Chi_Minh", ms) };

function understood(text: string, context = hanoi): string {
  const result = typedTime(text, context);
  return "iso" in result ? result.iso : result.problem;
}

describe("a typed time", () => {
  it.each([
    ["8:15", "2026-11-23T08:15"],
    ["08:15", "2026-11-23T08:15"],
    ["0815", "2026-11-23T08:15"],
    ["8h15", "2026-11-23T08:15"],
    ["8h", "2026-11-23T08:00"],
    ["8g15", "2026-11-23T08:15"],
    ["8 giờ", "2026-11-23T08:00"],
    ["8 giờ 15", "2026-11-23T08:15"],
    ["8 giờ 15 phút", "2026-11-23T08:15"],
    ["8 giờ rưỡi", "2026-11-23T08:30"],
    ["9 giờ kém 15", "2026-11-23T08:45"],
    ["2 giờ chiều", "2026-11-23T14:00"],
    ["12h trưa", "2026-11-23T12:00"],
    ["1h trưa", "2026-11-23T13:00"],
    ["8h tối", "2026-11-23T20:00"],
    ["11 giờ đêm", "2026-11-23T23:00"],
    ["12h đêm", "2026-11-23T00:00"],
    ["8:15 sáng nay", "2026-11-23T08:15"],
    ["8am", "2026-11-23T08:00"],
    ["8:15 pm", "2026-11-23T20:15"],
    ["12 am", "2026-11-23T00:00"],
    ["8 o'clock", "2026-11-23T08:00"],
    ["noon", "2026-11-23T12:00"],
    ["hôm nay 8:15", "2026-11-23T08:15"],
    ["hôm qua 17h", "2026-11-22T17:00"],
    ["hom qua 17h", "2026-11-22T17:00"],
    ["17h hôm qua", "2026-11-22T17:00"],
    ["Hôm qua, lúc 17 giờ", "2026-11-22T17:00"],
    ["hôm kia 6:05", "2026-11-21T06:05"],
    ["sáng nay 8h", "2026-11-23T08:00"],
    ["tối qua 8h", "2026-11-22T20:00"],
    ["8h tối qua", "2026-11-22T20:00"],
    ["đêm qua 11h", "2026-11-22T23:00"],
    ["đêm qua 2h", "2026-11-23T02:00"],
    ["ngày mai 9h", "2026-11-24T09:00"],
    ["9h sáng mai", "2026-11-24T09:00"],
    ["yesterday 17:00", "2026-11-22T17:00"],
    ["yesterday at 5pm", "2026-11-22T17:00"],
    ["17:00 yesterday", "2026-11-22T17:00"],
    ["tomorrow 9:00", "2026-11-24T09:00"],
    ["last night at 11", "not_understood"],
    ["last night 11:00", "2026-11-22T23:00"],
    ["this morning at 8:15", "2026-11-23T08:15"],
    ["3:00 this afternoon", "2026-11-23T15:00"],
    ["23/11 8:15", "2026-11-23T08:15"],
    ["8:15 23/11", "2026-11-23T08:15"],
    ["8:15 ngày 23/11", "2026-11-23T08:15"],
    ["8:15 23/11/2026", "2026-11-23T08:15"],
    ["23-11-26 8:15", "2026-11-23T08:15"],
    ["23.11.2026 8:15", "2026-11-23T08:15"],
    ["ngày 23 tháng 11 năm 2026 8:15", "2026-11-23T08:15"],
    ["8 giờ 15 ngày 2 tháng 12", "2026-12-02T08:15"],
    ["23 November 2026 8:15", "2026-11-23T08:15"],
    ["8:15 on 23 Nov", "2026-11-23T08:15"],
    ["November 23, 8:15", "2026-11-23T08:15"],
    ["5/1 10:00", "2027-01-05T10:00"],
    ["2026-11-23 08:15", "2026-11-23T08:15"],
    ["2026-11-23T08:15", "2026-11-23T08:15"],
    ["10 phút trước", "2026-11-23T14:10"],
    ["cách đây 10 phút", "2026-11-23T14:10"],
    ["10 minutes ago", "2026-11-23T14:10"],
    ["2 tiếng trước", "2026-11-23T12:20"],
    ["1 giờ 30 phút trước", "2026-11-23T12:50"],
    ["1h30 trước", "2026-11-23T12:50"],
    ["nửa tiếng trước", "2026-11-23T13:50"],
    ["2 tiếng rưỡi trước", "2026-11-23T11:50"],
    ["half an hour ago", "2026-11-23T13:50"],
    ["an hour ago", "2026-11-23T13:20"],
    ["2 ngày trước", "2026-11-21T14:20"],
    ["30 phút nữa", "2026-11-23T14:50"],
    ["in 2 hours", "2026-11-23T16:20"],
    ["bây giờ", "2026-11-23T14:20"],
    ["vừa xong", "2026-11-23T14:20"],
    ["now", "2026-11-23T14:20"],
  ])("%s", (text, local) => {
    expect(understood(text)).toBe(local.includes("T") ? `${local}:00+07:00` : local);
    expect(understood(text.normalize("NFD").toUpperCase())).toBe(understood(text));
  });

  it("keeps the offset and the seconds of an exact one", () => {
    expect(understood("2026-11-23T08:15:30+07:00")).toBe("2026-11-23T08:15:30+07:00");
    expect(understood("2026-11-23T01:15:00Z")).toBe("2026-11-23T01:15:00+00:00");
    expect(understood("2026-11-23T01:15:00.250-0500")).toBe("2026-11-23T01:15:00-05:00");
  });

  it.each([
    ["hôm qua", "no_time"],
    ["23/11", "no_time"],
    ["23 November", "no_time"],
    ["25:00", "no_such_time"],
    ["8:75", "no_such_time"],
    ["31/2 8:00", "no_such_time"],
    ["2026-02-31T08:15:00+07:00", "no_such_time"],
    ["", "not_understood"],
    ["8", "not_understood"],
    ["sáng", "not_understood"],
    ["lúc xảy ra vụ việc", "not_understood"],
    ["8:15 hay 9:15", "not_understood"],
    ["0 phút trước", "not_understood"],
    ["trước", "not_understood"],
  ])("%j cannot be taken: %s", (text, problem) => {
    expect(understood(text)).toBe(problem);
  });

  it("takes the year that lies nearest when none is said", () => {
    const newYear = { ...hanoi, now: Date.parse("2027-01-02T09:00:00+07:00") };
    expect(understood("31/12 23:00", newYear)).toBe("2026-12-31T23:00:00+07:00");
  });

  it("follows the clocks of the zone where they change", () => {
    const paris = { now: Date.parse("2026-10-25T12:00:00Z"), offsetAt: (ms: number) => offsetIn("Europe/Paris", ms) };
    expect(understood("24/10 8:15", paris)).toBe("2026-10-24T08:15:00+02:00");
    expect(understood("8:15", paris)).toBe("2026-10-25T08:15:00+01:00");
  });
});
