/** Milliseconds since the epoch of an ISO 8601 time with an offset. */
export function msOf(iso: string): number {
  return Date.parse(iso);
}

const OFFSET = /(Z|[+-]\d\d:\d\d)$/;

/** The offset of an ISO time in minutes east of Greenwich. */
export function offsetOf(iso: string): number {
  const mark = OFFSET.exec(iso)?.[1] ?? "Z";
  if (mark === "Z") return 0;
  const [hours, minutes] = mark.slice(1).split(":").map(Number) as [number, number];
  return (mark.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** The ISO form of a moment at an offset in minutes, without milliseconds. */
export function isoAt(ms: number, offset: number): string {
  const shifted = new Date(ms + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${shifted}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The moment `ms` milliseconds after an ISO time, at the same offset. */
export function addMs(iso: string, ms: number): string {
  return isoAt(msOf(iso) + ms, offsetOf(iso));
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of "45m", "24h", "2d" or "1h30m"; undefined for anything else or nothing at all. */
export function durationMs(text: string): number | undefined {
  if (!/^(\d{1,5}[mhd])+$/.test(text)) return undefined;
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([mhd])/g))
    total += Number(count) * (UNITS[unit as string] as number);
  return total > 0 ? total : undefined;
}
