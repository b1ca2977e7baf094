import type { Entry } from "../domain/event.js";
import type { EnquiryLine, RumourLine } from "../domain/digest.js";
import { enquiriesOf, enquiryStatus } from "../monitor/enquiries.js";
import { rumoursOf, type Rumour } from "../monitor/rumours.js";
import { adviceFor } from "./rumour.js";

/** The enquiries that wait for an answer, those overdue first, at a moment in ISO 8601. */
export function waitingEnquiries(entries: readonly Entry[], at: string): EnquiryLine[] {
  return enquiriesOf(entries)
    .flatMap(({ id, outlet = "", question = "", due, owner, ...enquiry }): EnquiryLine[] => {
      const status = enquiryStatus({ id, ...enquiry, ...(due === undefined ? {} : { due }) }, at);
      if (status !== "open" && status !== "overdue") return [];
      return [
        {
          id,
          outlet,
          question,
          status,
          ...(due === undefined ? {} : { due }),
          ...(owner === undefined ? {} : { owner }),
        },
      ];
    })
    .sort((a, b) => (a.due ?? "~").localeCompare(b.due ?? "~") || (a.id < b.id ? -1 : 1));
}

/** The rumours that are not closed. */
export function openRumours(entries: readonly Entry[]): Rumour[] {
  return rumoursOf(entries).filter((rumour) => rumour.closed !== true);
}

/** Rumours as the digest of a period lists them: new, changed or closed in it, and those still open. */
export function rumourLines(entries: readonly Entry[], from: number, to: number): RumourLine[] {
  const within = (iso: string): boolean => Date.parse(iso) >= from && Date.parse(iso) < to;
  return rumoursOf(entries).flatMap((rumour): RumourLine[] => {
    if (Date.parse(rumour.first_seen) >= to || (rumour.closed === true && !within(rumour.changed))) return [];
    const change =
      rumour.closed === true
        ? "closed"
        : within(rumour.first_seen)
          ? "new"
          : within(rumour.changed)
            ? "changed"
            : "open";
    const decision = rumour.decision ?? adviceFor(rumour)?.decision ?? "";
    return [
      {
        id: rumour.id,
        text: rumour.text ?? "",
        change,
        verification: rumour.verification,
        decision,
        reason: rumour.reason ?? "",
      },
    ];
  });
}
