/** What a date in the wild was found to say; milliseconds since the epoch. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Minutes east of Greenwich of the zone names of RFC 822 and those that Vietnamese feeds write. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  msk: 180,
  ist: 330,
  ict: 420,
  indochina: 420,
  vn: 420,
  sgt: 480,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
};

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/**
 * The moment that a date from a feed means; undefined when it cannot be told. A time without a zone is taken at
 * `offset` minutes east of Greenwich. Day before month, as everywhere but where AM or PM is written.
 */
export function momentOf(text: string, offset: number): number | undefined {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ").slice(0, 100);
  if (/^\d{10}(?:\d{3})?$/.test(plain)) return Number(plain) * (plain.length === 10 ? 1000 : 1);
  const iso = ISO.exec(plain);
  if (iso !== null) return fromIso(iso, offset);
  const rest = plain.toLowerCase();
  const found = dayOf(rest);
  if (found === undefined) return undefined;
  const without = rest.slice(0, found.start) + " " + rest.slice(found.end);
  const clock = clockOf(without);
  if (clock === undefined) return undefined;
  return moment(found.parts, clock.clock, zoneOf(clock.rest) ?? offset);
}

const ISO =
  /^(\d{4})-?(\d\d)(?:-?(\d\d))?(?:[T ,]+(\d{1,2})(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?)? ?(z|utc|gmt|(?:utc|gmt)?[+-]\d{1,2}(?::?\d\d)?)?(?:\[.{1,40}\])?$/i;

function fromIso(found: RegExpExecArray, offset: number): number | undefined {
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  const clock = {
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    ms: Number((fraction ?? "").padEnd(3, "0").slice(0, 3)),
  };
  return moment(
    { year: Number(year), month: Number(month), day: Number(day ?? 1) },
    clock,
    zone === undefined ? offset : zoneOf(zone.toLowerCase()),
  );
}

interface FoundDay {
  readonly parts: Parts;
  readonly start: number;
  readonly end: number;
}

const WAYS: readonly {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray, text: string) => Parts | undefined;
}[] = [
  {
    pattern: /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/,
    read: (f) => ({ year: Number(f[1]), month: Number(f[2]), day: Number(f[3]) }),
  },
  {
    pattern: /(\d{1,2}) tháng (\d{1,2})(?:,? năm |[, /]+)(\d{4})/,
    read: (f) => ({ year: Number(f[3]), month: Number(f[2]), day: Number(f[1]) }),
  },
  {
    pattern:
      /(\d{1,2})(?:st|nd|rd|th)?[ -]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ -]+(\d{4}|\d\d)(?!\d|:)/,
    read: (f) => named(f[3], f[2], f[1]),
  },
  {
    pattern: /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/,
    read: (f) => named(f[3], f[1], f[2]),
  },
  // Asctime: the year stands last.
  {
    pattern: /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* +(\d{1,2})(?= [\d:]+(?: [a-z]+)? (\d{4})$)/,
    read: (f) => named(f[3], f[1], f[2]),
  },
  { pattern: /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/, read: (f, text) => numbered(f, text) },
];

function dayOf(text: string): FoundDay | undefined {
  for (const { pattern, read } of WAYS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const parts = read(found, text);
    if (parts !== undefined) return { parts, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  return { year: fullYear(year ?? ""), month: MONTHS.indexOf((month ?? "").slice(0, 3)) + 1, day: Number(day) };
}

function numbered(found: RegExpExecArray, text: string): Parts {
  const [first, second] = [Number(found[1]), Number(found[2])];
  const american = second > 12 || (first <= 12 && /\d ?[ap]m\b/.test(text));
  return { year: fullYear(found[3] ?? ""), month: american ? first : second, day: american ? second : first };
}

/** RFC 2822: 00 to 49 are this century. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number + (number < 50 ? 2000 : 1900);
}

function clockOf(text: string): { readonly clock: Clock; readonly rest: string } | undefined {
  const found =
    /(\d{1,2})(?::|h|g| giờ )(\d\d)(?:(?::| phút ?)(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?| ?(sáng|chiều|tối))?/.exec(
      text,
    );
  if (found === null) return { clock: { hour: 0, minute: 0, second: 0, ms: 0 }, rest: text };
  const [whole, hours, minute, second, fraction, half, part] = found;
  let hour = Number(hours);
  if (half === "a" && hour === 12) hour = 0;
  if ((half === "p" || part === "chiều" || part === "tối") && hour < 12) hour += 12;
  const ms = Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
  const rest = text.slice(0, found.index) + " " + text.slice(found.index + whole.length);
  return { clock: { hour, minute: Number(minute), second: Number(second ?? 0), ms }, rest };
}

function zoneOf(text: string): number | undefined {
  const number = /(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d\d))?(?!\d)/.exec(text);
  if (number !== null) {
    const size = Number(number[2]) * 60 + Number(number[3] ?? 0);
    return size > 15 * 60 ? undefined : number[1] === "-" ? -size : size;
  }
  const name = /(?:^|[\s(])([a-z]{1,9})(?=[\s).]|$)/g;
  for (const [, word] of text.matchAll(name)) if (word !== undefined && Object.hasOwn(ZONES, word)) return ZONES[word];
  return undefined;
}

function moment(parts: Parts, clock: Clock, offset: number | undefined): number | undefined {
  const { year, month, day } = parts;
  const { hour, minute, second, ms } = clock;
  if (
    offset === undefined ||
    year < 1990 ||
    year > 2200 ||
    month < 1 ||
    month > 12 ||
    hour > 24 ||
    minute > 59 ||
    second > 60
  )
    return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), ms) - offset * 60_000;
}
