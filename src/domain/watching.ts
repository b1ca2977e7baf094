/** What somebody wants to hear of: phrases and how they must stand together. At least one of `any`, `all`, `near`. */
export interface WatchTerm {
  readonly id: string;
  /** One of these is enough. */
  readonly any?: readonly string[];
  /** Every one of these must be there. */
  readonly all?: readonly string[];
  /** None of these may be there. */
  readonly none?: readonly string[];
  /** These stand within so many words of each other, in any order. */
  readonly near?: { readonly phrases: readonly string[]; readonly within: number };
  /** Only in texts of this language, where the language of a text is known. */
  readonly language?: string;
  /** Whether a text without accents may match: "auto" allows it for phrases of two words or more. */
  readonly bare?: "auto" | "never" | "always";
  /** The id of the signal that a burst of this term supports. */
  readonly signal?: string;
}

/** What a source is written in; "auto" tells by looking. */
export type SourceForm = "auto" | "feed" | "csv" | "json" | "lines";

/** A place to read from: an address or a file. */
export interface MonitorSource {
  readonly id: string;
  readonly url?: string;
  readonly file?: string;
  readonly title?: string;
  readonly language?: string;
  readonly kind?: SourceForm;
  /** Press, social, hotline …, as the digest counts it. */
  readonly channel?: string;
  /** Which column of an export holds what, where its names do not say so. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Read this often whatever the server would like, such as "15m". */
  readonly every?: string;
}

/** The part of the organisation profile that monitoring reads. */
export interface MonitorSettings {
  readonly feeds?: readonly MonitorSource[];
  readonly terms?: readonly WatchTerm[];
  /** Hosts that may be visited though they are inside the house or use a port of their own: "feeds.local:8080". */
  readonly allow_hosts?: readonly string[];
  /** Days that mentions are kept; 30 where nothing is said. */
  readonly keep_days?: number;
}
