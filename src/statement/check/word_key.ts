const TONES: Readonly<Record<string, string>> = {
  "\u0300": "2",
  "\u0301": "1",
  "\u0309": "3",
  "\u0303": "4",
  "\u0323": "5",
};
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const NOT_ASCII = /[\u0080-\uffff]/;

/**
 * The form under which a word is compared. Case, NFC or NFD, and the place of the tone mark ("hoà", "hòa") make no
 * difference, nor do British and American endings; the tone itself does ("bán", "bạn").
 */
export function wordKey(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return oneSpelling(lower);
  let tone = "";
  const base = lower.normalize("NFD").replace(TONE, (mark) => ((tone = TONES[mark] ?? ""), ""));
  return base.normalize("NFC") + tone;
}

/** The same form without any diacritic, for a text typed without them: "bán" and "bạn" fall together. */
export function bareKey(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return oneSpelling(lower);
  return lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Both sides of a comparison go through this, so that a harmless "promize" stays equal to itself. */
function oneSpelling(word: string): string {
  if (word.length < 6) return word;
  return word.replace(/is(e|es|ed|ing|ation|ations)$/, "iz$1").replace(/^([a-z]{3,})our(s|ed|ing|ful)?$/, "$1or$2");
}
