import { msOf, offsetOf } from "../domain/clock_time.js";
import type { SpokenTime } from "../words/en/terminal.js";
import type { TimeContext } from "./typed_time.js";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What words need to say an ISO time: its own clock, and how far it lies from now. */
export function spokenTime(iso: string, context: TimeContext): SpokenTime {
  const ms = msOf(iso);
  const local = new Date(ms + offsetOf(iso) * MINUTE);
  const today = context.now + context.offsetAt(context.now) * MINUTE;
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    daysAway: Math.floor(local.getTime() / DAY) - Math.floor(today / DAY),
    minutesAway: Math.floor(ms / MINUTE) - Math.floor(context.now / MINUTE),
  };
}
