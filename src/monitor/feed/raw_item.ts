import type { Skips } from "../fetch/pace.js";

/** One entry as its source has it: text may still be HTML, the date is as written. */
export interface RawItem {
  readonly id?: string;
  readonly url?: string;
  readonly title: string;
  readonly summary: string;
  readonly published?: string;
  /** Who published it, where the source carries more than one outlet. */
  readonly outlet?: string;
  readonly language?: string;
  /** Press, social, hotline …, as the source calls it. */
  readonly channel?: string;
}

/** Something about a source that a person should know though its items were read. */
export interface SourceNote {
  readonly code:
    | "charset"
    | "truncated"
    | "items_lost"
    | "items_recovered"
    | "too_many_items"
    | "bad_lines"
    | "no_dates"
    | "text_cut"
    | "moved"
    | "private_allowed"
    | "robots";
  readonly args: Readonly<Record<string, string | number>>;
}

/** Why nothing could be read from a source's text. */
export type ReadProblem = "empty" | "not_a_feed" | "entities" | "charset" | "no_columns" | "no_time_column";

/** What a source holds. */
export interface RawSource {
  readonly title?: string;
  readonly language?: string;
  readonly items: readonly RawItem[];
  readonly notes: readonly SourceNote[];
  /** Minutes between visits that the source itself asks for. */
  readonly pause?: number;
  /** When it asks not to be read. */
  readonly skips?: Skips;
}

export type ReadSource = RawSource | { readonly problem: ReadProblem; readonly detail?: string };

/** The most entries taken from one document; a feed that is longer says so. */
export const MOST_ITEMS = 10_000;

/** A string out of whatever JSON has in its place; undefined for nothing. */
export function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return asText(value.find((one) => asText(one) !== undefined));
  return undefined;
}

const OPTIONAL = ["id", "url", "published", "outlet", "language", "channel"] as const;

/** An entry without its empty fields; undefined when it has neither title nor text. */
export function rawItem(fields: Readonly<Record<keyof RawItem, string | undefined>>): RawItem | undefined {
  const { title = "", summary = "" } = fields;
  if (title.trim() === "" && summary.trim() === "") return undefined;
  const item: { -readonly [Name in keyof RawItem]: RawItem[Name] } = { title, summary };
  for (const name of OPTIONAL) {
    const value = fields[name];
    if (value !== undefined && value !== "") item[name] = value;
  }
  return item;
}
