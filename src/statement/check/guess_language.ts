const VIETNAMESE_LETTER = /[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]/gu;
/** Syllables that Vietnamese texts are full of, without their marks, and that are no English words. */
const BARE = new Set(
  "khong chung toi nguoi duoc nhung thong tin cua trong cac cho voi nay dang xay ra tai den truong nguyen nhan gia dinh benh vien phuong tien dien thoai bao chi cap nhat theo doi xin chia vao ngay luc gio phut".split(
    " ",
  ),
);
const ENGLISH = new Set(
  "the of and is are we our to in that for has have be with will not this at by on was were".split(" "),
);
/** More of a text than this tells nothing new. */
const SAMPLE = 20_000;

/** What a guess says; it is not sure where a text is too short to tell. */
export interface LanguageGuess {
  readonly language: "vi" | "en";
  readonly sure: boolean;
}

/** The language a text is written in, also of Vietnamese typed without its marks. */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE).normalize("NFC");
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const marked = (sample.match(VIETNAMESE_LETTER) ?? []).length;
  const vietnamese = words.filter((word) => BARE.has(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (marked > Math.max(1, words.length * 0.1, english)) return { language: "vi", sure: true };
  if (vietnamese > english && vietnamese >= 2) return { language: "vi", sure: vietnamese >= 4 };
  if (marked > english) return { language: "vi", sure: false };
  return { language: "en", sure: english >= 3 && vietnamese === 0 };
}

/** Whether a text said to be Vietnamese has next to no marks. */
export function lacksDiacritics(text: string): boolean {
  const sample = text.slice(0, SAMPLE).normalize("NFC");
  const words = (sample.match(/\p{L}+/gu) ?? []).length;
  const marked = (sample.match(/[ăâđêôơưĂÂĐÊÔƠƯàáảãèéẻẽìíỉĩòóỏõùúủũỳýỷỹÀÁÈÉÌÍÒÓÙÚÝ]|[\u1ea0-\u1ef9]/gu) ?? []).length;
  return words >= 4 && marked < words * 0.05;
}
