import { matchesIn, sentenceOf, type Reading } from "./reading.js";
import type { Match } from "./scan.js";
import type { Scope } from "./text_checks.js";

/** How many words a "not" reaches forward. */
const NEGATION_REACH = 8;

/** Whether the words of a match are ours and meant: not quoted from somebody, asked, denied or only reported. */
export function isMeant(reading: Reading, match: Match, also: readonly Scope[]): boolean {
  const sentence = sentenceOf(reading, match);
  if (!also.includes("headings") && sentence.kind === "heading" && sentence.question) return false;
  if (!also.includes("quotes") && isQuoted(reading, match)) return false;
  if (!also.includes("questions") && sentence.question && !isQuotedHere(reading, match)) return false;
  if (!also.includes("negated") && isDenied(reading, match)) return false;
  if (!also.includes("reported") && isUnsaid(reading, match)) return false;
  return also.includes("reported") || !isReported(reading, match);
}

/** Whether the match stands in somebody else's words. */
export function isQuoted(reading: Reading, match: Match): boolean {
  const quote = reading.document.tokens[match.first]?.quote ?? -1;
  return quote >= 0 && reading.ownQuotes[quote] === false;
}

function isQuotedHere(reading: Reading, match: Match): boolean {
  return (reading.document.tokens[match.first]?.quote ?? -1) >= 0;
}

/** Whether a "not" before the match reaches it. */
export function isDenied(reading: Reading, match: Match): boolean {
  const sentence = sentenceOf(reading, match);
  const unreal = matchesIn(reading, "cue:no_negation", sentence);
  return matchesIn(reading, "cue:negation", sentence).some(
    (cue) =>
      cue.last < match.first &&
      match.first - cue.last - 1 <= NEGATION_REACH &&
      !unreal.some((other) => other.first <= cue.first && other.last >= cue.first) &&
      !isCut(reading, cue, match),
  );
}

/** "Nobody can say that …": what follows is not said, even where it holds a "not" of its own. */
function isUnsaid(reading: Reading, match: Match): boolean {
  return matchesIn(reading, "cue:unsaid", sentenceOf(reading, match)).some(
    (cue) =>
      cue.first < match.first &&
      cue.last >= match.first - 1 &&
      !isCut(reading, { ...cue, last: Math.min(cue.last, match.first) }, match),
  );
}

/** Whether the match is what others say or ask, as the words before it tell. */
export function isReported(reading: Reading, match: Match): boolean {
  const sentence = sentenceOf(reading, match);
  const contrasts = matchesIn(reading, "cue:contrast", sentence);
  return matchesIn(reading, "cue:reported", sentence).some(
    (cue) => cue.first < match.first && !contrasts.some((other) => other.first > cue.last && other.last < match.first),
  );
}

/** Whether a new clause begins between a cue and a match. */
function isCut(reading: Reading, cue: Match, match: Match): boolean {
  const sentence = sentenceOf(reading, match);
  const contrasts = matchesIn(reading, "cue:contrast", sentence);
  if (contrasts.some((other) => other.first > cue.last && other.first < match.first)) return true;
  let commas = 0;
  for (let index = cue.last + 1; index <= match.first; index += 1) {
    const gap = reading.document.tokens[index]?.breakBefore ?? 0;
    if (gap === 3) return true;
    if (gap === 2) commas += 1;
  }
  // One comma starts a new thought; two set something aside: "we will not, at this stage, say that …".
  return commas % 2 === 1;
}
