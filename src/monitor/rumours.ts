import type { Entry } from "../domain/event.js";
import type { RumourWord, Verification } from "../domain/hearsay.js";

/** A rumour as everything said of it adds up. Times are ISO 8601. */
export interface Rumour extends Omit<RumourWord, "evidence" | "verification"> {
  readonly id: string;
  readonly verification: Verification;
  readonly evidence: readonly string[];
  readonly first_seen: string;
  /** When something was last said of it. */
  readonly changed: string;
  readonly answered_at?: string;
  readonly closed_at?: string;
  /** Its words were erased. */
  readonly erased: boolean;
}

/** The rumours of a record, oldest first. */
export function rumoursOf(entries: readonly Entry[]): Rumour[] {
  const rumours = new Map<string, Rumour>();
  for (const entry of entries) {
    if (entry.type !== "rumour") continue;
    const before: Rumour = rumours.get(entry.rumour) ?? {
      id: entry.rumour,
      verification: "unchecked",
      evidence: [],
      first_seen: entry.at,
      changed: entry.at,
      erased: false,
    };
    rumours.set(
      entry.rumour,
      entry.said === null ? { ...before, changed: entry.at, erased: true } : withWord(before, entry.said, entry.at),
    );
  }
  return [...rumours.values()];
}

function withWord(before: Rumour, { evidence, ...word }: RumourWord, at: string): Rumour {
  return {
    ...before,
    ...word,
    evidence: evidence === undefined ? before.evidence : [...before.evidence, evidence],
    changed: at,
    ...(word.answer === undefined ? {} : { answered_at: at }),
    ...(word.closed === true ? { closed_at: at } : {}),
  };
}

/** The id of the next rumour of a record: R1, R2, … */
export function nextRumour(entries: readonly Entry[]): string {
  return `R${rumoursOf(entries).length + 1}`;
}
