import { textIn, type Language } from "../domain/text.js";
import { printMoment } from "../statement/printing.js";
import { deskWords } from "../words/desk.js";
import { exportWords } from "../words/export.js";
import type { LanguageText, ReadyApproval, ReadyRelease, ReadyText } from "./ready_text.js";

/** Where a text stands, in words of its language: what every format shows beside it. */
export interface Standing {
  /** A draft is marked with this. */
  readonly mark?: string;
  /** Since when it is out or how far it got, in whole sentences. */
  readonly lines: readonly string[];
  readonly approvals: readonly string[];
}

/** What can be said about the standing of a text: its release with who approved it and how, or that it is a draft. */
export function standingOf(ready: ReadyText, language: Language): Standing {
  const words = exportWords(language);
  const { release, version, digest } = ready;
  const channel = textIn(ready.channel, language);
  const moment = printMoment(release?.at ?? ready.at, language);
  const known = [
    ...(version === undefined ? [] : [words.version(version)]),
    ...(digest === undefined ? [] : [words.fingerprint(digest)]),
  ].join(" · ");
  const identity = known === "" ? [] : [known];
  if (release === undefined) {
    const line = channel === "" ? words.draftOf(moment) : words.draftFor(moment, channel);
    return { mark: words.draft, lines: [line, ...identity], approvals: [] };
  }
  const { emergency } = release;
  const lines = [
    channel === "" ? words.releasedAt(moment) : words.releasedOn(moment, channel),
    ...(emergency === undefined
      ? []
      : [
          words.emergency(
            sentence(emergency.reason),
            missing(emergency, language),
            printMoment(emergency.due, language),
          ),
        ]),
    ...(release.elsewhere ? [words.elsewhere] : release.approvals.length === 0 ? [words.noApproval] : []),
    ...identity,
  ];
  return { lines, approvals: release.approvals.map((approval) => approvalLine(approval, language)) };
}

function approvalLine({ role, name, at, how, medium, deputy }: ReadyApproval, language: Language): string {
  const words = exportWords(language);
  const given = deskWords(language).how[how === "signed" ? "signed" : (medium ?? "attested")] ?? "";
  const who = `${textIn(role, language)}, ${name}${deputy ? `, ${words.deputy}` : ""}`;
  return words.approval(who, given, printMoment(at, language));
}

/** Whose approvals are missing: all of them, or so many of those who could give one. */
function missing({ missing: roles, needed }: NonNullable<ReadyRelease["emergency"]>, language: Language): string {
  const names = roles.map((role) => textIn(role, language)).join(", ");
  return needed < roles.length ? exportWords(language).someOf(needed, names) : names;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** What the text is called: its title, else the sort of text it is. */
export function headingOf({ title, sort, language }: LanguageText): string {
  return title ?? sort ?? exportWords(language).pressRelease;
}

/** What sort of text it is, where the heading does not say so already. */
export function sortOf({ title, sort, language }: LanguageText): string | undefined {
  return title === undefined ? undefined : (sort ?? exportWords(language).pressRelease);
}

/** Whom people and the press can ask, a line each; what the profile does not say is left out. */
export function contactLines({ organisation }: ReadyText, language: Language): string[] {
  const words = exportWords(language);
  const { hotline, hotline_hours, portal, press_contact } = organisation;
  const contact = [
    press_contact?.name,
    textIn(press_contact?.title, language),
    press_contact?.phone,
    press_contact?.email,
  ];
  const known = contact.filter((part) => part !== undefined && part !== "").join(", ");
  return [
    ...(hotline === undefined ? [] : [words.hotline(hotline, textIn(hotline_hours, language))]),
    ...(portal === undefined ? [] : [words.portal(portal)]),
    ...(known === "" ? [] : [words.press(known)]),
  ];
}
