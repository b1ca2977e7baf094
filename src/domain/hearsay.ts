export const VERIFICATIONS = ["unchecked", "true", "partly", "false", "unprovable"] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export const RUMOUR_DECISIONS = ["ignore", "monitor", "answer_privately", "prebunk", "debunk", "escalate"] as const;
export type RumourDecision = (typeof RUMOUR_DECISIONS)[number];

/** 0 to 3, as the facts sheet 5.3 rates harm and spread. */
export type Rating = 0 | 1 | 2 | 3;

/** What was said of a rumour in one event: only what is new. The claim is logged, never who passed it on. */
export interface RumourWord {
  /** Word for word as it circulates. */
  readonly text?: string;
  readonly language?: string;
  readonly channel?: string;
  readonly place?: string;
  readonly audience?: string;
  readonly reach?: string;
  /** What people worry about behind it. */
  readonly concern?: string;
  readonly harm?: Rating;
  readonly spread?: Rating;
  readonly verification?: Verification;
  /** One more piece of evidence. */
  readonly evidence?: string;
  /** Somebody concerned asked us directly. */
  readonly asked?: boolean;
  readonly decision?: RumourDecision;
  readonly reason?: string;
  /** Where our answer stands. */
  readonly answer?: string;
  readonly result?: string;
  readonly closed?: boolean;
}

/** What was said of an enquiry in one event: only what is new. */
export interface EnquiryWord {
  readonly outlet?: string;
  /** Whom to answer. */
  readonly contact?: string;
  readonly question?: string;
  /** ISO 8601 with an offset. */
  readonly due?: string;
  /** Who answers. */
  readonly owner?: string;
  readonly answer?: string;
  readonly closed?: boolean;
}
