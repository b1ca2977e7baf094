import type { Language } from "../domain/text.js";
import type { Value, ValueType } from "../domain/value.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");

interface Wall {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

/** The wall clock of an ISO time, at its own offset. */
function wall(iso: string): Wall {
  const [date, rest] = iso.split("T") as [string, string];
  const [year, month, day] = date.split("-") as [string, string, string];
  return { year, month, day, time: rest.slice(0, 5) };
}

/** "02/03/2026" in Vietnamese, "2 March 2026" in English. */
export function printDate(iso: string, language: Language): string {
  const { year, month, day } = wall(iso);
  return language === "vi" ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** "08:15" at the time's own offset. */
export function printTime(iso: string): string {
  return wall(iso).time;
}

/** "08:15 ngày 02/03/2026" or "08:15 on 2 March 2026". */
export function printMoment(iso: string, language: Language): string {
  return `${printTime(iso)} ${language === "vi" ? "ngày" : "on"} ${printDate(iso, language)}`;
}

/** A number with the separators of the language: 1.234,5 in Vietnamese, 1,234.5 in English. */
export function printNumber(number: number, language: Language): string {
  const [whole, fraction] = Math.abs(number).toString().split(".") as [string, string?];
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return `${number < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : point + fraction}`;
}

/** "a, b và c" or "a, b and c". */
export function printList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${language === "vi" ? "và" : "and"} ${items.at(-1)}`;
}

/** "2 h 10 min", "2 giờ 10 phút"; whole minutes, the two largest units. */
export function printDuration(ms: number, language: Language): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const names = language === "vi" ? { d: "ngày", h: "giờ", m: "phút" } : { d: "d", h: "h", m: "min" };
  const parts = [
    { count: Math.floor(minutes / 1440), name: names.d },
    { count: Math.floor(minutes / 60) % 24, name: names.h },
    { count: minutes % 60, name: names.m },
  ];
  const first = parts.findIndex((part) => part.count > 0);
  if (first === -1) return `0 ${names.m}`;
  return parts
    .slice(first, first + 2)
    .filter((part) => part.count > 0)
    .map((part) => `${part.count} ${part.name}`)
    .join(" ");
}

/** A value as a person reads it; a list is joined, yes and no are words. */
export function printValue(value: Value, type: ValueType, language: Language): string {
  if (type.is === "timestamp") return printMoment(value as string, language);
  if (typeof value === "number") return printNumber(value, language);
  if (typeof value === "boolean") return language === "vi" ? (value ? "có" : "không") : value ? "yes" : "no";
  if (Array.isArray(value)) {
    const of: ValueType = type.is === "list" ? type.of : { is: "string" };
    return printList(
      value.map((item) => printValue(item as Value, of, language)),
      language,
    );
  }
  return typeof value === "string" ? value : "";
}

/** What stands in a text where something is missing; its bracket is what a release is refused for. */
export function gapMarker(what: string, language: Language): string {
  return language === "vi" ? `[CÒN THIẾU: ${what}]` : `[MISSING: ${what}]`;
}

/** What stands before a sentence with a fact that nobody has confirmed. */
export function unconfirmedMarker(language: Language): string {
  return language === "vi" ? "[CHƯA XÁC NHẬN] " : "[NOT CONFIRMED] ";
}
