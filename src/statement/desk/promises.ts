import { addMs, isoAt, msOf, offsetOf } from "../../domain/clock_time.js";
import type { Promised, Texts } from "../../domain/statement_desk.js";

/** A clock time: 15:00, 15h30, 15 giờ, 3 p.m. */
const CLOCK = /(?<![\d:/.])(\d{1,2})(?:(?::(\d\d))?\s?([ap])\.?m\b\.?|:(\d\d)|\s?(?:h|giờ)\s?(\d\d)?(?!\p{L}))/giu;
const DAY_FIRST = /(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?/u;
const DAY_VI = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu;
const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAY_EN = new RegExp(`(\\d{1,2})\\s+(${MONTHS.join("|")})(?:\\s+(\\d{4}))?`, "iu");
const TOMORROW = /ngày mai|sáng mai|chiều mai|tối mai|\btomorrow\b/iu;

/** Words that make a time in a sentence a promise to speak again, where no template says so. */
const AGAIN =
  /(?:sẽ|tiếp tục)\s[^.]*(?:cập nhật|thông tin|thông báo)|cập nhật (?:tiếp|lần)|\bnext (?:update|statement)\b|\bwill (?:update|speak|publish|inform|give)\b/iu;

const DAY = 86_400_000;
/** A time without a day is meant for the hours ahead. */
const AHEAD = 12 * 3_600_000;

/**
 * What a text promises for a clock time: its sentences on the next update with a time after `at`. The texts of two
 * languages promise one thing. A time without a day is the next such time within 12 hours.
 */
export function promisesIn(texts: Texts, at: string): Promised[] {
  const found = new Map<number, Promised>();
  for (const { text, element } of Object.values(texts).flat()) {
    if (element !== "next_update" && !AGAIN.test(text)) continue;
    const due = dueIn(text, at);
    if (due !== undefined && !found.has(msOf(due))) found.set(msOf(due), { due, text: text.trim() });
  }
  return [...found.values()].toSorted((a, b) => msOf(a.due) - msOf(b.due));
}

function dueIn(text: string, at: string): string | undefined {
  for (const match of text.matchAll(CLOCK)) {
    const time = clockOf(match);
    const due = time === undefined ? undefined : momentOf(text, time, at);
    if (due !== undefined && msOf(due) > msOf(at)) return due;
  }
  return undefined;
}

function clockOf([, hours, english, half, colon, word]: RegExpMatchArray): string | undefined {
  const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === "p" ? 12 : 0);
  const minute = Number(english ?? colon ?? word ?? 0);
  if (Number(hours) > 24 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function momentOf(text: string, time: string, at: string): string | undefined {
  const day = dayIn(text, at);
  const zone = at.replace(/^.*?(Z|[+-]\d\d:\d\d)$/, "$1");
  if (day !== undefined) {
    const named = `${day}T${time}:00${zone}`;
    return Number.isNaN(Date.parse(named)) ? undefined : named;
  }
  const today = `${at.slice(0, 10)}T${time}:00${zone}`;
  const next = msOf(today) > msOf(at) ? today : addMs(today, DAY);
  return msOf(next) - msOf(at) <= AHEAD ? next : undefined;
}

/** The day that a sentence names, YYYY-MM-DD; a year that is not named is that of the release. */
function dayIn(text: string, at: string): string | undefined {
  if (TOMORROW.test(text)) return isoAt(msOf(at) + DAY, offsetOf(at)).slice(0, 10);
  const [, day, month, year] = DAY_FIRST.exec(text) ?? DAY_VI.exec(text) ?? DAY_EN.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1 || Number(month);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${year ?? at.slice(0, 4)}-${two(number)}-${two(Number(day))}`;
}
