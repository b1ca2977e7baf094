import { msOf } from "../../domain/clock_time.js";
import { holderOf, type Organisation, type Person, type PublicKey } from "../../domain/organisation.js";
import { approvedEvent, owedApprovals, type Approved, type Approving } from "./approve.js";
import { boundOf } from "./bound.js";
import { messageOf, type ApprovalPaper, type SignedPaper } from "./paper.js";
import { officeHolders } from "./revoked.js";
import { deputiesFrom } from "./sign_off.js";

/** Why a signed approval does not count. */
export type PaperRefusal =
  | "signature_wrong"
  | "key_unknown"
  | "key_revoked"
  | "key_of_another"
  | "incident_another"
  | "role_not_asked"
  | "again"
  | "text_another"
  | "expired"
  | "valid_too_long"
  | "approved_in_future"
  | "approved_before_text"
  | "deputy_too_soon";

/** What a paper is held against. */
export interface Accepting extends Approving {
  readonly incident: string;
  readonly organisation: Organisation;
  /** Whether a signature over a message was made with the private half of a key. */
  readonly verify: (message: string, signature: string, key: string) => boolean;
}

/** Clocks of two machines may differ by this many milliseconds. */
const SKEW = 5 * 60_000;

/** The event of a signed approval, or why it is none: nothing counts before its signature holds. */
export function accepted({ paper, signature }: SignedPaper, accepting: Accepting): Approved | PaperRefusal {
  const { rule, item, organisation, verify } = accepting;
  if (!verify(messageOf(paper), signature, paper.key)) return "signature_wrong";
  const person = whoHas(paper, organisation);
  if (typeof person === "string") return person;
  if (paper.incident !== accepting.incident) return "incident_another";
  if (paper.statement !== rule.statement || !rule.roles.includes(paper.role)) return "role_not_asked";
  if (item?.approvals.some((approval) => approval.signature === signature) === true) return "again";
  const wrong = wrongText(paper, accepting) ?? wrongTime(paper, accepting);
  if (wrong !== undefined) return wrong;
  const { role, binds, name, given_at, facts, deputy, key, valid_until } = paper;
  const word = { name, given_at, how: "signed", facts, key, signature, ...(deputy ? { deputy } : {}) } as const;
  return { ...approvedEvent(rule, role, binds, word), channels: paper.channels, valid_until };
}

/** The people of a role with a key of theirs, the holder first. */
function whoHas({ key, role, name, deputy }: ApprovalPaper, organisation: Organisation): Person | PaperRefusal {
  const post = holderOf(organisation, role);
  const people: readonly Person[] = post === undefined ? [] : [post, ...(post.deputies ?? [])];
  const at = people.findIndex((each) => keyOf(each, key) !== undefined);
  const person = people[at];
  if (person === undefined) return isKnown(organisation, key) ? "key_of_another" : "key_unknown";
  if (keyOf(person, key)?.revoked_on !== undefined) return "key_revoked";
  return person.name === name && deputy === at > 0 ? person : "key_of_another";
}

function keyOf({ keys = [] }: Person, key: string): PublicKey | undefined {
  return keys.find((each) => each.key === key);
}

function isKnown(organisation: Organisation, key: string): boolean {
  return officeHolders(organisation).some((person) => keyOf(person, key) !== undefined);
}

function wrongText(paper: ApprovalPaper, { rule, item, fact }: Accepting): PaperRefusal | undefined {
  if (owedApprovals(item).some(({ release }) => release.binds === paper.binds)) return undefined;
  return boundOf(item, rule.channels, fact)?.digest === paper.binds ? undefined : "text_another";
}

function wrongTime(paper: ApprovalPaper, { rule, item, fact, at }: Accepting): PaperRefusal | undefined {
  const given = msOf(paper.given_at);
  if (Number.isNaN(given) || Number.isNaN(msOf(paper.valid_until))) return "expired";
  if (msOf(at) > msOf(paper.valid_until)) return "expired";
  if (msOf(paper.valid_until) > given + rule.valid_for) return "valid_too_long";
  if (given > msOf(at) + SKEW) return "approved_in_future";
  const bound = boundOf(item, rule.channels, fact);
  if (bound === undefined || bound.digest !== paper.binds) return undefined;
  if (Object.values(bound.versions).some((version) => msOf(version.at) > given + SKEW)) return "approved_before_text";
  const from = paper.deputy ? deputiesFrom({ rule, bound }) : undefined;
  return from !== undefined && given < from ? "deputy_too_soon" : undefined;
}
