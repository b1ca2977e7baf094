import { findingOf } from "../text_finding.js";
import type { StructureFinder } from "./structure_input.js";

/** An update is promised, but at no clock time. */
export const nextUpdateTime: StructureFinder = ({ elements }, rule) => {
  const update = elements.find((place) => place.element === "next_update");
  return update?.vague === undefined ? [] : [findingOf(rule, update.vague)];
};
