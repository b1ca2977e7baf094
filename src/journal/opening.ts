import { isIncidentId } from "./incident_id.js";
import type { Opening } from "./store.js";

/** The id that an opening names; anything but a proper opening is a mistake of the caller. */
export function idOfOpening(opening: Opening): string {
  const first = opening.events[0];
  if (first?.type !== "incident_opened" || !isIncidentId(first.incident)) {
    throw new TypeError("an incident begins by being opened");
  }
  return first.incident;
}
