import { matchesOf, occursIn, placeOf, type Reading } from "../reading.js";
import { isMeant } from "../scope.js";
import { findingOf, type TextFinding } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

/** A refusal that lacks its ground, what can be said, who can answer, or when: without its ground and two of the others it is bare. */
export const bareRefusal: StructureFinder = ({ reading }, rule) => {
  const refusal = matchesOf(reading, "cue:refusal").find((match) => isMeant(reading, match, ["negated"]));
  if (refusal === undefined) return [];
  const missing = ["refusal_ground", "refusal_offer", "refusal_who", "refusal_when"].filter(
    (part) => !occurs(reading, `cue:${part}`),
  );
  const place = placeOf(reading, refusal);
  const args = { found: reading.document.text.slice(place.start, place.end), missing: missing.join(", ") };
  const bare = ["refusal_ground", "refusal_when"].every((part) => missing.includes(part));
  return missing.length < 3 || !bare ? [] : [findingOf(rule, place, args)];
};

function occurs(reading: Reading, label: string): boolean {
  return reading.document.sentences.some((sentence) => occursIn(reading, label, sentence));
}

/** A process line names somebody who does something, and a time. */
export const processComplete: StructureFinder = ({ reading, elements }, rule): TextFinding[] => {
  const process = elements.find((place) => place.element === "process")?.sentence;
  if (process === undefined) return [];
  const timed = reading.document.sentences.some((sentence) =>
    ["cue:clock", "cue:day"].some((cue) => occursIn(reading, cue, sentence)),
  );
  return timed ? [] : [findingOf(rule, process)];
};

/** A reply that opens by repeating the words of the accusation. */
export const repeatsAccusation: StructureFinder = ({ reading, kind }, rule) => {
  if (kind !== "reply") return [];
  const opening = reading.document.sentences[0];
  const match = matchesOf(reading, "cue:denied_accusation")[0];
  if (opening === undefined || match === undefined || match.first >= opening.after) return [];
  const place = placeOf(reading, match);
  return [findingOf(rule, place, { found: reading.document.text.slice(place.start, place.end) })];
};
