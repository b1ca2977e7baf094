import { isPlain, isTidy } from "./plain.js";

// Code points that draw nothing or turn the line around: joiners (looked at apart), bidi controls, soft hyphen,
// fillers, interlinear marks, tags, non-characters.
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class -- each is meant by itself
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufdd0-\ufdef\u{e0000}-\u{e0fff}]|[\ufffe\uffff]/gu;

// ESC and its C1 twins: CSI … final byte; OSC, DCS, SOS, PM, APC … with their payload where BEL or ST ends it (a stray
// introducer, as mistaken charsets leave them, must not take the rest of a headline with it); any other escape.
const ESCAPE =
  // oxlint-disable-next-line no-control-regex -- these are what it removes
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:[^\x07\x1b\x80-\x9f\n\r]*(?:\x07|\x1b\\|\x9c))?|\x1b[ -/]*[0-~]?/g;

// oxlint-disable-next-line no-control-regex -- these are what it removes
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
const SPACE = /[\s\x85]+/g;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
// oxlint-disable-next-line no-misleading-character-class -- skin tones are meant by themselves
const JOINER = /(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const PILE_OF_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * One line of harmless text: no escape sequences (with their payload), control, bidi or zero-width characters, at
 * most four marks on a letter, white space collapsed, NFC. Cleaning twice is cleaning once.
 */
export function clean(text: string): string {
  if (isTidy(text)) return text;
  if (isPlain(text)) return text.replace(SPACE, " ").trim();
  const visible = text
    .replace(ESCAPE, "")
    .replace(CONTROL, "")
    .replace(LONE_SURROGATE, "")
    .replace(INVISIBLE, "")
    .replace(JOINER, "")
    .normalize("NFC")
    .replace(PILE_OF_MARKS, "$1")
    .normalize("NFC");
  return visible.replace(SPACE, " ").trim();
}

/** The first `max` code points of a cleaned text, and whether some were left out. */
export function cleanWithin(text: string, max: number): { readonly text: string; readonly cut: boolean } {
  const whole = clean(text);
  if (whole.length <= max) return { text: whole, cut: false };
  const points = Array.from(whole);
  return points.length <= max ? { text: whole, cut: false } : { text: clean(points.slice(0, max).join("")), cut: true };
}
