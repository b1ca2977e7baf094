import { harmlessJson, jsonFindings } from "./diagnostics_json.js";
import type { ReplayResult } from "./dry_run_result.js";

/** For programs: one JSON document; fields are only ever added. */
export function dryRunJson(results: readonly ReplayResult[], language: string): string {
  const failed = results.filter((result) => !result.passed).length;
  const document = {
    schemaVersion: 1,
    scenarios: results.map((result) => ({
      file: result.file,
      scenario: result.scenario,
      playbook: result.playbook,
      outcome: result.passed ? "passed" : "failed",
      path: result.path,
      values: result.values,
      statements: result.statements,
      clocks: result.clocks,
      findings: jsonFindings(result.diagnostics, language),
    })),
    counts: { passed: results.length - failed, failed },
  };
  return `${harmlessJson(JSON.stringify(document, undefined, 2))}\n`;
}
