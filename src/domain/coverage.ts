/** Why a mention is shown: the term, the phrase that was found, and the words around it. */
export interface Matched {
  readonly term: string;
  /** "bare": found without accents, the weaker match. */
  readonly how: "exact" | "bare";
  readonly phrase: string;
  readonly excerpt: string;
}

/** Something that should be said about a source or why it gave nothing, by code; the words are the interface's. */
export interface SourceRemark {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** How the reading of one source went. */
export interface SourceReport {
  readonly id: string;
  readonly status: "read" | "unchanged" | "skipped" | "failed";
  /** Entries it holds now, and how many of them were new. */
  readonly items: number;
  readonly fresh: number;
  readonly redirects: number;
  readonly error?: SourceRemark;
  readonly notes: readonly SourceRemark[];
}

/** A story with its copies; times are milliseconds since the epoch. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url?: string;
  /** How many mentions it has, the first one included. */
  readonly mentions: number;
  readonly outlets: readonly string[];
  readonly channels: readonly string[];
  readonly matched: readonly Matched[];
  readonly first: number;
  readonly last: number;
  /** Its mentions, oldest first. */
  readonly copies: readonly {
    readonly outlet: string;
    readonly title: string;
    readonly url?: string;
    readonly at: number;
    readonly dated?: string;
  }[];
  /** The first story about the same matter, where this is not it. */
  readonly related?: string;
}

/** Mentions of a term within one hour: pairs of story and outlet, so that a copy at the same outlet counts once. */
export interface TermCount {
  readonly term: string;
  readonly hour: number;
  readonly mentions: number;
}

/** A window before an alert: what was seen, what was expected, and log10 of the chance of so many. */
export interface AlertWindow {
  readonly hours: number;
  readonly observed: number;
  readonly expected: number;
  readonly surprise: number;
}

export type SignalLevel = "watch" | "alert" | "crisis";

/** Something out of the ordinary in a series. Times are milliseconds since the epoch. */
export interface Alert {
  readonly id: string;
  readonly term: string;
  /** Terms whose alarm rests on the same mentions. */
  readonly also: readonly string[];
  readonly kind: "burst" | "fall" | "slow";
  /** The hour (or day) it showed in, and where the run began. */
  readonly at: number;
  readonly since: number;
  /** Length of a bucket in milliseconds. */
  readonly bucket: number;
  readonly observed: number;
  readonly expected: number;
  /** Missing for counts that came without mentions. */
  readonly outlets?: number;
  readonly stories?: number;
  /** Everything comes from one outlet: shown, but no alarm. */
  readonly single: boolean;
  /** An alert of the same episode went before. */
  readonly escalated: boolean;
  readonly windows: readonly AlertWindow[];
  readonly signal?: string;
  readonly level?: SignalLevel;
  /** Title of the story with most mentions in the run. */
  readonly story?: string;
}

/** What one reading of all sources brought. */
export interface ScanReport {
  readonly at: number;
  readonly sources: readonly SourceReport[];
  readonly stories: readonly Story[];
  readonly counts: readonly TermCount[];
  readonly alerts: readonly Alert[];
}
