import type { TextDocument, Sentence } from "./document.js";
import type { Quotation } from "./quotation.js";
import type { Matches } from "./scan.js";

/** Words inside a sentence's own words that are only mentioned are at most this many. */
const MENTION = 10;

/**
 * By quotation: whether these are our own words. Who speaks is told by the words around the marks ("the director
 * said", "a resident asked", "posts claim"); where nothing tells, a whole sentence is ours, a question and a few words
 * inside a sentence of ours are somebody else's.
 */
export function quoteOwners(document: TextDocument, matches: Matches): boolean[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  document.tokens.forEach((token, index) => {
    if (token.quote < 0) return;
    if (!first.has(token.quote)) first.set(token.quote, index);
    last.set(token.quote, index);
  });
  const cues = { ours: quotedBy(matches, "cue:we_say"), others: quotedBy(matches, "cue:they_say") };
  return document.quotes.map((quote, index) => {
    const from = first.get(index);
    const to = last.get(index);
    return from === undefined || to === undefined ? true : isOurs(document, quote, { from, to }, cues);
  });
}

type Cues = { readonly ours: readonly number[]; readonly others: readonly number[] };

function quotedBy(matches: Matches, label: string): number[] {
  return (matches.get(label) ?? []).map((match) => match.first);
}

function isOurs(document: TextDocument, quote: Quotation, range: { from: number; to: number }, cues: Cues): boolean {
  const opening = document.tokens[range.from]?.sentence ?? 0;
  const closing = document.tokens[range.to]?.sentence ?? 0;
  const host = document.sentences[opening] as Sentence;
  const end = document.sentences[closing] as Sentence;
  if (host.kind === "quote") return false;
  const before = document.sentences[opening - 1];
  const leads = before !== undefined && document.text.slice(before.start, before.end).endsWith(":");
  const from = leads ? before.first : host.first;
  const outside = (token: number): boolean => token < range.from || token > range.to;
  const said = (list: readonly number[]): boolean => anyIn(list, from, end.after, outside);
  if (said(cues.others)) return false;
  if (said(cues.ours)) return true;
  const introduced = /:\s*$/.test(document.text.slice(Math.max(0, quote.start - 4), quote.start - 1));
  const alone = range.from - host.first === 0 && end.after - 1 - range.to === 0;
  if (/\?\s*$/.test(document.text.slice(quote.start, quote.end))) return false;
  return alone || leads || introduced || range.to - range.from + 1 > MENTION;
}

function anyIn(list: readonly number[], from: number, after: number, holds: (value: number) => boolean): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < list.length && (list[at] ?? 0) < after; at += 1) if (holds(list[at] as number)) return true;
  return false;
}
