import { compileFile, type CompiledFile } from "../compile/compile.js";
import type { CompileOptions } from "../compile/loading.js";
import { remark } from "../compile/remark.js";
import { folderOf, joinPath } from "../compile/source_path.js";
import type { SourceReader } from "../compile/source_reader.js";
import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { Scenario } from "../domain/scenario.js";
import type { Span } from "../domain/span.js";
import { lintDefinitions, lintPlaybook } from "../lint/lint.js";
import type { LintContext } from "../lint/rule.js";
import { hasPeople, lintOrganisation, type Profile } from "../lint/organisation.js";
import { rolesHeld } from "../lint/roles_held.js";
import { scenarioFits } from "../lint/scenario.js";
import { librariesUsed } from "../lint/uses.js";

/** What to check, and what the rules need to know. */
export interface Check {
  readonly files: readonly string[];
  readonly reader: SourceReader;
  readonly options: CompileOptions;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The playbooks that a profile is held against where none of one's own is checked with it. */
  readonly usual?: readonly string[];
}

/** Everything found, with the texts it is about. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
}

interface Run {
  readonly check: Check;
  /** What came of each file; a playbook may be asked for by its scenarios too. */
  readonly compiled: Map<string, Promise<CompiledFile>>;
}

/** Compiles every file and judges what has no errors; also what the files are to each other. */
export async function checkFiles(check: Check): Promise<Checked> {
  const run: Run = { check, compiled: new Map() };
  const sources = new Map<string, string>();
  const findings: Finding[] = [];
  const playbooks: Playbook[] = [];
  const libraries: CompiledFile[] = [];
  const profiles: ReadProfile[] = [];
  for (const file of new Set(check.files)) {
    const compiled = await compiledFile(file, run);
    for (const [name, text] of compiled.sources) sources.set(name, text);
    findings.push(...compiled.findings);
    const { result } = compiled;
    if (result?.is === "playbook") {
      playbooks.push(result.playbook);
      findings.push(...lintPlaybook(result.playbook, contextOf(compiled, check.today)));
    }
    if (result?.is === "library") libraries.push(compiled);
    if (result?.is === "organisation") {
      const profile = { organisation: result.organisation, file };
      profiles.push({ profile, compiled });
      findings.push(...lintOrganisation(profile, contextOf(compiled, check.today)));
    }
    if (result?.is === "scenario") {
      const played = await compiledFile(joinPath(folderOf(file), result.scenario.playbook.path), run);
      for (const [name, text] of played.sources) sources.set(name, text);
      findings.push(...fits(result.scenario, played, contextOf(compiled, check.today)));
    }
  }
  for (const read of profiles) findings.push(...(await rolesOf(read, playbooks, run)));
  const inUse = new Set(playbooks.flatMap(filesOf));
  // A library in use is judged with its playbook, in the languages that the playbook has.
  const alone = libraries.flatMap((compiled) =>
    compiled.result?.is === "library" && !inUse.has(compiled.result.library.file)
      ? lintDefinitions(compiled.result.library, contextOf(compiled, check.today))
      : [],
  );
  return { findings: [...findings, ...alone, ...librariesUsed(playbooks, new Set(check.files))], sources };
}

/** A profile that was read without a fault. */
interface ReadProfile {
  readonly profile: Profile;
  readonly compiled: CompiledFile;
}

/** Whether somebody holds every role of the playbooks; a list of terms to watch for has no people. */
async function rolesOf(
  { profile, compiled }: ReadProfile,
  own: readonly Playbook[],
  run: Run,
): Promise<readonly Finding[]> {
  if (!hasPeople(profile.organisation)) return [];
  const playbooks = [...own];
  for (const path of own.length === 0 ? (run.check.usual ?? []) : []) {
    const { result } = await compiledFile(path, run);
    if (result?.is === "playbook") playbooks.push(result.playbook);
  }
  return rolesHeld(profile, playbooks, contextOf(compiled, run.check.today));
}

function compiledFile(file: string, { check, compiled }: Run): Promise<CompiledFile> {
  const known = compiled.get(file) ?? compileFile(file, check.reader, check.options);
  compiled.set(file, known);
  return known;
}

/** What is wrong between a scenario and its playbook; a playbook with errors shows them itself. */
function fits(scenario: Scenario, played: CompiledFile, context: LintContext): Finding[] {
  const { result, findings } = played;
  if (result?.is === "playbook") return scenarioFits(scenario, result.playbook, context);
  if (result !== undefined) return [remark("not-a-playbook", scenario.playbook.at, { path: scenario.playbook.path })];
  // A file that is not there has no place of its own.
  const missing = findings.find(({ at }) => played.sources.get(at.file) === undefined);
  return missing === undefined ? [...findings] : [{ ...missing, at: scenario.playbook.at }];
}

function filesOf({ facts, roles, statements, sources }: Playbook): string[] {
  const groups: Readonly<Record<string, { readonly at?: Span }>>[] = [facts, roles, statements, sources];
  return groups.flatMap((group) => Object.values(group).flatMap(({ at }) => (at === undefined ? [] : [at.file])));
}

function contextOf({ sources, documents }: CompiledFile, today: string): LintContext {
  return {
    today,
    locate: (file, path, mode) => documents?.get(file)?.locate(path, mode),
    textOf: (file) => sources.get(file) ?? "",
  };
}
