import type { Skips } from "../fetch/pace.js";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The channel's own words stand before its items; behind this many characters nobody looks for them. */
const HEAD = 20_000;

/** The hours and days at which an RSS feed asks to be left alone; both count in Greenwich time, and hour 24 is hour 0. */
export function skipsIn(text: string): Skips | undefined {
  const head = text.slice(0, HEAD);
  const hours = listed(head, "skipHours", "hour").map(Number);
  const days = listed(head, "skipDays", "day").map((name) => DAYS.indexOf(name.toLowerCase()));
  const skips = {
    hours: [
      ...new Set(hours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24).map((hour) => hour % 24)),
    ],
    days: [...new Set(days.filter((day) => day >= 0))],
  };
  return skips.hours.length + skips.days.length === 0 ? undefined : skips;
}

function listed(head: string, list: string, item: string): string[] {
  const inside = new RegExp(`<${list}>([^]{0,1000}?)</${list}>`, "i").exec(head)?.[1] ?? "";
  return [...inside.matchAll(new RegExp(`<${item}>\\s*([^<]{1,12}?)\\s*</${item}>`, "gi"))].map(
    (found) => found[1] ?? "",
  );
}
