import { compileFile } from "../compile/compile.js";
import type { CompileOptions } from "../compile/loading.js";
import { remark } from "../compile/remark.js";
import type { SourceReader } from "../compile/source_reader.js";
import type { Finding } from "../domain/finding.js";
import { explore, type Explored } from "../engine/explore/explore.js";
import { exploredFindings, type ExploredFinding } from "../lint/explored.js";

/** A playbook as it was explored, or the errors that keep it from being walked. */
export interface ExploredPlaybook {
  readonly explored?: Explored;
  readonly found: readonly ExploredFinding[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Compiles a playbook and explores it. */
export async function explorePlaybook(
  path: string,
  reader: SourceReader,
  options: CompileOptions,
): Promise<ExploredPlaybook> {
  const { result, findings, sources } = await compileFile(path, reader, options);
  if (result?.is === "playbook") {
    const explored = explore(result.playbook);
    return { explored, found: exploredFindings(explored, (file) => sources.get(file) ?? ""), sources };
  }
  const errors: Finding[] =
    result === undefined
      ? findings.filter(({ level }) => level === "error")
      : [remark("not-a-playbook", { file: path, start: 0, end: 0 }, { path })];
  return { found: errors.map((finding) => ({ finding })), sources };
}
