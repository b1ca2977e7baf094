import { isoAt } from "../domain/clock_time.js";
import { intervals } from "./intervals.js";
import type { Kind } from "./kind.js";
import type { Cut } from "./reads.js";
import { refuse } from "./refuse.js";

const ISO = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/** Whether the text is a real moment in ISO 8601 with an offset; 30 February is none. */
function isMoment(text: string): boolean {
  const match = ISO.exec(text);
  if (match === null || Number.isNaN(Date.parse(text))) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const ANY_MORNING = "2026-03-02T08:00:00+07:00";

/** Times are kept to the second: intervals are cut in seconds. */
function spaced(cuts: readonly Cut[]): Cut[] {
  return cuts.map((cut) => ({ ...cut, at: cut.at / 1000 }));
}

function iso(seconds: number): string {
  return isoAt(seconds * 1000, 0);
}

/** A moment, stored with its offset. */
export const dateTime: Kind<Record<string, never>> = {
  name: "date_time",
  fields: () => ({}),
  type: () => ({ is: "timestamp" }),
  may_be_unknown: true,
  may_be_skipped: true,
  form: () => ({ form: "date_time" }),
  accept(_step, answer) {
    if (typeof answer !== "string" || !isMoment(answer)) return refuse("not_a_time");
    const seconds = /T\d\d:\d\d:\d\d/.test(answer) ? answer : answer.replace(/(T\d\d:\d\d)/, "$1:00");
    return { answer: seconds.replace(/Z$/, "+00:00") };
  },
  fits: (_step, answer) => typeof answer === "string" && isMoment(answer),
  worth: (_step, answer) => answer,
  script: (_step, scripted) => scripted,
  outcomes(_step, { reads }) {
    // Where nothing cuts time any morning does.
    const moments = reads.cuts.length === 0 ? [ANY_MORNING] : intervals(spaced(reads.cuts), { whole: true }).map(iso);
    return moments.map((worth) => ({ worth, script: worth, answers: 1n }));
  },
};
