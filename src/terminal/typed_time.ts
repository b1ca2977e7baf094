import { isoAt, offsetOf } from "../domain/clock_time.js";

/** What the meaning of a typed time hangs on. */
export interface TimeContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Minutes east of Greenwich that clocks show at a moment. */
  offsetAt(ms: number): number;
}

/** A time with its offset, or what is missing: "no_time" is a day without an hour. */
export type TypedTime = { readonly iso: string } | { readonly problem: "no_time" | "no_such_time" | "not_understood" };

const NOT_UNDERSTOOD: TypedTime = { problem: "not_understood" };
const MINUTE = 60_000;

/**
 * A time as people type it, in Vietnamese (with or without marks) or English: "8:15", "8h15", "hôm qua 17h", "17:00
 * yesterday", "23/11 8:15", "10 phút trước", "now", ISO 8601. Days come before months. A time without a day is today's.
 */
export function typedTime(text: string, context: TimeContext): TypedTime {
  const typed = fold(text);
  if (/^(bay gio|luc nay|vua xong|vua moi|ngay bay gio|(just |right )?now)$/.test(typed))
    return at(context.now, context);
  return exact(typed) ?? relative(typed, context) ?? spoken(typed, context);
}

/** Lower case, without marks, one space: "Hôm qua" and "hom qua" are the same wish. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[\s,]+/g, " ")
    .trim();
}

function at(ms: number, context: TimeContext): TypedTime {
  const minute = Math.floor(ms / MINUTE) * MINUTE;
  return { iso: isoAt(minute, context.offsetAt(minute)) };
}

function exact(typed: string): TypedTime | undefined {
  const found = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?(z|[+-]\d\d:?\d\d)$/.exec(typed);
  if (!found) return undefined;
  const [, day, time, seconds = ":00", zone] = found as unknown as [string, string, string, string | undefined, string];
  const offset = zone === "z" ? "Z" : zone.replace(/(\d\d):?(\d\d)$/, "$1:$2");
  const ms = Date.parse(`${day}T${time}${seconds}${offset}`);
  if (Number.isNaN(ms)) return { problem: "no_such_time" };
  const iso = isoAt(ms, offsetOf(offset));
  return iso.startsWith(`${day}T${time}`) ? { iso } : { problem: "no_such_time" };
}

const HOURS = "(?:gio|tieng|hours?|hrs?|h)";
const MINUTES = "(?:phut|minutes?|mins?|p|m)";
const SPAN = `(?:(?<half>nua (?:gio|tieng)|half an hour)|(?<days>\\d{1,3}) ?(?:ngay|days?)|(?:(?<hours>\\d{1,3}|an) ?${HOURS}(?<more> ruoi)?)?(?: ?(?<minutes>\\d{1,4}) ?${MINUTES}?)?)`;
const AGO = [new RegExp(`^${SPAN} (?:truoc|ago)$`), new RegExp(`^cach day ${SPAN}$`)];
const AHEAD = [new RegExp(`^${SPAN} (?:nua|from now)$`), new RegExp(`^in ${SPAN}$`)];

function relative(typed: string, context: TimeContext): TypedTime | undefined {
  for (const [sign, patterns] of [[-1, AGO] as const, [1, AHEAD] as const]) {
    for (const pattern of patterns) {
      const part = pattern.exec(typed)?.groups;
      if (!part) continue;
      const hours = part["hours"] === "an" ? 1 : Number(part["hours"] ?? 0);
      const half = part["half"] || part["more"] ? 30 : 0;
      const minutes = Number(part["days"] ?? 0) * 1440 + hours * 60 + Number(part["minutes"] ?? 0) + half;
      return minutes > 0 ? at(context.now + sign * minutes * MINUTE, context) : NOT_UNDERSTOOD;
    }
  }
  return undefined;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type PartOfDay = "sang" | "trua" | "chieu" | "toi" | "dem" | "am" | "pm";

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** A day and a time of day in any order, with nothing left over but the little words between them. */
function spoken(typed: string, context: TimeContext): TypedTime {
  let rest = ` ${typed} `;
  const take = (pattern: RegExp): Readonly<Record<string, string | undefined>> | undefined => {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found.groups ?? {};
  };
  const day = takeDay(take, context);
  const clock = takeClock(take, day?.part);
  rest = rest.replace(/ (?:luc|vao|khoang|ngay|at|on|the|about|around)(?= )/g, " ").trim();
  if (rest !== "") return NOT_UNDERSTOOD;
  if (!clock) return day ? { problem: "no_time" } : NOT_UNDERSTOOD;
  if (clock.hour > 23 || clock.minute > 59) return { problem: "no_such_time" };
  const { year, month, day: number } = day?.on ?? dayOf(context.now, context);
  const night = day?.night === true && clock.hour < 6 ? 1 : 0;
  const local = Date.UTC(year, month - 1, number + night, clock.hour, clock.minute);
  if (new Date(local).getUTCDate() !== number && night === 0) return { problem: "no_such_time" };
  return at(momentOf(local, context), context);
}

type Take = (pattern: RegExp) => Readonly<Record<string, string | undefined>> | undefined;

interface TakenDay {
  readonly on: Day;
  readonly part?: PartOfDay;
  /** "Đêm qua": its small hours belong to the day after. */
  readonly night?: boolean;
}

const NEAR: readonly (readonly [RegExp, number])[] = [
  [/ (?:hom kia|(?:the )?day before yesterday)(?= )/, -2],
  [/ (?:hom qua|yesterday)(?= )/, -1],
  [/ (?:hom nay|today)(?= )/, 0],
  [/ (?:ngay mai|tomorrow|mai)(?= )/, 1],
  [/ (?:ngay kia|(?:the )?day after tomorrow)(?= )/, 2],
];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(?<name>${MONTHS.join("|")})[a-z]*`;
const DATES: readonly RegExp[] = [
  / (?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?=[ t])t?/,
  / (?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})(?= )/,
  / (?<day>\d{1,2})[/-](?<month>\d{1,2})(?= )/,
  / (?:ngay|mung|mong) (?<day>\d{1,2}) thang (?<month>\d{1,2})(?: nam (?<year>\d{4}))?(?= )/,
  / (?<day>\d{1,2}) thang (?<month>\d{1,2})(?: nam (?<year>\d{4}))?(?= )/,
  new RegExp(` (?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?: (?<year>\\d{4}))?(?= )`),
  new RegExp(` ${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\\d{4}))?(?= )`),
];

function takeDay(take: Take, context: TimeContext): TakenDay | undefined {
  const today = dayOf(context.now, context);
  for (const [pattern, days] of NEAR) if (take(pattern)) return { on: shift(today, days) };
  const part = take(/ (?<part>sang|trua|chieu|toi|dem) (?<which>nay|qua|mai)(?= )/);
  if (part) {
    const days = { nay: 0, qua: -1, mai: 1 }[part["which"] as "nay" | "qua" | "mai"];
    return { on: shift(today, days), part: part["part"] as PartOfDay, night: part["part"] === "dem" };
  }
  if (take(/ last night(?= )/)) return { on: shift(today, -1), part: "dem", night: true };
  if (take(/ tonight(?= )/)) return { on: today, part: "toi" };
  const english = take(/ this (?<part>morning|afternoon|evening)(?= )/);
  if (english) return { on: today, part: english["part"] === "morning" ? "sang" : "chieu" };
  for (const pattern of DATES) {
    const found = take(pattern);
    if (found) return { on: dated(found, context) };
  }
  return undefined;
}

/** The date meant: where the year is not said, the one that lies nearest to now. */
function dated(found: Readonly<Record<string, string | undefined>>, context: TimeContext): Day {
  const month = found["name"] ? MONTHS.indexOf(found["name"]) + 1 : Number(found["month"]);
  const day = Number(found["day"]);
  if (found["year"]) return { year: Number(found["year"].padStart(4, "20")), month, day };
  const { year } = dayOf(context.now, context);
  const away = (candidate: number): number => Math.abs(Date.UTC(candidate, month - 1, day) - context.now);
  return { year: [year, year - 1, year + 1].sort((a, b) => away(a) - away(b))[0] as number, month, day };
}

const PART =
  "(?: ?(?<part>am|pm|sang|trua|chieu|toi|dem|in the (?:morning|afternoon|evening)|at night)(?: nay(?= ))?)?(?= )";
const CLOCKS: readonly RegExp[] = [
  new RegExp(` (?<hour>\\d{1,2}) ?(?:gio|h) kem (?<less>\\d{1,2})(?: phut)?${PART}`),
  new RegExp(` (?<hour>\\d{1,2}) ?(?:gio|h) ?ruoi${PART}`),
  new RegExp(` (?<hour>\\d{1,2}) ?(?:gio|h|g) ?(?:(?<minute>\\d{1,2})(?: ?(?:phut|p))?)?${PART}`),
  new RegExp(` (?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::\\d\\d)?${PART}`),
  / (?<hour>\d{1,2}) ?(?<part>am|pm)(?= )/,
  / (?<hour>\d{1,2}) o'clock(?: (?<part>in the (?:morning|afternoon|evening)))?(?= )/,
  / (?<hour>\d\d)(?<minute>\d\d)(?= )/,
];

function takeClock(take: Take, part: PartOfDay | undefined): Clock | undefined {
  if (take(/ (?:noon|giua trua)(?= )/)) return { hour: 12, minute: 0 };
  for (const [index, pattern] of CLOCKS.entries()) {
    const found = take(pattern);
    if (!found) continue;
    const said = found["part"] === undefined ? part : (PARTS[found["part"]] ?? part);
    const hour = onTwentyFour(Number(found["hour"]), said);
    if (found["less"]) {
      const minutes = hour * 60 - Number(found["less"]);
      return { hour: Math.floor(((minutes + 1440) % 1440) / 60), minute: (minutes + 1440) % 60 };
    }
    return { hour, minute: index === 1 ? 30 : Number(found["minute"] ?? 0) };
  }
  return undefined;
}

const PARTS: Readonly<Record<string, PartOfDay>> = {
  am: "am",
  pm: "pm",
  sang: "sang",
  trua: "trua",
  chieu: "chieu",
  toi: "toi",
  dem: "dem",
  "in the morning": "sang",
  "in the afternoon": "chieu",
  "in the evening": "toi",
  "at night": "dem",
};

/** The hour on a clock of 24, when a part of the day was said with it. */
function onTwentyFour(hour: number, part: PartOfDay | undefined): number {
  if (part === undefined || hour > 12) return hour;
  if (hour === 12) return part === "sang" || part === "am" || part === "dem" ? 0 : 12;
  const afternoonFrom = { sang: 13, am: 13, trua: 1, chieu: 1, pm: 1, toi: 5, dem: 6 }[part];
  const afternoon = part === "trua" ? hour <= 3 : hour >= afternoonFrom;
  return afternoon ? hour + 12 : hour;
}

function dayOf(ms: number, context: TimeContext): Day {
  const local = new Date(ms + context.offsetAt(ms) * MINUTE);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

function shift(day: Day, days: number): Day {
  const moved = new Date(Date.UTC(day.year, day.month - 1, day.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The moment at which clocks show `local` (milliseconds as if it were UTC). */
function momentOf(local: number, context: TimeContext): number {
  const guess = local - context.offsetAt(local) * MINUTE;
  return local - context.offsetAt(guess) * MINUTE;
}
