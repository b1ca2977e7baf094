import { tokens } from "../text/tokens.js";

/** What duplicates are told by: the words of a mention, its word pairs, and the figures of its title. */
export interface StoryText {
  readonly words: readonly string[];
  /** Hashes of the pairs of neighbouring words, each once, in rising order. */
  readonly pairs: Uint32Array;
  readonly figures: readonly string[];
}

const SUMMARY_WORDS = 60;
// "(TNO) -", "TTO -", "VOV.VN -", "Hà Nội (TTXVN) –": how a newsroom signs the first words.
const SIGNATURE = /^\s*(?:\([\p{Lu}\d. ]{2,12}\)|[\p{Lu}\d.]{2,12}(?:\s?\([\p{Lu}\d.]{2,12}\))?)\s*[-–—:]\s+/u;
// " - VnExpress", " | Báo Mới": how it signs the last ones.
const OUTLET = /\s+[-–—|]\s+(?:[\p{Lu}][\p{L}\p{N}.]*)(?:\s+[\p{L}\p{N}.]+){0,3}\s*$/u;

/** A title without the outlet's name before or behind it; left alone when little else would be left. */
export function withoutOutlet(title: string): string {
  const bare = title.replace(SIGNATURE, "").replace(OUTLET, "");
  return bare.split(/\s+/).length >= 4 ? bare : title;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // Short words of few letters stay close together under FNV alone; the last mixing spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The text of a mention as duplicates are told by it (title and the first sixty words of the summary). */
export function storyText(title: string, summary: string): StoryText {
  const head = tokens(withoutOutlet(title));
  const tail = tokens(summary.replace(SIGNATURE, "")).slice(0, SUMMARY_WORDS);
  const words = [...head, ...tail].map((word) => word.form);
  const pairs = new Set<number>();
  for (let at = 1; at < words.length; at += 1) pairs.add(hashOf(`${words[at - 1]} ${words[at]}`));
  if (words.length === 1) pairs.add(hashOf(words[0] as string));
  const figures = [...new Set(head.map((word) => word.form).filter((form) => /^\p{N}+$/u.test(form)))];
  return { words, pairs: Uint32Array.from(pairs).sort(), figures };
}

/** How many numbers two rising lists share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let left = 0;
  let right = 0;
  let both = 0;
  while (left < a.length && right < b.length) {
    const difference = (a[left] as number) - (b[right] as number);
    if (difference === 0) both += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return both;
}

const SAME_JACCARD = 0.5;
const SAME_CONTAINMENT = 0.8;
const LEAST_PAIRS = 6;

/** Whether one text is a copy of the other (monitoring notes 2.2, tier 1), their times apart. */
export function isCopy(a: StoryText, b: StoryText): boolean {
  // "Kết quả xổ số ngày 24/9" and "… ngày 3/9" share every word but the figures.
  const [fewer, more] = a.figures.length <= b.figures.length ? [a.figures, b.figures] : [b.figures, a.figures];
  if (!fewer.every((figure) => more.includes(figure))) return false;
  const both = shared(a.pairs, b.pairs);
  const least = Math.min(a.pairs.length, b.pairs.length);
  if (both === 0) return false;
  return (
    both / (a.pairs.length + b.pairs.length - both) >= SAME_JACCARD ||
    (least >= LEAST_PAIRS && both / least >= SAME_CONTAINMENT)
  );
}
