import { describe, expect, it } from "vitest";
import { offsetIn } from "../../src/terminal/time_zone.js";

describe("the offset of a zone", () => {
  it("of Việt Nam is the one that the calendar library knows, without asking it", () => {
    // Asia/Saigon is the same zone under its older name, which takes the long way.
    for (const year of [1974, 1975, 1976, 1990, 2017, 2026, 2050]) {
      const ms = Date.UTC(year, 7, 1, 12);
      expect(offsetIn("Asia/Ho_Chi_Minh", ms)).toBe(offsetIn("Asia/Saigon", ms));
    }
  });

  it.each([
    ["Europe/Paris", "2026-01-15T12:00:00Z", 60],
    ["Europe/Paris", "2026-07-15T12:00:00Z", 120],
    ["Asia/Kathmandu", "2026-07-15T12:00:00.750Z", 345],
    ["America/New_York", "2026-01-15T00:30:00Z", -300],
    ["UTC", "2026-01-15T00:30:00Z", 0],
  ])("%s at %s is %i", (zone, at, minutes) => {
    expect(offsetIn(zone, Date.parse(at))).toBe(minutes);
  });

  it("of a zone that does not exist is an error", () => {
    expect(() => offsetIn("Asia/Nowhere", 0)).toThrow(RangeError);
  });
});
