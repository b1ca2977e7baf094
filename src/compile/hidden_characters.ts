import type { Finding } from "../domain/finding.js";
import { remark } from "./remark.js";

// Control characters, a byte order mark within the text, and the marks that turn the direction of a line: none of
// them can be seen in an editor, and the last make a reviewer read something else than the program does.
const HIDDEN = /(?![\t\n\r\u0085])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/gu;

/** Remarks on one file; a binary file would give one a character. */
const MOST = 10;

/** Characters that nobody can see and that no playbook needs. */
export function findHiddenCharacters(file: string, text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index === 0 && match[0] === "\ufeff") continue;
    const at = { file, start: match.index, end: match.index + match[0].length };
    const code = (match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
    findings.push(remark("hidden-character", at, { character: `U+${code}` }));
    if (findings.length === MOST) break;
  }
  return findings;
}
