import type { SaidFact } from "../../domain/statement_desk.js";

/** A signed approval on its way from one machine to another. */
export interface ApprovalPaper {
  readonly incident: string;
  readonly statement: string;
  readonly role: string;
  readonly channels: readonly string[];
  readonly binds: string;
  readonly facts: readonly SaidFact[];
  readonly name: string;
  readonly deputy: boolean;
  /** ISO 8601. */
  readonly given_at: string;
  readonly valid_until: string;
  /** The public key: "ed25519:…". */
  readonly key: string;
}

/** A paper with the signature over its message, in base64url. */
export interface SignedPaper {
  readonly paper: ApprovalPaper;
  readonly signature: string;
}

/** What is signed, to the byte: every field of the paper, in this order, as JSON behind a line that says what it is. */
export function messageOf(paper: ApprovalPaper): string {
  const { incident, statement, role, channels, binds, facts, name, deputy, given_at, valid_until, key } = paper;
  const values = facts.map(({ fact, value }) => [fact, value ?? null]);
  const fields = [incident, statement, role, channels, binds, values, name, deputy, given_at, valid_until, key];
  return `lectern approval 1\n${JSON.stringify(fields)}`;
}

const BEGIN = "-----BEGIN LECTERN APPROVAL-----";
const END = "-----END LECTERN APPROVAL-----";
const LINE = 64;

/** The paper as a block of letters that survives mail and chat. */
export function asBlock(signed: SignedPaper): string {
  const bytes = new TextEncoder().encode(JSON.stringify(signed));
  const text = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
  const lines = text.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
  return [BEGIN, ...lines, END, ""].join("\n");
}

/** The paper in a text with a block somewhere in it; marks of quotation and broken lines do no harm. Undefined when there is none. */
export function fromBlock(text: string): SignedPaper | undefined {
  const start = text.indexOf(BEGIN);
  const end = text.indexOf(END, start);
  if (start === -1 || end === -1) return undefined;
  try {
    const letters = text.slice(start + BEGIN.length, end).replaceAll(/[^A-Za-z0-9+/=]/g, "");
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.codePointAt(0) ?? 0);
    const signed: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isSigned(signed) ? signed : undefined;
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown, ...names: readonly string[]): boolean {
  const fields = value as Readonly<Record<string, unknown>>;
  return names.every((name) => typeof fields[name] === "string");
}

function isSigned(value: unknown): value is SignedPaper {
  const { paper, signature } = (value ?? {}) as Partial<SignedPaper>;
  if (typeof signature !== "string" || typeof paper !== "object" || paper === null) return false;
  const isFact = (fact: unknown): boolean => typeof fact === "object" && fact !== null && isTexts(fact, "fact");
  return (
    isTexts(paper, "incident", "statement", "role", "binds", "name", "given_at", "valid_until", "key") &&
    typeof paper.deputy === "boolean" &&
    Array.isArray(paper.channels) &&
    paper.channels.every((channel) => typeof channel === "string") &&
    Array.isArray(paper.facts) &&
    paper.facts.every(isFact)
  );
}
