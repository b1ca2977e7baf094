import { channels } from "./channels.js";
import { checklist } from "./checklist.js";
import { dateTime } from "./date_time.js";
import type { Kind } from "./kind.js";
import { leadTo } from "./lead_to.js";
import { manyOf } from "./many_of.js";
import { monitor } from "./monitor.js";
import { note } from "./note.js";
import { number } from "./number.js";
import { oneOf } from "./one_of.js";
import { signals } from "./signals.js";
import { statement } from "./statement.js";
import { strategy } from "./strategy.js";
import { release } from "./release.js";
import { signOff } from "./sign_off.js";
import { text } from "./text.js";
import { yesNo } from "./yes_no.js";

/** Every kind of step by its name; the order is that of the trainers' guide. */
export const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  [
    note,
    text,
    number,
    dateTime,
    yesNo,
    oneOf,
    manyOf,
    checklist,
    statement,
    monitor,
    signals,
    strategy,
    channels,
    signOff,
    release,
    leadTo,
  ].map((kind) => [kind.name, kind as Kind]),
);

/** The kind of a step of a checked playbook. */
export function kindOf(step: { readonly kind: string }): Kind {
  return kinds[step.kind] as Kind;
}
