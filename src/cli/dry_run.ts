import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { putIntoWords } from "../lint/catalogue/put_into_words.js";
import { diagnose } from "../report/diagnostics.js";
import { dryRunJson } from "../report/dry_run_json.js";
import { dryRunJunit } from "../report/dry_run_junit.js";
import { replayClocks, type ReplayResult } from "../report/dry_run_result.js";
import { dryRunText } from "../report/dry_run_text.js";
import { symbolsFor } from "../terminal/symbols.js";
import { pathsOf, statementsOf } from "../walk/expectations.js";
import { dryRunWords } from "../words/dry_run.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";
import { fileSeenFrom } from "./file_seen_from.js";
import { lookOf } from "./look.js";
import { playFiles, type PlayedFile } from "./play_files.js";
import { updateScenario } from "./update_scenario.js";
import { yamlFilesUnder } from "./yaml_files.js";

/** Options of `lectern dry-run`. */
export interface DryRunOptions {
  /** Scenario files or folders. */
  readonly scenarios: readonly string[];
  readonly reporter?: "text" | "json" | "junit";
  /** Rewrites the expected paths and texts with what came. */
  readonly update?: boolean;
}

/** `lectern dry-run`: replays scenarios without a terminal. Exit 1 when one fails, 3 when a playbook has errors. */
export async function dryRun(options: DryRunOptions, environment: Environment): Promise<number> {
  const files = await scenarioFiles(options.scenarios, environment);
  const reader = fileReader(environment.cwd);
  const builtIn = join(environment.folders.installation, "playbooks");
  let played = await playFiles(files, reader, { builtIn });
  if (options.update === true) {
    for (const file of played) await update(file, environment);
    played = await playFiles(files, reader, { builtIn });
  }
  const { reporter = "text" } = options;
  const language =
    reporter !== "text" && environment.settings.language.from.is !== "flag" ? "en" : environment.language;
  const results = played.map((file) => resultOf(file, language));
  environment.stdout.write(written(results, reporter, environment));
  if (played.some((file) => file.broken)) return EXIT.couldNot;
  return results.every((result) => result.passed) ? EXIT.done : EXIT.findings;
}

function written(
  results: readonly ReplayResult[],
  reporter: "text" | "json" | "junit",
  environment: Environment,
): string {
  if (reporter === "json") return dryRunJson(results, "en");
  if (reporter === "junit") return dryRunJunit(results);
  return dryRunText(results, lookOf(environment.stdout, environment.language), symbolsFor(environment.stdout.unicode));
}

function resultOf({ file, played, findings, sources }: PlayedFile, language: string): ReplayResult {
  const remarks = findings.map((finding) => putIntoWords(finding, language));
  const diagnostics = diagnose(remarks, sources, 1);
  return {
    file,
    scenario: played?.scenario.id ?? "",
    playbook: played?.playbook.id ?? "",
    passed: played !== undefined && diagnostics.counts.error === 0,
    path: played === undefined ? [] : pathsOf(played.run),
    values: Object.fromEntries(played?.run.values ?? []),
    statements: played === undefined ? [] : statementsOf(played.playbook, played.run),
    clocks: played === undefined ? [] : replayClocks(played.run, played.ended_at),
    diagnostics,
  };
}

async function update({ file, played }: PlayedFile, { cwd, stderr, language }: Environment): Promise<void> {
  // What was asked and never answered cannot be expected: only expectations are rewritten.
  if (played === undefined || played.findings.some((finding) => !finding.code.includes("expected"))) return;
  const words = dryRunWords(language);
  const path = resolve(cwd, file);
  const changed = await updateScenario(path, await readFile(path, "utf8"), played);
  stderr.write(`${changed ? words.updated(file) : words.unchanged(file)}\n`);
}

async function scenarioFiles(paths: readonly string[], { cwd, language }: Environment): Promise<string[]> {
  const words = dryRunWords(language);
  const files: string[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const found = await stat(absolute).catch(() => undefined);
    if (found === undefined) throw new Failure("could_not", words.notFound(path));
    if (!found.isDirectory()) files.push(fileSeenFrom(cwd, absolute));
    else {
      const below = await scenariosUnder(absolute);
      if (below.length === 0) throw new Failure("could_not", words.nothing(path), { help: words.nothingHelp });
      files.push(...below.map((file) => fileSeenFrom(cwd, file)));
    }
  }
  return [...new Set(files)];
}

/** A folder may hold playbooks too: only files with the key of a scenario count. */
async function scenariosUnder(folder: string): Promise<string[]> {
  const files = await yamlFilesUnder(folder);
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return files.filter((_, i) => /^scenario\s*:/m.test(texts[i] ?? ""));
}
