const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE =
  /^(qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêioôơuưy])|[bcdđfghjklmnpqrstvwxz]*)([aăâeêioôơuưy]+)([bcdđfghjklmnpqrstvwxz]*)$/;
const MARKED = "ăâêôơư";
const I_OR_Y = /^(?:[hklmstv]|qu)y$/;

/** Which vowel of the nucleus carries the tone in the new style (monitoring.md 3.3, step 7). */
function toneAt(nucleus: string, coda: string): number {
  for (let at = nucleus.length - 1; at >= 0; at -= 1) if (MARKED.includes(nucleus[at] as string)) return at;
  if (nucleus.length === 1) return 0;
  if (nucleus.length === 3) return 1;
  return coda !== "" || nucleus === "oa" || nucleus === "oe" || nucleus === "uy" ? 1 : 0;
}

/**
 * A Vietnamese syllable in one spelling: the tone on the vowel of the new style, `i` for `y` where both are written
 * (kỹ, kĩ). Takes a lower-case token; what is not one syllable with at most one tone comes back as NFC.
 */
export function oneSpelling(token: string): string {
  const apart = token.normalize("NFD");
  const tones = apart.match(TONE);
  if (tones !== null && tones.length > 1) return token.normalize("NFC");
  const base = apart.replace(TONE, "").normalize("NFC");
  const tone = tones?.[0] ?? "";
  if (I_OR_Y.test(base)) return (base.slice(0, -1) + "i" + tone).normalize("NFC");
  if (tone === "") return base;
  const parts = SYLLABLE.exec(base);
  if (parts === null) return token.normalize("NFC");
  const [, onset, nucleus, coda] = parts as unknown as [string, string, string, string];
  const at = toneAt(nucleus, coda);
  return (onset + nucleus.slice(0, at + 1) + tone + nucleus.slice(at + 1) + coda).normalize("NFC");
}
