import type { Organisation, Person } from "../domain/organisation.js";
import type { Medium } from "../domain/statement_desk.js";
import type { Language, Text } from "../domain/text.js";
import type { Block } from "./block.js";

/** A text in one language, read into blocks. */
export interface LanguageText {
  readonly language: Language;
  /** What it is about: "Fire at the Binh An works". Where it is missing, the sort of text is its heading. */
  readonly title?: string;
  /** The sort of text: "Holding statement"; a press release where nothing is said. */
  readonly sort?: string;
  readonly blocks: readonly Block[];
}

/** An approval as a release shows it: attested by somebody at the keyboard, or signed with a key. */
export interface ReadyApproval {
  readonly role: Text;
  readonly name: string;
  /** When it was given, ISO 8601 with an offset. */
  readonly at: string;
  readonly how: "attested" | "signed";
  readonly medium?: Medium;
  /** Somebody who stands in for the holder of the role. */
  readonly deputy?: boolean;
}

/** That a text may go out, or is out. */
export interface ReadyRelease {
  readonly at: string;
  readonly approvals: readonly ReadyApproval[];
  /** It was decided outside Lectern: no approval is recorded, and it says so. */
  readonly elsewhere?: true;
  /** Released without all approvals: why, how many of whose are missing, and until when they have to be there. */
  readonly emergency?: {
    readonly reason: string;
    readonly missing: readonly Text[];
    readonly needed: number;
    readonly due: string;
  };
}

/** Something with a time that belongs into a calendar. */
export interface ReadyEvent {
  readonly kind: "update" | "press_conference";
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly place?: string;
}

/** What only the statutory layout shows; what is missing is left open for the pen. */
export interface Formalities {
  readonly number?: string;
  readonly place?: string;
  readonly signer?: Pick<Person, "name" | "title">;
}

/** What of the profile a ready file shows or sends to. */
export type ReadyOrganisation = Pick<
  Organisation,
  "name" | "short_name" | "hotline" | "hotline_hours" | "portal" | "press_contact" | "press_list"
>;

/** A statement with everything that its files need: plain data, so that the same text gives the same bytes. */
export interface ReadyText {
  readonly organisation: ReadyOrganisation;
  /** At least one; the first is the leading language. */
  readonly texts: readonly [LanguageText, ...LanguageText[]];
  /** When this text came to be, ISO 8601 with an offset: no writer looks at a clock. */
  readonly at: string;
  /** What the same text is known by from file to file: the incident and the statement, or the name of a file. */
  readonly id: string;
  readonly version?: number;
  /** SHA-256 of what was approved, in hexadecimal. */
  readonly digest?: string;
  readonly channel?: Text;
  /** Missing: a draft, and every format shows that it is one. */
  readonly release?: ReadyRelease;
  readonly events: readonly ReadyEvent[];
  readonly formalities?: Formalities;
}

/** The layouts of a document: the statutory one, or a letterhead. */
export const LAYOUTS = ["formal", "plain"] as const;
export type LetterLayout = (typeof LAYOUTS)[number];
