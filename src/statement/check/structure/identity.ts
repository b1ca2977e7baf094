import { matchesIn, occursIn, placeOf, type Reading } from "../reading.js";
import { isMeant } from "../scope.js";
import { findingOf } from "../text_finding.js";
import { limitOf, type StructureFinder } from "./structure_input.js";

/**
 * Details that together tell who a child or victim is, counted by kind in the sentences about them and those beside,
 * and over the released texts. It knows kinds of detail, not people: a bare name without a sign of one goes unseen.
 */
export const identifyingDetails: StructureFinder = ({ reading, checks, flags, released }, rule) => {
  const ids = checks.identifiers.map((identifier) => identifier.id);
  const before = new Set(
    released.flatMap((text) => [...kindsIn(text.reading, ids, flags.has("child_involved"))].map(([id]) => id)),
  );
  const here = kindsIn(reading, ids, flags.has("child_involved"));
  const kinds = new Set([...before, ...here.keys()]);
  const last = [...here.values()].sort((a, b) => a.start - b.start).at(-1);
  if (last === undefined || kinds.size < limitOf(rule, "details", 2)) return [];
  const written = [...here.values()].map((place) =>
    reading.document.text.slice(place.start, place.end).replace(/\s+/g, " "),
  );
  return [
    {
      ...findingOf(rule, last, { found: written.join("; "), count: kinds.size }),
      related: [...here.values()].filter((place) => place !== last),
    },
  ];
};

type Place = { readonly start: number; readonly end: number };

function kindsIn(reading: Reading, ids: readonly string[], everywhere: boolean): Map<string, Place> {
  const { sentences } = reading.document;
  const about = sentences.map((sentence) => everywhere || occursIn(reading, "cue:protected_person", sentence));
  const found = new Map<string, Place>();
  sentences.forEach((sentence, index) => {
    if (about[index] !== true && about[index - 1] !== true && about[index + 1] !== true) return;
    for (const id of ids) {
      if (found.has(id)) continue;
      const match = matchesIn(reading, `identifier:${id}`, sentence).find((candidate) =>
        isMeant(reading, candidate, ["quotes", "reported"]),
      );
      if (match !== undefined) found.set(id, placeOf(reading, match));
    }
  });
  return found;
}

/** A person's name in a sentence about the dead or hurt, unless the next of kin have been told. */
export const nameOfTheDead: StructureFinder = ({ reading, flags }, rule) => {
  if (flags.has("next_of_kin_told")) return [];
  const told = reading.document.sentences.some((sentence) => occursIn(reading, "cue:family_told", sentence));
  if (told) return [];
  return reading.document.sentences.flatMap((sentence) => {
    if (
      !occursIn(reading, "sign:harm", sentence) ||
      occursIn(reading, "cue:we_say", sentence) ||
      occursIn(reading, "cue:source", sentence)
    )
      return [];
    const name = matchesIn(reading, "cue:person_name", sentence)[0];
    return name === undefined
      ? []
      : [findingOf(rule, placeOf(reading, name), { found: textAt(reading, placeOf(reading, name)) })];
  });
};

function textAt(reading: Reading, place: Place): string {
  return reading.document.text.slice(place.start, place.end).replace(/\s+/g, " ");
}
