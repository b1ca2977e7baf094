import type { Finding, Remark } from "../../domain/finding.js";
import { entryOf } from "./catalogue.js";

/** A finding in the words of its code; a code without words, which no test lets pass, is shown as it is. */
export function putIntoWords(finding: Finding, language: string): Remark {
  const entry = entryOf(finding.code);
  if (entry === undefined) return { ...finding, message: finding.code };
  const chosen = language === "vi" ? "vi" : "en";
  const help = entry.help?.[chosen](finding.args);
  const note = entry.note?.[chosen];
  return {
    ...finding,
    message: entry.message[chosen](finding.args),
    ...(help === undefined ? {} : { help }),
    ...(note === undefined ? {} : { note }),
  };
}
