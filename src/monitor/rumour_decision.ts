import type { Rating, RumourDecision, Verification } from "../domain/hearsay.js";

/** How an answer is given; the words of each are the interface's. */
export type RumourWay =
  | "log"
  | "watch"
  | "where_asked"
  | "portal_faq"
  | "privately_line_ready"
  | "same_channel"
  | "all_channels_press"
  | "escalate_warn"
  | "all_partners"
  | "all_stand_up_hotline"
  | "disclose";

/** Why the table's cell was left. */
export type RumourOverride = "asked_directly" | "true_part" | "is_true";

/** What the table says of a rumour, and the cell it comes from. */
export interface RumourAdvice {
  readonly decision: RumourDecision;
  readonly way: RumourWay;
  readonly harm: Rating;
  readonly spread: Rating;
  readonly override?: RumourOverride;
}

type Cell = readonly [RumourDecision, RumourWay];

// Facts sheet 5.4: rows are harm 0 to 3, columns spread 0-1, 2, 3.
const TABLE: readonly (readonly [Cell, Cell, Cell])[] = [
  [
    ["ignore", "log"],
    ["monitor", "watch"],
    ["monitor", "watch"],
  ],
  [
    ["monitor", "watch"],
    ["answer_privately", "where_asked"],
    ["debunk", "portal_faq"],
  ],
  [
    ["answer_privately", "privately_line_ready"],
    ["debunk", "same_channel"],
    ["debunk", "all_channels_press"],
  ],
  [
    ["escalate", "escalate_warn"],
    ["debunk", "all_partners"],
    ["debunk", "all_stand_up_hotline"],
  ],
];

/** What is known of a rumour when it is judged. */
export interface Judged {
  readonly harm: Rating;
  readonly spread: Rating;
  readonly verification: Verification;
  readonly asked?: boolean;
}

/**
 * Answer or not (facts sheet 5.4): the cell of harm and spread; but whoever asks us gets an answer, a true part is owned
 * up to, and a rumour that is true is an incident to disclose. Harm of 3 is what touches safety, children, money, violence.
 */
export function adviseOn({ harm, spread, verification, asked }: Judged): RumourAdvice {
  const [decision, way] = (TABLE[harm] as (typeof TABLE)[number])[spread <= 1 ? 0 : spread === 2 ? 1 : 2];
  const base = { harm, spread };
  if (verification === "true") return { ...base, decision: "escalate", way: "disclose", override: "is_true" };
  const silent = decision === "ignore" || decision === "monitor";
  if (silent && verification === "partly")
    return { ...base, decision: "answer_privately", way: "where_asked", override: "true_part" };
  if (silent && asked === true)
    return { ...base, decision: "answer_privately", way: "where_asked", override: "asked_directly" };
  return { ...base, decision, way };
}
