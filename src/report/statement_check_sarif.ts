import { statementCheckWords } from "../words/statement_check.js";
import type { CheckedText, TextRemark } from "./checked_text.js";
import type { Diagnostics } from "./diagnostics.js";
import { harmlessJson } from "./diagnostics_json.js";
import type { Place } from "./source_lines.js";
import { diagnosticsOf } from "./statement_check_text.js";
import type { Look } from "./style.js";

const LEVEL = { error: "error", warning: "warning", info: "note" } as const;

/** For code-scanning tools: a SARIF 2.1.0 log (OASIS standard), columns in code points. */
export function statementCheckSarif(
  texts: readonly CheckedText[],
  version: string,
  look: Pick<Look, "language">,
): string {
  const diagnostics = diagnosticsOf(texts);
  const remarks = diagnostics.remarks as readonly TextRemark[];
  const rules = [...new Map(remarks.map((remark) => [remark.rule, remark])).values()].toSorted((a, b) =>
    a.rule < b.rule ? -1 : 1,
  );
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lectern", version, rules: rules.map((rule) => ruleOf(rule, look.language)) } },
        columnKind: "unicodeCodePoints",
        results: remarks.map((remark) =>
          resultOf(
            remark,
            diagnostics,
            rules.findIndex(({ rule }) => rule === remark.rule),
          ),
        ),
      },
    ],
  };
  return `${harmlessJson(JSON.stringify(log, undefined, 2))}\n`;
}

function ruleOf({ rule, code, why, say }: TextRemark, language: string): object {
  return {
    id: rule,
    shortDescription: { text: statementCheckWords(language).category(code) },
    fullDescription: { text: why },
    ...(say === undefined ? {} : { help: { text: say } }),
    properties: { category: code },
  };
}

function resultOf(remark: TextRemark, diagnostics: Diagnostics, ruleIndex: number): object {
  const place = diagnostics.placeOf(remark.at);
  const related = (remark.related ?? []).map((span) => ({ physicalLocation: physical(diagnostics.placeOf(span)) }));
  return {
    ruleId: remark.rule,
    ruleIndex,
    level: LEVEL[remark.level],
    message: { text: remark.message },
    locations: [{ physicalLocation: physical(place) }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(remark.fix === undefined ? {} : { fixes: [fixOf(remark.fix, remark.at.file, diagnostics)] }),
  };
}

function fixOf(fix: NonNullable<TextRemark["fix"]>, file: string, diagnostics: Diagnostics): object {
  const place = diagnostics.placeOf({ file, start: fix.start, end: fix.end });
  const change = { deletedRegion: regionOf(place), insertedContent: { text: fix.replacement } };
  return { artifactChanges: [{ artifactLocation: { uri: encodeURI(file) }, replacements: [change] }] };
}

function physical(place: Place): object {
  return { artifactLocation: { uri: encodeURI(place.file) }, region: regionOf(place) };
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
