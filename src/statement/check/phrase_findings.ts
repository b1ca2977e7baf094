import { matchesIn, matchesOf, occursIn, placeOf, sentenceOf, type Reading } from "./reading.js";
import type { Match } from "./scan.js";
import { isMeant } from "./scope.js";
import type { PhraseRule } from "./text_checks.js";
import { findingOf, type TextFinding, type TextFix } from "./text_finding.js";

/** Sentences behind a set phrase in which a concrete act still redeems it. */
const REDEEMED_WITHIN = 2;

/** What one phrase rule finds. */
export function phraseFindings(reading: Reading, rule: PhraseRule): TextFinding[] {
  return matchesOf(reading, `find:${rule.id}`)
    .filter((match) => counts(reading, rule, match))
    .map((match) => {
      const place = placeOf(reading, match);
      const found = reading.document.text.slice(place.start, place.end).replace(/\s+/g, " ");
      const finding = findingOf(rule, place, { found });
      return rule.fix === undefined ? finding : { ...finding, fix: fixAt(reading.document.text, place, rule.fix) };
    });
}

function counts(reading: Reading, rule: PhraseRule, match: Match): boolean {
  const sentence = sentenceOf(reading, match);
  const index = reading.document.tokens[match.first]?.sentence ?? 0;
  if (rule.within !== undefined && index >= rule.within) return false;
  if (!isMeant(reading, match, rule.also)) return false;
  if (rule.needs && !occursIn(reading, `with:${rule.id}`, sentence)) return false;
  if (occursIn(reading, `unless:${rule.id}`, sentence)) return false;
  if (rule.unlessSourced && occursIn(reading, "cue:source", sentence)) return false;
  const around = reading.document.sentences.slice(Math.max(0, index - 1), index + REDEEMED_WITHIN + 1);
  if (around.some((near) => occursIn(reading, `unless_near:${rule.id}`, near))) return false;
  return !rule.alone || !isRedeemed(reading, match, index);
}

/** Whether a concrete act stands in the same sentence, outside the phrase, or soon behind it. */
function isRedeemed(reading: Reading, match: Match, index: number): boolean {
  const own = reading.document.sentences[index];
  if (own === undefined) return false;
  if (matchesIn(reading, "cue:concrete", own).some((act) => act.last < match.first || act.first > match.last))
    return true;
  return reading.document.sentences
    .slice(index + 1, index + 1 + REDEEMED_WITHIN)
    .some((near) => !near.question && occursIn(reading, "cue:concrete", near));
}

/** A replacement that keeps a capital, and takes a comma and a space along where words go. */
function fixAt(text: string, place: { start: number; end: number }, replacement: string): TextFix {
  const first = text[place.start] ?? "";
  const capital = first !== first.toLowerCase();
  if (replacement !== "") {
    const cased = capital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
    return { ...place, replacement: cased };
  }
  const rest = /^[,\s]*/.exec(text.slice(place.end, place.end + 8))?.[0] ?? "";
  const end = place.end + rest.length;
  const next = text.slice(end, end + 1);
  return capital
    ? { start: place.start, end: end + next.length, replacement: next.toUpperCase() }
    : { start: place.start, end, replacement: "" };
}
