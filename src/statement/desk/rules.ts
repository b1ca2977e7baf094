import { durationMs } from "../../domain/clock_time.js";
import type { Organisation } from "../../domain/organisation.js";
import { stepsOf, type Playbook, type Step } from "../../domain/playbook.js";
import type { DeskItem, StatementState, Texts } from "../../domain/statement_desk.js";
import { textOf } from "../sentence.js";
import { versionFor, type FactNow } from "./bound.js";
import { revokedKeys } from "./revoked.js";
import { signOffState, VALID_FOR, type SignOffRule, type SignOffState } from "./sign_off.js";

/** The fields of a sign-off step, as written. */
export interface SignOffFields {
  readonly statement: string;
  readonly channels: readonly string[];
  readonly roles: readonly string[];
  readonly at_least?: number;
  readonly deputies_after?: string;
  readonly valid_for?: string;
}

/** Who must approve, as a sign-off step says; what was signed with a revoked key of the profile does not count. */
export function ruleOf(
  { statement, channels, roles, at_least, deputies_after, valid_for }: SignOffFields,
  organisation: Organisation,
): SignOffRule {
  const after = deputies_after === undefined ? undefined : durationMs(deputies_after);
  return {
    statement,
    channels,
    roles,
    at_least: Math.min(at_least ?? roles.length, roles.length),
    ...(after === undefined ? {} : { deputies_after: after }),
    valid_for: (valid_for === undefined ? undefined : durationMs(valid_for)) ?? VALID_FOR,
    revoked: revokedKeys(organisation),
  };
}

/** A playbook and those of its steps that the walk asks, as far as it is known; all of them where nothing is said. */
export interface Signers {
  readonly playbook: Playbook;
  readonly asked?: ReadonlySet<string>;
}

/**
 * The sign-offs of a statement; with a channel only those that cover it. One whose condition is not met asks nobody;
 * where that would leave nobody at all, all of them are asked.
 */
export function signOffsFor({ playbook, asked }: Signers, statement: string, channel?: string): SignOffRule[] {
  const all = stepsOf(playbook)
    .filter((step): step is Step<SignOffFields> => step.kind === "sign_off")
    .filter(({ fields }) => fields.statement === statement)
    .filter(({ fields }) => channel === undefined || fields.channels.includes(channel));
  const now = all.filter(({ id }) => asked === undefined || asked.has(id));
  return (now.length === 0 ? all : now).map(({ fields }) => ruleOf(fields, playbook.organisation));
}

/**
 * Who must approve a statement before it goes out on a channel: the sign-offs that cover the channel; where none
 * does, the same people for this channel by itself.
 */
export function rulesFor(signers: Signers, statement: string, channel: string): SignOffRule[] {
  const covering = signOffsFor(signers, statement, channel);
  if (covering.length > 0) return covering;
  return signOffsFor(signers, statement).map((rule) => ({ ...rule, channels: [channel] }));
}

/** How each sign-off of a statement stands; `at` also holds approvals against their time limit. */
export function signOffStates(
  rules: readonly SignOffRule[],
  item: DeskItem | undefined,
  now: FactNow,
  at?: string,
): SignOffState[] {
  return rules.map((rule) => signOffState(rule, item, now, at));
}

/** Whether two texts of a statement say the same in the same languages. */
export function sameTexts(a: Texts, b: Texts): boolean {
  const languages = Object.keys(a).toSorted();
  return (
    languages.join() === Object.keys(b).toSorted().join() &&
    languages.every((language) => textOf(a[language] ?? []) === textOf(b[language] ?? []))
  );
}

/** Whether the text that would go out on a channel now has gone out there. */
export function isReleased(item: DeskItem | undefined, channel: string): boolean {
  const version = versionFor(item, channel);
  if (version === undefined) return false;
  const last = item?.releases.findLast((release) => release.channel === channel);
  return last !== undefined && sameTexts(last.texts, version.texts);
}

/** Whether the last text released on a channel is known to be out. */
export function isPosted(item: DeskItem | undefined, channel: string): boolean {
  const last = item?.releases.findLastIndex((release) => release.channel === channel) ?? -1;
  const at = item?.releases[last]?.at;
  return at !== undefined && item?.posted.some((posted) => posted.channel === channel && posted.at >= at) === true;
}

/** How far a statement has come: the least advanced of its texts for the channels that are to be signed off. */
export function stateOfStatement(signers: Signers, item: DeskItem | undefined, now: FactNow): StatementState {
  if (item === undefined || versionFor(item, undefined) === undefined) return "none";
  const rules = signOffsFor(signers, item.statement);
  const channels = new Set(
    rules.length === 0 ? item.releases.map(({ channel }) => channel) : rules.flatMap((rule) => rule.channels),
  );
  if (channels.size > 0 && [...channels].every((channel) => isReleased(item, channel))) return "released";
  const states = signOffStates(rules, item, now);
  if (states.length > 0 && states.every(({ approved }) => approved)) return "approved";
  return states.some(({ approvals }) => approvals.some(({ counts }) => counts)) ? "in_review" : "drafted";
}
