import { msOf } from "../domain/clock_time.js";
import type { Entry } from "../domain/event.js";
import type { EnquiryWord } from "../domain/hearsay.js";

/** An enquiry as everything said of it adds up. Times are ISO 8601. */
export interface Enquiry extends EnquiryWord {
  readonly id: string;
  readonly received: string;
  readonly changed: string;
  readonly answered_at?: string;
  readonly closed_at?: string;
  readonly erased: boolean;
}

export type EnquiryStatus = "open" | "overdue" | "answered" | "closed";

/** The enquiries of a record, oldest first. */
export function enquiriesOf(entries: readonly Entry[]): Enquiry[] {
  const enquiries = new Map<string, Enquiry>();
  for (const entry of entries) {
    if (entry.type !== "enquiry") continue;
    const before: Enquiry = enquiries.get(entry.enquiry) ?? {
      id: entry.enquiry,
      received: entry.at,
      changed: entry.at,
      erased: false,
    };
    const { said, at } = entry;
    const answered = said?.answer === undefined ? {} : { answered_at: at };
    const closed = said?.closed === true ? { closed_at: at } : {};
    enquiries.set(
      entry.enquiry,
      said === null
        ? { ...before, changed: at, erased: true }
        : { ...before, ...said, changed: at, ...answered, ...closed },
    );
  }
  return [...enquiries.values()];
}

/** How an enquiry stands at a moment (ISO 8601). */
export function enquiryStatus(enquiry: Enquiry, at: string): EnquiryStatus {
  if (enquiry.answered_at !== undefined) return "answered";
  if (enquiry.closed === true) return "closed";
  return enquiry.due !== undefined && msOf(enquiry.due) < msOf(at) ? "overdue" : "open";
}

/** The id of the next enquiry of a record: Q1, Q2, … */
export function nextEnquiry(entries: readonly Entry[]): string {
  return `Q${enquiriesOf(entries).length + 1}`;
}
