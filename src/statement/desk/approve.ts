import { addMs, msOf } from "../../domain/clock_time.js";
import type { Happening } from "../../domain/event.js";
import type { Approval, ApprovalWord, DeskItem, Medium, Release } from "../../domain/statement_desk.js";
import { boundOf, type FactNow } from "./bound.js";
import { deputiesFrom, type SignOffRule } from "./sign_off.js";

/** An approval as it is typed. */
export interface ApprovalGiven {
  readonly role: string;
  readonly name: string;
  readonly medium: Medium;
  /** ISO 8601; now where nothing is said. */
  readonly given_at?: string;
  readonly deputy?: boolean;
}

/** Why an approval cannot be taken. */
export type ApprovalRefusal =
  | "no_text_yet"
  | "role_not_asked"
  | "name_needed"
  | "approved_in_future"
  | "approved_before_text"
  | "deputy_too_soon";

export type Approved = Extract<Happening, { readonly type: "approved" }>;

/** What an approval is held against. */
export interface Approving {
  readonly rule: SignOffRule;
  readonly item: DeskItem | undefined;
  readonly fact: FactNow;
  readonly at: string;
}

/** The event of an attested approval of the texts as they are now, or why there is none. */
export function attested(given: ApprovalGiven, approving: Approving): Approved | ApprovalRefusal {
  const { rule, item, fact, at } = approving;
  const name = given.name.normalize("NFC").trim();
  const given_at = given.given_at ?? at;
  const bound = boundOf(item, rule.channels, fact);
  if (bound === undefined) return "no_text_yet";
  if (!rule.roles.includes(given.role)) return "role_not_asked";
  if (name === "") return "name_needed";
  if (msOf(given_at) > msOf(at)) return "approved_in_future";
  if (Object.values(bound.versions).some((version) => msOf(version.at) > msOf(given_at))) return "approved_before_text";
  const from = given.deputy === true ? deputiesFrom({ rule, bound }) : undefined;
  if (from !== undefined && msOf(given_at) < from) return "deputy_too_soon";
  const said: ApprovalWord = {
    name,
    given_at,
    how: "attested",
    medium: given.medium,
    facts: bound.facts,
    ...(given.deputy === true ? { deputy: true } : {}),
  };
  return approvedEvent(rule, given.role, bound.digest, said);
}

/** The event of an approval that binds to a digest. */
export function approvedEvent(rule: SignOffRule, role: string, binds: string, said: ApprovalWord): Approved {
  const valid_until = addMs(said.given_at, rule.valid_for);
  return { type: "approved", statement: rule.statement, role, channels: rule.channels, binds, valid_until, said };
}

/** An emergency release and the roles that have not approved it since. */
export interface Owed {
  readonly release: Release;
  readonly missing: readonly string[];
}

/** The emergency releases of a statement whose approvals are still to be obtained, oldest first. */
export function owedApprovals(item: DeskItem | undefined): Owed[] {
  return (item?.releases ?? []).flatMap((release) => {
    const { missing = [], needed = 0 } = release.emergency ?? {};
    const left = missing.filter((role) => !item?.approvals.some((approval) => isAfter(approval, role, release)));
    return missing.length - left.length >= needed ? [] : [{ release, missing: left }];
  });
}

/** Whether an approval was obtained afterwards for what was released. */
function isAfter({ role, binds, at, version }: Approval, asked: string, release: Release): boolean {
  return role === asked && binds === release.binds && msOf(at) >= msOf(release.at) && version >= release.version;
}

/** The event of an approval, given afterwards, of what went out in an emergency; or why there is none. */
export function attestedAfterwards(
  given: ApprovalGiven,
  { release, missing }: Owed,
  { rule, at }: Pick<Approving, "rule" | "at">,
): Approved | ApprovalRefusal {
  const name = given.name.normalize("NFC").trim();
  const given_at = given.given_at ?? at;
  if (!missing.includes(given.role)) return "role_not_asked";
  if (name === "") return "name_needed";
  if (msOf(given_at) > msOf(at)) return "approved_in_future";
  const said: ApprovalWord = {
    name,
    given_at,
    how: "attested",
    medium: given.medium,
    facts: release.facts,
    ...(given.deputy === true ? { deputy: true } : {}),
  };
  return approvedEvent(rule, given.role, release.binds, said);
}
