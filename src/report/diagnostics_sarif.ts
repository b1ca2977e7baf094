import type { Level, Remark } from "../domain/finding.js";
import type { Diagnostics } from "./diagnostics.js";
import { harmlessJson } from "./diagnostics_json.js";
import { helpOf } from "./diagnostics_text.js";
import type { Place } from "./source_lines.js";
import type { Look } from "./style.js";

const LEVEL: Readonly<Record<Level, string>> = { error: "error", warning: "warning", info: "note" };

/** For code-scanning tools: a SARIF 2.1.0 log (OASIS standard), columns in code points. */
export function diagnosticsSarif(diagnostics: Diagnostics, version: string, look: Pick<Look, "language">): string {
  const codes = [...new Set(diagnostics.remarks.map(({ code }) => code))].toSorted();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lectern", version, rules: codes.map((id) => ({ id })) } },
        columnKind: "unicodeCodePoints",
        results: diagnostics.remarks.map((remark) => resultOf(remark, diagnostics, { codes, look })),
      },
    ],
  };
  return `${harmlessJson(JSON.stringify(log, undefined, 2))}\n`;
}

interface Writing {
  readonly codes: readonly string[];
  readonly look: Pick<Look, "language">;
}

function resultOf(remark: Remark, diagnostics: Diagnostics, { codes, look }: Writing): object {
  const help = helpOf(remark, diagnostics, look.language);
  const text = [remark.message, ...(remark.walk?.answers ?? []), ...(help === undefined ? [] : [help])].join("\n");
  const related = (remark.related ?? []).map((span) => ({ physicalLocation: physical(diagnostics.placeOf(span)) }));
  return {
    ruleId: remark.code,
    ruleIndex: codes.indexOf(remark.code),
    level: LEVEL[remark.level],
    message: { text },
    locations: [{ physicalLocation: physical(diagnostics.placeOf(remark.at)) }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(remark.fix === undefined ? {} : { fixes: [fixOf(remark.fix, remark.at.file, diagnostics)] }),
    ...(remark.walk === undefined ? {} : { properties: { reproduction: remark.walk.scenario } }),
  };
}

function fixOf(fix: NonNullable<Remark["fix"]>, file: string, diagnostics: Diagnostics): object {
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
