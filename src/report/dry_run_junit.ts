import type { ReplayResult } from "./dry_run_result.js";

/** For CI: JUnit XML, one suite with a case a scenario; no times, so that the same input gives the same bytes. */
export function dryRunJunit(results: readonly ReplayResult[]): string {
  const failed = results.filter((result) => !result.passed).length;
  const cases = results.map((result) => {
    const head = `    <testcase classname="${attribute(result.playbook)}" name="${attribute(result.scenario)}" file="${attribute(result.file)}"`;
    if (result.passed) return `${head}/>\n`;
    const errors = result.diagnostics.remarks.filter((remark) => remark.level === "error");
    const lines = errors.map((remark) => {
      const { file, line, column } = result.diagnostics.placeOf(remark.at);
      return `${file}:${line}:${column}: ${remark.message} [${remark.code}]`;
    });
    return `${head}>\n      <failure message="${attribute(errors[0]?.message ?? "")}">${text(lines.join("\n"))}</failure>\n    </testcase>\n`;
  });
  const counts = `tests="${results.length}" failures="${failed}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="lectern dry-run" ${counts}>\n${cases.join("")}  </testsuite>\n</testsuites>\n`;
}

// XML has no way to write these at all, not even as references.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function text(value: string): string {
  return value.replace(NOT_XML, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function attribute(value: string): string {
  return text(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}
