import { isoAt } from "../domain/clock_time.js";
import { offsetIn } from "../terminal/time_zone.js";

/** A clock that tells ISO 8601 with the offset that the zone has at that moment. */
export function zoneClock(now: () => number, zone: string): () => string {
  return () => {
    const ms = now();
    return isoAt(ms, offsetIn(zone, ms));
  };
}
