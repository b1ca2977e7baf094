import type { Alert, Matched } from "../../domain/coverage.js";
import { EMPTY_DETECTOR, type DetectorState } from "../burst/detector.js";
import { NO_FALL, type FallState } from "../burst/fall.js";
import { NO_SEASON, type Season } from "../burst/season.js";
import type { Skips } from "../fetch/pace.js";
import type { Validators } from "../fetch/visit.js";
import type { Mention } from "../mention.js";

/** A mention as it is kept. */
export interface KeptMention extends Mention {
  /** The key of the first mention of its story. */
  readonly story: string;
  readonly matched: readonly Matched[];
  /** The start of the hour it counts in. */
  readonly hour: number;
  /** It counts in its series: the first of its story at its outlet, and not days late. */
  readonly counts: boolean;
}

/** What is remembered of a source. Times are milliseconds since the epoch. */
export interface SourceState {
  /** Keys of the entries it showed lately, newest last: what is no longer new. */
  readonly keys: readonly string[];
  /** From when to when every entry of it was seen. */
  readonly covers?: { readonly from: number; readonly to: number };
  readonly validators?: Validators;
  readonly visited?: number;
  /** Not before this moment again. */
  readonly next?: number;
  /** When the feed asks not to be read. */
  readonly skips?: Skips;
  /** The server asked for patience until then. */
  readonly wait?: number;
  /** SHA-256 of a file as it was read last. */
  readonly content?: string;
  readonly failures: number;
  /** The server said that this address is gone for good. */
  readonly gone?: true;
  /** Where it says it moved for good, and how often it said so in a row. */
  readonly moved?: { readonly url: string; readonly times: number };
}

export const NEW_SOURCE: SourceState = { keys: [], failures: 0 };

/** A run of alarms less than a day apart. */
export interface Episode {
  readonly last: number;
  /** Mentions beyond the expected ones since it began, and at its last alert. */
  readonly excess: number;
  readonly told: number;
}

/** What is remembered of a term's series. */
export interface SeriesState {
  readonly detector: DetectorState;
  readonly fall: FallState;
  /** The last day, oldest first. */
  readonly recent: readonly {
    readonly hour: number;
    readonly y: number;
    readonly mean: number;
    readonly variance: number;
  }[];
  readonly episode?: Episode;
  readonly fell?: Episode;
}

export const NEW_SERIES: SeriesState = { detector: EMPTY_DETECTOR, fall: NO_FALL, recent: [] };

/** An alert and whether somebody was told. */
export interface KeptAlert extends Alert {
  readonly told: boolean;
  /** When it came up; missing in what older versions kept. */
  readonly raised?: number;
}

/** Everything that monitoring remembers between two readings: one document, written whole or not at all. */
export interface MonitorState {
  readonly version: 1;
  readonly sources: Readonly<Record<string, SourceState>>;
  readonly mentions: readonly KeptMention[];
  readonly series: Readonly<Record<string, SeriesState>>;
  readonly season: Season;
  /** The first hour that is still open; undefined before anything was read. */
  readonly open?: number;
  /** Entries of the open hours, matching or not, by hour: what the season is learned from. */
  readonly items: Readonly<Record<string, number>>;
  readonly alerts: readonly KeptAlert[];
  /** Digests made so far: the number in series. */
  readonly digests: number;
}

export const EMPTY_STATE: MonitorState = {
  version: 1,
  sources: {},
  mentions: [],
  series: {},
  season: NO_SEASON,
  items: {},
  alerts: [],
  digests: 0,
};

/** How much is kept. */
export interface Keeping {
  readonly days: number;
  readonly mentions: number;
  readonly alerts: number;
  readonly keys: number;
  /** Days after which only title, outlet and address of a mention are left. */
  readonly textDays: number;
}

export const KEEPING: Keeping = { days: 30, mentions: 20_000, alerts: 500, keys: 3000, textDays: 14 };

const DAY = 86_400_000;

/** The state without what is too old or too much. */
export function bounded(state: MonitorState, now: number, days?: number): MonitorState {
  const keeping: Keeping = days === undefined ? KEEPING : { ...KEEPING, days };
  const mentions = state.mentions
    .filter((mention) => now - mention.seen <= keeping.days * DAY)
    .slice(-keeping.mentions)
    .map((mention) =>
      mention.summary !== "" && now - mention.seen > keeping.textDays * DAY ? { ...mention, summary: "" } : mention,
    );
  return { ...state, mentions, alerts: state.alerts.slice(-keeping.alerts) };
}

/** A state out of its text; undefined when it is none of ours. */
export function stateOf(text: string): MonitorState | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || (value as { version?: unknown }).version !== 1) return undefined;
  const state = { ...EMPTY_STATE, ...(value as Partial<MonitorState>) };
  const whole =
    Array.isArray(state.mentions) &&
    Array.isArray(state.alerts) &&
    typeof state.sources === "object" &&
    typeof state.series === "object";
  return whole ? state : undefined;
}
