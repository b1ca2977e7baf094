/** No vowels, so that no word comes out by chance; nothing that looks or sounds like another letter. */
const LETTERS = "bcdfghjkmnprstvxz";
const PATTERN = /^\d{4}-\d\d-\d\d-[a-z]{4}$/;

/** Whether a text has the form of an incident's id; such a text is safe as a file name. */
export function isIncidentId(text: string): boolean {
  return PATTERN.test(text);
}

/** A fresh id such as "2026-11-23-kmtv", from the day of an ISO time and chance. */
export function newIncidentId(at: string, random: (bytes: number) => Uint8Array): string {
  const fair = 256 - (256 % LETTERS.length);
  let letters = "";
  while (letters.length < 4) {
    const byte = random(1)[0] as number;
    if (byte < fair) letters += LETTERS[byte % LETTERS.length];
  }
  return `${at.slice(0, 10)}-${letters}`;
}

/** Which incident a person means. */
export type Meant =
  | { readonly is: "one"; readonly id: string }
  | { readonly is: "several"; readonly ids: readonly string[] }
  | { readonly is: "none" };

/** The incident that a whole id, the start of one, or the start of its four letters stands for. */
export function meantIncident(given: string, ids: readonly string[]): Meant {
  const wanted = given.trim().toLowerCase();
  if (ids.includes(wanted)) return { is: "one", id: wanted };
  const starting = wanted === "" ? [] : ids.filter((id) => id.startsWith(wanted) || id.slice(11).startsWith(wanted));
  const [only] = starting;
  if (only !== undefined) return starting.length === 1 ? { is: "one", id: only } : { is: "several", ids: starting };
  return { is: "none" };
}
