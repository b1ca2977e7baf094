import { msOf } from "../../domain/clock_time.js";
import type { Approval, DeskItem, SaidFact, Version } from "../../domain/statement_desk.js";
import { sameValue } from "../../domain/value.js";
import { textOf } from "../sentence.js";
import { boundOf, versionFor, type Bound, type FactNow } from "./bound.js";

/** Who must approve a statement for some channels, as a sign-off step of a playbook says. */
export interface SignOffRule {
  readonly statement: string;
  readonly channels: readonly string[];
  readonly roles: readonly string[];
  /** How many of the roles; all of them where nothing is said. */
  readonly at_least: number;
  /** Milliseconds after which a deputy's approval counts; always where nothing is said. */
  readonly deputies_after?: number;
  /** Milliseconds for which an approval counts. */
  readonly valid_for: number;
  /** Public keys whose signatures do not count any more. */
  readonly revoked?: readonly string[];
}

/** An approval counts for this long where the playbook does not say: a proposal, about one news day. */
export const VALID_FOR = 24 * 3_600_000;

/** What has changed since an approval was given. */
export type Change =
  | { readonly what: "text"; readonly channel: string; readonly language: string }
  | { readonly what: "fact"; readonly fact: string; readonly from?: SaidFact["value"]; readonly to?: SaidFact["value"] }
  | { readonly what: "channels" };

/** An approval with whether it counts now, or why it does not. */
export type Counted = { readonly approval: Approval } & (
  | { readonly counts: true }
  | { readonly counts: false; readonly why: "changed"; readonly changes: readonly Change[] }
  | {
      readonly counts: false;
      readonly why: "expired" | "not_asked" | "given_again" | "deputy_too_soon" | "key_revoked";
    }
);

/** How a sign-off stands. */
export interface SignOffState {
  readonly rule: SignOffRule;
  /** What approvals bind to now; missing while there is no text. */
  readonly bound?: Bound;
  readonly approvals: readonly Counted[];
  /** Roles asked that have not approved yet. */
  readonly missing: readonly string[];
  /** How many more approvals are needed. */
  readonly needed: number;
  /** There would be enough, but all are from the author. */
  readonly author_only: boolean;
  readonly approved: boolean;
}

/** How a sign-off stands; `at` also holds approvals against their time limit. Without it a walk needs no clock. */
export function signOffState(rule: SignOffRule, item: DeskItem | undefined, now: FactNow, at?: string): SignOffState {
  const bound = boundOf(item, rule.channels, now);
  const approvals = (item?.approvals ?? []).map((approval) => count(approval, { rule, item, bound, at }));
  const latest = approvals.map((counted, i): Counted => {
    const again = approvals.slice(i + 1).some((later) => later.counts && later.approval.role === counted.approval.role);
    return counted.counts && again ? { approval: counted.approval, counts: false, why: "given_again" } : counted;
  });
  const counting = latest.filter(({ counts }) => counts).map(({ approval }) => approval);
  const given = new Set(counting.map(({ role }) => role));
  const needed = Math.max(0, rule.at_least - given.size);
  const author_only = needed === 0 && counting.every((approval) => isAuthor(approval, authorOf(item, rule)));
  return {
    rule,
    ...(bound === undefined ? {} : { bound }),
    approvals: latest,
    missing: rule.roles.filter((role) => !given.has(role)),
    needed,
    author_only,
    approved: bound !== undefined && needed === 0 && !author_only,
  };
}

interface Counting {
  readonly rule: SignOffRule;
  readonly item: DeskItem | undefined;
  readonly bound: Bound | undefined;
  readonly at: string | undefined;
}

function count(approval: Approval, { rule, item, bound, at }: Counting): Counted {
  if (!rule.roles.includes(approval.role)) return { approval, counts: false, why: "not_asked" };
  if (approval.key !== undefined && rule.revoked?.includes(approval.key) === true)
    return { approval, counts: false, why: "key_revoked" };
  if (approval.binds !== bound?.digest)
    return { approval, counts: false, why: "changed", changes: changesSince(approval, rule.channels, item, bound) };
  if (at !== undefined && msOf(at) > msOf(approval.valid_until)) return { approval, counts: false, why: "expired" };
  if (approval.deputy === true && isTooSoon(approval, rule, bound))
    return { approval, counts: false, why: "deputy_too_soon" };
  return { approval, counts: true };
}

function isTooSoon({ given_at }: Approval, { deputies_after }: SignOffRule, { versions }: Bound): boolean {
  return deputies_after !== undefined && msOf(given_at) < writtenAt(Object.values(versions)) + deputies_after;
}

/** When the last of some texts was written, in milliseconds: from then on approvals are waited for. */
function writtenAt(versions: readonly Version[]): number {
  return Math.max(...versions.map(({ at }) => msOf(at)));
}

/** From when on a deputy's approval counts, in milliseconds; undefined where that is always. */
export function deputiesFrom({ rule, bound }: Pick<SignOffState, "rule" | "bound">): number | undefined {
  if (rule.deputies_after === undefined || bound === undefined) return undefined;
  return writtenAt(Object.values(bound.versions)) + rule.deputies_after;
}

/** Who wrote the texts that are to be signed off, in small letters. */
function authorOf(item: DeskItem | undefined, { channels }: SignOffRule): ReadonlySet<string> {
  return new Set(channels.flatMap((channel) => versionFor(item, channel)?.by ?? []).map(folded));
}

function isAuthor({ name, medium, how, by }: Approval, authors: ReadonlySet<string>): boolean {
  if (authors.has(folded(name))) return true;
  return how === "attested" && medium === "here" && authors.has(folded(by));
}

function folded(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

/** What makes the present state another one than was approved; the texts of then are still in the record. */
function changesSince(
  approval: Approval,
  channels: readonly string[],
  item: DeskItem | undefined,
  bound: Bound | undefined,
): Change[] {
  const same = [...approval.channels].toSorted().join() === [...channels].toSorted().join();
  const changes: Change[] = same ? [] : [{ what: "channels" }];
  const then = item === undefined ? undefined : { ...item, versions: item.versions.slice(0, approval.version) };
  for (const channel of approval.channels) {
    const before = versionFor(then, channel)?.texts ?? {};
    const after = bound?.versions[channel]?.texts ?? {};
    for (const language of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (textOf(before[language] ?? []) !== textOf(after[language] ?? []))
        changes.push({ what: "text", channel, language });
  }
  return [...changes, ...factChanges(approval.facts, bound?.facts ?? [])];
}

/** Facts whose value is another one now; a fact that the text no longer stands on is a change of the text. */
function factChanges(before: readonly SaidFact[], after: readonly SaidFact[]): Change[] {
  return before.flatMap(({ fact, value: from }): Change[] => {
    const now = after.find((each) => each.fact === fact);
    if (now === undefined) return [];
    const { value: to } = now;
    if (from === to || (from !== undefined && to !== undefined && sameValue(from, to))) return [];
    return [{ what: "fact", fact, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
}
