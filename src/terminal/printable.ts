// Control and combining characters are what this file is about.
/* oxlint-disable no-control-regex, no-misleading-character-class */

/** Escape sequences whole: CSI, OSC/DCS/APC/PM/SOS up to their end, then any other two-character one. */
const ESCAPES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n\r]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;

const BREAKS = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
/** Marks, embeddings, overrides and isolates of writing direction: they can make a line read as another one. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;
/** Takes no room and shows nothing: two names that look the same would differ. */
const INVISIBLE =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{e0000}-\u{e0fff}]/gu;
/** Joiners are kept where they shape what one sees: inside an emoji, and in scripts that join letters. */
const JOINERS =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Mong}])[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/gu;
/** No language piles more than a handful of marks on a letter; a tall pile runs over the lines above. */
const PILES = /(\p{M}{4})\p{M}+/gu;

/** Nearly all text: composed Latin with Vietnamese, and punctuation. Needs none of the slower patterns. */
const SAFE = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203f]*$/;

/**
 * Text from outside (playbooks, feeds, answers, file names) in a form that is safe to write to a terminal: NFC, no
 * escape sequence, no control or direction character, nothing invisible. Breaks of lines become spaces unless
 * `keepNewlines` is set; tabs always do.
 */
export function printable(text: string, options: { readonly keepNewlines?: boolean } = {}): string {
  if (SAFE.test(text) && (options.keepNewlines || !text.includes("\n"))) return text;
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(ESCAPES, "")
    .replace(BREAKS, options.keepNewlines ? "\n" : " ")
    .replaceAll("\t", " ")
    .replace(CONTROLS, "")
    .replace(DIRECTION, "")
    .replace(INVISIBLE, "")
    .replace(JOINERS, "")
    .replace(PILES, "$1")
    .normalize("NFC");
}
