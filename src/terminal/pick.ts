/** Something with a name to choose by. */
interface Named {
  readonly id: string;
  readonly title: string;
}

const even = (text: string): string =>
  text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ").replace(/[.]$/, "");

/** Without marks: "khong" for "không". */
const bare = (text: string): string => even(text).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

/** The id chosen by number or full name (marks may be left out where that is clear); undefined when it is not clear. */
export function pickOne(text: string, choices: readonly Named[]): string | undefined {
  if (/^\d{1,3}\.?$/.test(text.trim())) return choices[Number.parseInt(text, 10) - 1]?.id;
  const exact = choices.filter((choice) => even(choice.title) === even(text));
  if (exact.length === 1) return exact[0]?.id;
  const alike = choices.filter((choice) => bare(choice.title) === bare(text));
  return alike.length === 1 ? alike[0]?.id : undefined;
}

/** Words that stand for every line, or for none. */
export interface Sweeping {
  readonly all: readonly string[];
  readonly none: readonly string[];
}

/** The ids chosen by numbers or names with commas between them, in the order of the list; undefined when one is not clear. */
export function pickMany(text: string, choices: readonly Named[], words: Sweeping): string[] | undefined {
  const typed = even(text);
  const one = pickOne(text, choices);
  if (one !== undefined) return [one];
  if (words.none.includes(typed)) return [];
  if (words.all.includes(typed)) return choices.map((choice) => choice.id);
  const parts = /^[\d\s.]+$/.test(typed) ? typed.split(/\s+/) : text.split(/[,;]/);
  const picked = parts.filter((part) => part.trim() !== "").map((part) => pickOne(part, choices));
  if (picked.length === 0 || picked.includes(undefined)) return undefined;
  return choices.map((choice) => choice.id).filter((id) => picked.includes(id));
}
