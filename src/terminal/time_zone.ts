const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Việt Nam has kept UTC+7 since 13 June 1975 (tz database); the calendar library costs 15 ms of a cold start. */
const HANOI = { zone: "Asia/Ho_Chi_Minh", offset: 420, since: Date.UTC(1975, 5, 13) };

/**
 * Minutes east of Greenwich that clocks of a zone ("Asia/Ho_Chi_Minh") show at a moment in milliseconds since the
 * epoch. Throws RangeError for a zone that does not exist.
 */
export function offsetIn(zone: string, ms: number): number {
  if (zone === HANOI.zone && ms >= HANOI.since) return HANOI.offset;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((local - Math.floor(ms / 1000) * 1000) / 60_000);
}
