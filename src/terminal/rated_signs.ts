import type { Value } from "../domain/value.js";

/** What a form of signs gives back: levels and remarks, by sign. */
export interface SignRatings {
  readonly ratings: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
}

/** The ratings in a default or an answer. */
export function ratedSigns(value: Value | undefined): SignRatings {
  return { ratings: {}, remarks: {}, ...(typeof value === "object" ? (value as unknown as SignRatings) : {}) };
}

const NUMBERS: Readonly<Record<string, number>> = { watch: 1, low: 1, alert: 2, mixed: 2, crisis: 3, high: 3 };

/** The number that a level is typed by, 1 to 3. */
export function numberOf(level: string): number {
  return NUMBERS[level] ?? 0;
}

/** A sign with the level that was given, 0 for "not seen", and whether the sign has it. */
export function withRating(
  given: SignRatings,
  sign: { readonly id: string; readonly levels: readonly { readonly level: string }[] },
  level: number | "?",
): SignRatings | undefined {
  const found = level === "?" ? "not_known" : sign.levels.find((each) => numberOf(each.level) === level)?.level;
  if (level !== 0 && found === undefined) return undefined;
  const { [sign.id]: _, ...others } = given.ratings;
  return { ...given, ratings: found === undefined ? others : { ...others, [sign.id]: found } };
}

/** A sign with its remark; an empty one takes it away. */
export function withRemark(given: SignRatings, sign: string, remark: string): SignRatings {
  const { [sign]: _, ...others } = given.remarks;
  return { ...given, remarks: remark === "" ? others : { ...others, [sign]: remark } };
}
