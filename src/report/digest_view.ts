import { isoAt } from "../domain/clock_time.js";
import type { NamedCount } from "../domain/digest.js";
import type { Story } from "../domain/coverage.js";
import { monitorWords } from "../words/monitor.js";

/** For whom a digest is made. */
export interface DigestView {
  readonly language: string;
  readonly offsetAt: (ms: number) => number;
}

/** "08:45 23/11/2026" by the organisation's clocks. */
export function fullTime(ms: number, { offsetAt }: DigestView): string {
  const iso = isoAt(ms, offsetAt(ms));
  return `${iso.slice(11, 16)} ${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** "12 (period before: 4)". */
export function changeOf({ now, before }: NamedCount, language: string): string {
  const { figure, digest } = monitorWords(language);
  return digest.change(figure(now), figure(before));
}

/** Why a story is in the digest: its terms and phrases, and whether the match is the weaker one. */
export function whyOf(story: Story, language: string): string {
  const { bare } = monitorWords(language);
  return story.matched
    .map(
      ({ term, phrase, how }) =>
        `${term === phrase ? phrase : `${term}: ${phrase}`}${how === "bare" ? ` (${bare})` : ""}`,
    )
    .join("; ");
}
