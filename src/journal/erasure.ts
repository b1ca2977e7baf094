import type { Line } from "./codec.js";
import type { Erasure } from "./store.js";

/** The events that have words to lose, of those that are to lose them. */
export function wordsToErase(lines: readonly Line[], events: Erasure): number[] {
  const wanted = events === "all" ? undefined : new Set(events);
  return lines
    .filter(({ entry }) => "said" in entry && entry.said !== null && (wanted?.has(entry.seq) ?? true))
    .map(({ entry }) => entry.seq);
}
