import { matchesOf, occursIn, placeOf, sentenceOf, type Reading } from "../reading.js";
import { isMeant } from "../scope.js";
import { findingOf } from "../text_finding.js";
import { limitOf, type StructureFinder } from "./structure_input.js";

/** Words of feeling stand in the first sentences, or the text has people hurt and opens without them. */
export const empathyFirst: StructureFinder = ({ reading, elements, flags }, rule) => {
  const empathy = elements.find((place) => place.element === "empathy")?.sentence;
  if (empathy === undefined || !flags.has("harm")) return [];
  const body = reading.document.sentences.filter((sentence) => sentence.kind !== "heading");
  return body.indexOf(empathy) < limitOf(rule, "within", 3) ? [] : [findingOf(rule, empathy)];
};

/** Money is named before people are. */
export const moneyFirst: StructureFinder = ({ reading }, rule) => {
  const money = firstMeant(reading, "cue:damage_cost");
  const people = firstMeant(reading, "cue:people_harmed");
  return money === undefined || people === undefined || people.first < money.first
    ? []
    : [findingOf(rule, placeOf(reading, money))];
};

/** Praise of ourselves stands before what people should do. */
export const praiseBeforeHelp: StructureFinder = ({ reading, elements }, rule) => {
  const praise = firstMeant(reading, "cue:praise");
  const action = elements.find((place) => place.element === "action")?.sentence;
  if (praise === undefined || action === undefined) return [];
  const place = placeOf(reading, praise);
  return action.start < place.start ? [] : [findingOf(rule, place)];
};

/** A denial that repeats the false claim before it says what is true. */
export const mythFirst: StructureFinder = ({ reading, kind }, rule) => {
  const index = reading.document.sentences.findIndex((sentence) => sentence.kind !== "heading");
  const opening = reading.document.sentences[index];
  if (kind !== "correction" || opening === undefined || !occursIn(reading, "cue:reported", opening)) return [];
  return occursIn(reading, "cue:true_statement", opening) ? [] : [findingOf(rule, opening)];
};

function firstMeant(reading: Reading, label: string): { first: number; last: number } | undefined {
  return matchesOf(reading, label).find(
    (match) => sentenceOf(reading, match).kind !== "heading" && isMeant(reading, match, ["negated"]),
  );
}
