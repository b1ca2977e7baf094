/** How an approval was given, as a sentence needs it. */
type How = Readonly<Record<string, string>>;

/** What is said about statements on their way out: versions, approvals, releases. In English. */
export const deskEn = {
  gone: "(erased)",
  quoted: (title: string): string => `“${title}”`,
  state: {
    none: "nothing written yet",
    drafted: "drafted",
    in_review: "waits for approvals",
    approved: "approved",
    released: "released",
  } as Readonly<Record<string, string>>,
  how: {
    here: "attested: at this keyboard, not signed",
    in_person: "attested: in the room, not signed",
    phone: "attested: by phone, not signed",
    message: "attested: by message, not signed",
    email: "attested: by e-mail, not signed",
    attested: "attested, not signed",
    signed: "signed with a key",
  } as How,
  entry: {
    written: (title: string): string => `${title}: new version`,
    writtenFor: (title: string, channel: string): string => `${title}: new version for ${channel}`,
    approved: (title: string, role: string, name: string, how: string): string =>
      `${title}: approved by ${role} ${name} (${how})`,
    released: (title: string, channel: string): string => `${title}: released for ${channel}`,
    emergency: (reason: string): string => `EMERGENCY RELEASE without all approvals, because: ${reason}`,
    posted: (title: string, channel: string, link: string): string =>
      `${title}: it is out on ${channel}${link === "" ? "" : ` (${link})`}`,
    waived: (title: string, what: string, text: string, reason: string): string =>
      `${title}: set aside with a reason (${what}: “${text}”): ${reason}`,
  },
  waived: { hold: "hold", unattributed: "sentence without a fact", check: "text check" } as Readonly<
    Record<string, string>
  >,
};
