import type { EnquiryWord, RumourDecision, RumourWord, Verification } from "../../domain/hearsay.js";

const verification: Readonly<Record<Verification, string>> = {
  unchecked: "not checked yet",
  true: "true",
  partly: "partly true",
  false: "false",
  unprovable: "cannot be proved",
};

const decision: Readonly<Record<RumourDecision, string>> = {
  ignore: "log it, no answer",
  monitor: "keep watching, no answer",
  answer_privately: "answer those who ask",
  prebunk: "say the true thing before it spreads",
  debunk: "correct it in public",
  escalate: "take it to the head",
};

const ways: Readonly<Record<string, string>> = {
  log: "write it down; an answer would only carry it further",
  watch: "watch whether it spreads; no answer yet",
  where_asked: "answer where it is asked, and only there",
  portal_faq: "a question and answer on the portal",
  privately_line_ready: "answer those who ask, and keep a line ready",
  same_channel: "correct it in the channel where it circulates",
  all_channels_press: "correct it on all our channels and tell the press",
  escalate_warn: "tell the head, and warn those it could harm",
  all_partners: "correct it on all our channels, with partners",
  all_stand_up_hotline: "correct it everywhere, with the spokesperson on the spot and the hotline",
  disclose: "it is true: an incident of its own, to be disclosed",
};

const overrides: Readonly<Record<string, string>> = {
  asked_directly: "somebody concerned asked us directly, so they get an answer",
  true_part: "a part of it is true and has to be owned up to",
  is_true: "it turned out to be true, so it is no rumour any more",
};

const parts = (list: readonly (string | undefined)[]): string =>
  list.filter((part) => part !== undefined && part !== "").join("; ");

/** What is suggested about a rumour, as far as it is put into words. */
interface Advised {
  readonly decision: RumourDecision;
  readonly way: string;
  /** From 0 to 3 each. */
  readonly harm: number;
  readonly spread: number;
  readonly override?: string;
}

/** What is said of rumours and enquiries, in English. */
export const hearsayEn = {
  verification,
  decision,
  rumourEntry: (id: string, said: RumourWord | null): string =>
    said === null
      ? `rumour ${id}: words erased`
      : `rumour ${id}: ${parts([
          said.text === undefined ? undefined : `"${said.text}"`,
          said.verification === undefined ? undefined : verification[said.verification],
          said.decision === undefined ? undefined : decision[said.decision],
          said.reason,
          said.evidence,
          said.answer,
          said.result,
          said.closed === true ? "closed" : undefined,
        ])}`,
  enquiryEntry: (id: string, said: EnquiryWord | null): string =>
    said === null
      ? `enquiry ${id}: words erased`
      : `enquiry ${id}: ${parts([said.outlet, said.question === undefined ? undefined : `"${said.question}"`, said.due, said.owner, said.answer, said.closed === true ? "closed" : undefined])}`,
  advice: ({ decision: decided, way, harm, spread, override }: Advised): string =>
    `Suggested: ${decision[decided]} (${ways[way]}). Harm if believed ${harm} of 3, spread ${spread} of 3${override === undefined ? "" : `; ${overrides[override]}`}.`,
  rumours: "Rumours",
  enquiries: "Enquiries",
  noRumours: "No rumour is logged.",
  noEnquiries: "No enquiry is logged.",
  decided: (text: string, reason: string): string => `Decided: ${text}${reason === "" ? "" : `. ${reason}`}`,
  seen: (first: string, last: string): string => `first ${first}, last word ${last}`,
  due: (time: string): string => `due ${time}`,
  status: { open: "open", overdue: "overdue", answered: "answered", closed: "closed" },
  noOwner: "nobody answers for it yet",
  erased: "words erased",
  logged: (id: string, incident: string): string => `Logged as ${id} in ${incident}.`,
  noSuchRumour: (id: string, ids: string): string =>
    `there is no rumour "${id}"${ids === "" ? "" : `; there are ${ids}`}`,
  noSuchEnquiry: (id: string, ids: string): string =>
    `there is no enquiry "${id}"${ids === "" ? "" : `; there are ${ids}`}`,
  emptyText: "there are no words in it",
  nothingNew: "there is nothing new to log",
  badRating: (text: string): string => `"${text}" is no rating; write 0, 1, 2 or 3`,
  reasonNeeded: "a decision other than the suggested one needs its reason: --reason",
  outletNeeded: "say which outlet asks: --outlet",
  badTime: (text: string): string => `"${text}" is no time; write 15:00, 2026-11-23T15:00 or 2h`,
  becameTrue: (id: string): string =>
    `It is true, so it has to be disclosed. If it is an incident of its own: lectern rumour open ${id}`,
  notTrue: (id: string): string => `${id} has not turned out true; only what is true becomes an incident`,
  notTrueHelp: (id: string): string => `Once it has: lectern rumour update ${id} --verification true`,
  opened: (id: string, incident: string): string =>
    `${id} is now incident ${incident}. Start a playbook in it: lectern run ${incident}`,
  openedAs: (incident: string): string => `became incident ${incident}`,
  from: (id: string, incident: string, text: string): string => `From rumour ${id} of incident ${incident}: ${text}`,
  openRumours: (count: number): string => `${count} ${count === 1 ? "rumour is" : "rumours are"} open: lectern rumour`,
  stance: "Correct the claim, not the person. No demand to take anything down as a first step.",
};
