import type { Network } from "../../domain/channel.js";

/** How long a post is as its network counts it, and how long it may be. */
export interface PostLength {
  readonly length: number;
  readonly limit: number;
}

const LINK = /https?:\/\/\S+/gu;
/** What X and Mastodon count for any link, whatever its length. */
const LINK_LENGTH = 23;

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/**
 * The length of a text as a network counts it. X: twitter-text configuration v3 (280, most scripts 1, the others and
 * any emoji 2, a link 23); Mastodon: 500, a link 23; Bluesky: 300 graphemes; Threads 500 and Facebook 63,206 characters;
 * SMS: 3GPP TS 23.038: 160 of the GSM alphabet, else 70, as Vietnamese with its accents is.
 */
export function postLength(text: string, network: Network): PostLength {
  const written = text.normalize("NFC");
  switch (network) {
    case "x":
      return { length: withLinks(written, weighted), limit: 280 };
    case "mastodon":
      return { length: withLinks(written, graphemeCount), limit: 500 };
    case "bluesky":
      return { length: graphemeCount(written), limit: 300 };
    case "threads":
      return { length: codePoints(written), limit: 500 };
    case "facebook":
      return { length: codePoints(written), limit: 63_206 };
    case "sms":
      return smsLength(written);
  }
}

const codePoints = (text: string): number => [...text].length;
const graphemeCount = (text: string): number => [...graphemes.segment(text)].length;

function withLinks(text: string, count: (rest: string) => number): number {
  return count(text.replace(LINK, "")) + (text.match(LINK) ?? []).length * LINK_LENGTH;
}

/** Code points that X counts as one; all others count as two. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

function weighted(text: string): number {
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (/\p{Extended_Pictographic}/u.test(segment) && /[^\p{ASCII}]/u.test(segment)) sum += 2;
    else for (const char of segment) sum += isLight(char.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return sum;
}

const isLight = (point: number): boolean => LIGHT.some(([first, last]) => point >= first && point <= last);

/** The characters that fit one septet of the GSM alphabet, and those that take two (3GPP TS 23.038, 6.2.1). */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/u;
const TWO_SEPTETS = /[\^{}\\[~\]|€]/gu;

function smsLength(text: string): PostLength {
  return GSM.test(text)
    ? { length: text.length + (text.match(TWO_SEPTETS) ?? []).length, limit: 160 }
    : { length: text.length, limit: 70 };
}
