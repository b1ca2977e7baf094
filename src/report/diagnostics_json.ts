import type { Counts, Level, Remark } from "../domain/finding.js";
import { helpOf } from "./diagnostics_text.js";
import type { Diagnostics } from "./diagnostics.js";
import type { Place } from "./source_lines.js";
import type { Look } from "./style.js";

/** A finding as machines read it. Fields are only ever added. */
export interface JsonFinding extends Place {
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly help?: string;
  readonly related?: readonly Place[];
  readonly fix?: Place & { readonly replacement: string };
  /** A scenario file that shows it. */
  readonly reproduction?: string;
}

/** The document of `validate --format json`. */
export interface JsonDiagnostics {
  readonly schemaVersion: 1;
  readonly findings: readonly JsonFinding[];
  readonly counts: Counts;
}

/** The findings as plain data, for any document that carries findings. */
export function jsonFindings(diagnostics: Diagnostics, language: string): JsonFinding[] {
  return diagnostics.remarks.map((remark) => jsonFinding(remark, diagnostics, language));
}

function jsonFinding(remark: Remark, diagnostics: Diagnostics, language: string): JsonFinding {
  const help = helpOf(remark, diagnostics, language);
  const related = remark.related?.map((span) => diagnostics.placeOf(span)) ?? [];
  return {
    code: remark.code,
    level: remark.level,
    message: remark.message,
    ...(help === undefined ? {} : { help }),
    ...diagnostics.placeOf(remark.at),
    ...(related.length === 0 ? {} : { related }),
    ...(remark.fix === undefined
      ? {}
      : {
          fix: {
            ...diagnostics.placeOf({ file: remark.at.file, start: remark.fix.start, end: remark.fix.end }),
            replacement: remark.fix.replacement,
          },
        }),
    ...(remark.walk === undefined ? {} : { reproduction: remark.walk.scenario }),
  };
}

/** For programs: one JSON document. */
export function diagnosticsJson(diagnostics: Diagnostics, look: Pick<Look, "language">): string {
  const document: JsonDiagnostics = {
    schemaVersion: 1,
    findings: jsonFindings(diagnostics, look.language),
    counts: diagnostics.counts,
  };
  return `${harmlessJson(JSON.stringify(document, undefined, 2))}\n`;
}

// JSON escapes only the controls below U+0020; these too would act on a terminal that the document is shown on.
const ACTING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** The same document with every character that acts on a terminal written as an escape. */
export function harmlessJson(json: string): string {
  return json.replace(ACTING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
