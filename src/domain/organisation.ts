import type { Language, Text } from "./text.js";
import type { MonitorSettings } from "./watching.js";

/** The public half of a key with which somebody signs approvals: "ed25519:…". Days are YYYY-MM-DD. */
export interface PublicKey {
  readonly key: string;
  readonly since?: string;
  /** From then on nothing that it signs counts: lost, or the office was left. */
  readonly revoked_on?: string;
  readonly reason?: string;
}

/** Somebody who holds a role or can be reached, from the organisation profile. */
export interface Person {
  readonly name: string;
  readonly title?: Text;
  readonly phone?: string;
  readonly email?: string;
  /** The day, YYYY-MM-DD, on which somebody last made sure that this person can be reached so. */
  readonly confirmed_on?: string;
  readonly keys?: readonly PublicKey[];
}

/** Who holds a role, and who stands in, in the order in which they are called. */
export interface Post extends Person {
  readonly deputies?: readonly Person[];
}

/** The levels of a public body that have duties of their own towards the press (facts.md 7.2). */
export const BODY_LEVELS = ["ministry", "province", "department", "commune"] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

/** A place where the organisation publishes under its own name. */
export interface Account {
  /** The network: "Facebook", "Zalo OA". */
  readonly name: string;
  /** Its address there. */
  readonly url: string;
}

/** A newsroom that is told, and whom to write to there. */
export interface PressEntry {
  readonly outlet: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly confirmed_on?: string;
}

/**
 * A time limit that the organisation believes a rule sets. Lectern has not read the rule: `certainty` says whether
 * somebody here has ("seen") or has still to ("check"), and it is shown wherever the limit is.
 */
export interface LegalClock {
  readonly title?: Text;
  /** The rule and its place: "Decree 244/2026". */
  readonly rule: Text;
  readonly hours: number;
  /** What it counts from, in words: "from when the body is told". */
  readonly from?: Text;
  readonly certainty: "seen" | "check";
  readonly source?: string;
  /** The date_time step from which it counts and the step that ends it, in playbooks that have both. */
  readonly starts?: string;
  readonly ends?: string;
}

/** What a playbook cannot know: `lectern.yaml`. Every field may be missing; a text then shows the gap. */
export interface Organisation {
  readonly name?: Text;
  readonly short_name?: Text;
  readonly level?: BodyLevel;
  readonly hotline?: string;
  readonly hotline_hours?: Text;
  readonly portal?: string;
  readonly accounts?: readonly Account[];
  readonly press_contact?: Person;
  readonly spokesperson?: Post;
  /** Who holds the roles of the playbooks, by the id of the role. */
  readonly roles?: Readonly<Record<string, Post>>;
  readonly press_list?: readonly PressEntry[];
  readonly languages?: readonly Language[];
  /** How this house speaks: one rule an entry, for people to read. */
  readonly house_rules?: readonly Text[];
  readonly legal_clocks?: Readonly<Record<string, LegalClock>>;
  /** An IANA name; Asia/Ho_Chi_Minh where nothing is said. */
  readonly time_zone?: string;
  /** The folder of the record, where it is not the usual one. */
  readonly store?: string;
  /** What monitoring reads and looks for. */
  readonly monitor?: MonitorSettings;
}

/** The zone of a time typed without one, where no profile says otherwise. */
export const DEFAULT_TIME_ZONE = "Asia/Ho_Chi_Minh";

/** The role that stands in the profile under a key of its own. */
export const SPOKESPERSON = "spokesperson";

/** Who holds a role and who stands in; undefined where the profile names nobody. */
export function holderOf(organisation: Organisation, role: string): Post | undefined {
  if (role === SPOKESPERSON && organisation.spokesperson !== undefined) return organisation.spokesperson;
  const { roles = {} } = organisation;
  return Object.hasOwn(roles, role) ? roles[role] : undefined;
}
