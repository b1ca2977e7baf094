import type { Token } from "./token.js";
import { wordKey } from "./word_key.js";

const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const VIETNAMESE = "không một hai ba bốn năm sáu bảy tám chín mười".split(" ");
const WORDS = new Map<string, number>([
  ...ENGLISH.map((word, value): [string, number] => [word, value]),
  ...["no", "nobody", "none", "chưa"].map((word): [string, number] => [word, 0]),
  ["a", 1],
  ["an", 1],
  ["dozen", 12],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["hundred", 100],
]);
const VIETNAMESE_VALUES = new Map(VIETNAMESE.map((word, value): [string, number] => [word, value]));

const KEYS = new Set([...WORDS.keys(), ...VIETNAMESE_VALUES.keys()].map(wordKey));

/** Whether a word may stand for a number at all: cheaper than asking for which. */
export function mayBeFigure(token: Token): boolean {
  return token.classes.includes("number") || KEYS.has(token.key);
}

/** The number that one word stands for; undefined for any other word. `written` is the word as it stands. */
export function figureOf(token: Token, written: string): number | undefined {
  if (token.classes.includes("number")) return parseFigure(written);
  const word = written.toLowerCase().normalize("NFC");
  return WORDS.get(word) ?? VIETNAMESE_VALUES.get(word);
}

/** A figure as people write it: "1,200", "1.200" and "1200" are one number; "3,5" and "3.5" another. */
export function parseFigure(written: string): number | undefined {
  const digits = written.replace(/%$/, "");
  if (/^\d{1,3}([.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ""));
  const value = Number(digits.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
}

/** A time of day in minutes from midnight, out of "8:15 am", "15h30", "8 giờ 15 phút"; undefined where there is none. */
export function minutesOf(written: string): number | undefined {
  const match =
    /(\d{1,2})\s*(?:giờ|[:.hg])?\s*(\d{2})?(?:\s*phút)?\s*(am|pm|a\.m|p\.m|sáng|chiều|tối|đêm|trưa)?/iu.exec(written);
  if (match === null) return undefined;
  const hour = Number(match[1]);
  const half = (match[3] ?? "").toLowerCase().replace(".", "");
  const later = (half === "pm" || half === "chiều" || half === "tối") && hour < 12;
  return ((later ? hour + 12 : hour) % 24) * 60 + Number(match[2] ?? 0);
}
