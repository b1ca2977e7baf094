import type { Sentence } from "./sentence.js";
import type { Language } from "./text.js";
import type { Value } from "./value.js";

/** The sentences of a statement by language; joined they are its texts. */
export type Texts = Readonly<Record<Language, readonly Sentence[]>>;

/** A fact with the value that a text stands on; no value where it was not known, or was withdrawn. */
export interface SaidFact {
  readonly fact: string;
  readonly value?: Value;
}

/** A state of a statement: the master, or where `channel` is set the text made of it for one channel. */
export interface Version {
  /** Counts from 1 over all versions of the statement in the incident. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  /** Without a language once its words were erased. */
  readonly texts: Texts;
  readonly channel?: string;
}

/** How an attested approval reached the person at the keyboard; "here" is their own. */
export const MEDIA = ["here", "in_person", "phone", "message", "email"] as const;
export type Medium = (typeof MEDIA)[number];

/** What was said in an approval. */
export interface ApprovalWord {
  readonly name: string;
  /** When it was given, which may be before it was typed. ISO 8601 with an offset. */
  readonly given_at: string;
  /** "attested": the person at the keyboard witnesses it. "signed": a key does. */
  readonly how: "attested" | "signed";
  readonly medium?: Medium;
  /** The facts that the texts stood on. */
  readonly facts: readonly SaidFact[];
  /** Somebody who stands in for the holder of the role. */
  readonly deputy?: boolean;
  /** The fingerprint of the public key, and its signature over the approval. */
  readonly key?: string;
  readonly signature?: string;
}

/** What an approval is bound to; public, since it names nobody. */
export interface Binding {
  readonly statement: string;
  readonly role: string;
  readonly channels: readonly string[];
  /** SHA-256 over texts, facts and channels. */
  readonly binds: string;
  /** ISO 8601; it counts until then. */
  readonly valid_until: string;
}

/** An approval as the record holds it; `name` is empty once its words were erased. */
export interface Approval extends Binding, ApprovalWord {
  readonly at: string;
  /** Who typed it. */
  readonly by: string;
  /** The number of the latest version when it was given. */
  readonly version: number;
}

/** An approval as a release shows it. */
export type ApprovalShown = Pick<ApprovalWord, "name" | "given_at" | "how" | "medium" | "deputy" | "key"> &
  Pick<Binding, "role">;

/** Something a released text has promised for a clock time. */
export interface Promised {
  /** ISO 8601. */
  readonly due: string;
  /** The sentence. */
  readonly text: string;
}

/** What went out: kept whole, so that a reader of the record needs nothing else. */
export interface ReleaseWord {
  readonly texts: Texts;
  readonly facts: readonly SaidFact[];
  readonly approvals: readonly ApprovalShown[];
  readonly promises: readonly Promised[];
  /** Released without all approvals: why, how many of which roles were missing, and by when they are to be obtained. */
  readonly emergency?: {
    readonly reason: string;
    readonly missing: readonly string[];
    readonly needed: number;
    readonly due: string;
  };
}

/** A release as the record holds it. */
export interface Release extends ReleaseWord {
  readonly statement: string;
  readonly channel: string;
  readonly binds: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
}

/** It is out: where the public can see it. */
export interface Posted {
  readonly channel: string;
  readonly link?: string;
  readonly at: string;
  readonly by: string;
}

/** What a reason can set aside: a hold, a sentence tied to no fact, a fact newer than the text, a finding of the check. */
export const WAIVED_BLOCKS = ["hold", "unattributed", "stale", "check"] as const;
export type WaivedBlock = (typeof WAIVED_BLOCKS)[number];

/** What stood against a release and was set aside with a reason. */
export interface WaiverWord {
  readonly block: WaivedBlock;
  /** The id of the hold, the rule or the fact; missing for a sentence. */
  readonly id?: string;
  /** The words it is about: a sentence, the words found. */
  readonly text: string;
  readonly reason: string;
}

export interface Waiver extends WaiverWord {
  readonly at: string;
  readonly by: string;
}

/** Everything the incident holds of one statement, oldest first. */
export interface DeskItem {
  readonly statement: string;
  readonly versions: readonly Version[];
  readonly approvals: readonly Approval[];
  readonly releases: readonly Release[];
  readonly posted: readonly Posted[];
  readonly waivers: readonly Waiver[];
}

/** The statements of an incident by id; shared by its walks. */
export type Desk = ReadonlyMap<string, DeskItem>;

/** How far a statement has come: the least advanced of its texts decides. */
export const STATEMENT_STATES = ["none", "drafted", "in_review", "approved", "released"] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];
