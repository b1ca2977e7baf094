import { printNumber } from "./printing.js";

/** A number, a clock time, a date or a telephone number in a text, in one spelling for both languages. */
export interface Figure {
  readonly is: "number" | "time" | "date" | "phone";
  /** "1200", "15:30", "2026-03-02", "19001234": equal for equal things. */
  readonly key: string;
  readonly written: string;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|");

/** Longest first: what one takes, the ones behind it do not see. */
const FORMS: readonly { readonly pattern: string; readonly read: (found: RegExpExecArray) => Figure | undefined }[] = [
  { pattern: `\\d{4}-\\d{2}-\\d{2}`, read: ([written]) => dated(written, ...numbers(written, 0, 1, 2)) },
  { pattern: `\\d{1,2}/\\d{1,2}/\\d{4}`, read: ([written]) => dated(written, ...numbers(written, 2, 1, 0)) },
  { pattern: `\\d{1,2} (?:${MONTH}) \\d{4}`, read: ([written]) => namedMonth(written) },
  { pattern: `(?:${MONTH}) \\d{1,2},? \\d{4}`, read: ([written]) => namedMonth(written) },
  { pattern: `\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{2})?(?: (?:phút|sáng|trưa|chiều|tối|đêm))*(?![\\p{L}\\d])`, read: timed },
  { pattern: `\\d{1,2}(?::\\d{2}) ?(?:[ap]\\.?m\\.?|sáng|trưa|chiều|tối|đêm)?(?!\\d)`, read: timed },
  { pattern: `\\d{1,2} ?[ap]\\.?m\\.?(?!\\p{L})`, read: timed },
  { pattern: `(?:\\+84|0|1[89]00)[\\d .-]{3,14}\\d`, read: ([written]) => phoned(written) },
  { pattern: `\\d{1,3}(?:[.,]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?`, read: ([written]) => counted(written) },
];
const ANY = new RegExp(`(?<![\\p{L}\\d])(?:${FORMS.map(({ pattern }) => `(${pattern})`).join("|")})`, "giu");

/** Every figure of a text, in its order; numbers in words are not among them. */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const found of text.normalize("NFC").matchAll(ANY)) {
    const form = FORMS[found.slice(1).findIndex((group) => group !== undefined)];
    const figure = form?.read(found);
    if (figure !== undefined) figures.push(figure);
  }
  return figures;
}

function numbers(written: string, ...order: readonly [number, number, number]): [number, number, number] {
  const parts = written.split(/[-/]/).map(Number);
  return order.map((i) => parts[i] ?? 0) as [number, number, number];
}

function dated(written: string, year: number, month: number, day: number): Figure | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const two = (number: number): string => String(number).padStart(2, "0");
  return { is: "date", key: `${year}-${two(month)}-${two(day)}`, written };
}

function namedMonth(written: string): Figure | undefined {
  const [day = 0, year = 0] = (written.match(/\d+/g) ?? []).map(Number);
  const name = /\p{L}{3}/u.exec(written)?.[0].toLowerCase() ?? "";
  return dated(written, year, MONTHS.findIndex((month) => month.startsWith(name)) + 1, day);
}

function timed([whole]: RegExpExecArray): Figure | undefined {
  const written = whole.trim();
  const [hour = 0, minute = 0] = (written.match(/\d+/g) ?? []).map(Number);
  if (hour > 24 || minute > 59) return undefined;
  const afternoon = /p\.?m|chiều|tối/iu.test(written) && hour < 12;
  const two = (number: number): string => String(number).padStart(2, "0");
  return { is: "time", key: `${two((hour + (afternoon ? 12 : 0)) % 24)}:${two(minute)}`, written };
}

function phoned(written: string): Figure | undefined {
  const digits = written.replace(/\D/g, "").replace(/^84/, "0");
  return digits.length < 7 ? counted(written) : { is: "phone", key: digits, written };
}

function counted(written: string): Figure | undefined {
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(written) ? written.replace(/[.,]/g, "") : written.replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? { is: "number", key: String(value), written } : undefined;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: "zero one two three four five six seven eight nine ten eleven twelve".split(" "),
  vi: "không một hai ba bốn năm sáu bảy tám chín mười".split(" "),
};

/**
 * Whether a text says a figure, in digits or, from two to twelve, in a word of its language: "one" and "một" stand in
 * too many sentences that count nothing.
 */
export function says(text: string, figure: Figure, language: string): boolean {
  if (figuresIn(text).some(({ is, key }) => is === figure.is && key === figure.key)) return true;
  if (figure.is !== "number" || Number(figure.key) < 2) return false;
  const word = WORDS[language]?.[Number(figure.key)];
  return word !== undefined && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(text.normalize("NFC"));
}

/** A figure as it is printed in a language. */
export function printFigure({ is, key, written }: Figure, language: string): string {
  return is === "number" ? printNumber(Number(key), language) : written;
}
