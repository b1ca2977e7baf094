import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { DeskItem, SaidFact, Texts, Version } from "../../domain/statement_desk.js";
import type { Value } from "../../domain/value.js";
import { textOf } from "../sentence.js";

/** What the ledger holds of a fact now, as far as a text stands on it. */
export type FactNow = (fact: string) => { readonly status: string; readonly value?: Value } | undefined;

/** Exactly what an approval is given to: the texts for some channels, with the facts they stand on. */
export interface Bound {
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  /** By channel. */
  readonly versions: Readonly<Record<string, Version>>;
  readonly facts: readonly SaidFact[];
}

/** The text that goes out on a channel: the latest one made for it, else the latest master. */
export function versionFor(item: DeskItem | undefined, channel: string | undefined): Version | undefined {
  return (
    item?.versions.findLast((version) => channel !== undefined && version.channel === channel) ??
    item?.versions.findLast((version) => version.channel === undefined)
  );
}

/** The facts whose value a text shows or depends on, in the order of the text. */
export function factsOf(texts: Texts): string[] {
  const sentences = Object.values(texts).flat();
  return [...new Set(sentences.flatMap((sentence) => sentence.values ?? sentence.facts))];
}

/** The value that a text may state of a fact now; none where it is not known or was withdrawn. */
export function saidOf(fact: string, now: FactNow): SaidFact {
  const entry = now(fact);
  return entry?.value === undefined || entry.status === "withdrawn" || entry.status === "unknown"
    ? { fact }
    : { fact, value: entry.value };
}

/**
 * What approvals of a statement for these channels bind to now; undefined while there is no text. The digest is
 * SHA-256 over the JSON of [statement, channels, [channel, [language, text]], [fact, value or null]], each list
 * sorted by its first member.
 */
export function boundOf(item: DeskItem | undefined, channels: readonly string[], now: FactNow): Bound | undefined {
  if (item === undefined) return undefined;
  const sorted = [...new Set(channels)].toSorted();
  const versions: Record<string, Version> = {};
  for (const channel of sorted) {
    const version = versionFor(item, channel);
    if (version === undefined || Object.keys(version.texts).length === 0) return undefined;
    versions[channel] = version;
  }
  const ids = [...new Set(Object.values(versions).flatMap(({ texts }) => factsOf(texts)))].toSorted();
  const facts = ids.map((fact) => saidOf(fact, now));
  const texts = sorted.map((channel) => [channel, plainTexts((versions[channel] as Version).texts)]);
  const values = facts.map(({ fact, value }) => [fact, value ?? null]);
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([item.statement, sorted, texts, values]))));
  return { digest, versions, facts };
}

/** The texts as [language, text], sorted by language. */
function plainTexts(texts: Texts): [string, string][] {
  return Object.keys(texts)
    .toSorted()
    .map((language) => [language, textOf(texts[language] ?? [])]);
}
