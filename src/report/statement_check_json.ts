import type { Counts } from "../domain/finding.js";
import type { CheckedText, TextRemark } from "./checked_text.js";
import type { Diagnostics } from "./diagnostics.js";
import { harmlessJson, jsonFindings, type JsonFinding } from "./diagnostics_json.js";
import type { Place } from "./source_lines.js";
import { diagnosticsOf } from "./statement_check_text.js";
import type { Look } from "./style.js";

/** A finding on a text as machines read it. Fields are only ever added. */
export interface JsonTextFinding extends JsonFinding {
  readonly category: string;
  readonly rule: string;
  readonly reason: string;
  readonly instead?: string;
  readonly source?: string;
  readonly fix?: Place & { readonly replacement: string };
}

/** The document of `statement check --format json`. */
export interface JsonCheck {
  readonly schemaVersion: 1;
  readonly texts: readonly {
    readonly file: string;
    readonly language: string;
    readonly kind: string;
    readonly kindGuessed: boolean;
    readonly elements: CheckedText["elements"];
    readonly readability: Readonly<Record<string, number>>;
    readonly findings: readonly JsonTextFinding[];
  }[];
  readonly counts: Counts;
}

/** For programs: one JSON document. */
export function statementCheckJson(texts: readonly CheckedText[], look: Pick<Look, "language">): string {
  const document: JsonCheck = {
    schemaVersion: 1,
    texts: texts.map((text) => ({
      file: text.file,
      language: text.language,
      kind: text.kind,
      kindGuessed: text.kindGuessed,
      elements: text.elements,
      readability: rounded(text.readability),
      findings: findingsOf(text, look.language),
    })),
    counts: diagnosticsOf(texts).counts,
  };
  return `${harmlessJson(JSON.stringify(document, undefined, 2))}\n`;
}

function findingsOf(text: CheckedText, language: string): JsonTextFinding[] {
  const diagnostics = diagnosticsOf([text]);
  const findings = jsonFindings(diagnostics, language);
  return diagnostics.remarks.map((remark, index) => ({
    ...(findings[index] as JsonFinding),
    ...extra(remark as TextRemark, diagnostics),
  }));
}

function extra(remark: TextRemark, diagnostics: Diagnostics): Omit<JsonTextFinding, keyof JsonFinding> {
  const { code, rule, why, say, source, fix } = remark;
  return {
    category: code,
    rule,
    reason: why,
    ...(say === undefined ? {} : { instead: say }),
    ...(source === undefined ? {} : { source }),
    ...(fix === undefined
      ? {}
      : {
          fix: {
            ...diagnostics.placeOf({ file: remark.at.file, start: fix.start, end: fix.end }),
            replacement: fix.replacement,
          },
        }),
  };
}

function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}
