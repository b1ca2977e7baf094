/** What a finding on a text is about; machine output carries these names and they only ever grow. */
export const CATEGORIES = [
  "no_comment",
  "speculation",
  "blame",
  "over_reassurance",
  "absolute_promise",
  "promise_of_others",
  "minimising",
  "off_record",
  "attack_on_critics",
  "identity",
  "unsourced_number",
  "jargon",
  "missing_element",
  "placeholder",
  "evasion",
  "self_praise",
  "humour",
  "shouting",
  "cliche",
  "contradiction",
  "readability",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** A category whose errors nobody can waive: a critic is a person with a question. */
export function canBeWaived(category: Category): boolean {
  return category !== "attack_on_critics";
}

/** What sort of text is being checked; it decides which elements the text must have. */
export const TEXT_KINDS = ["holding", "update", "correction", "press_release", "social", "reply"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** What is known about the incident and changes what a text may say. */
export const TEXT_FLAGS = ["child_involved", "deceased", "harm", "next_of_kin_told", "closed"] as const;
export type TextFlag = (typeof TEXT_FLAGS)[number];
