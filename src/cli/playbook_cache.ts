import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Compiled } from "../compile/compiled.js";
import type { CompileOptions } from "../compile/loading.js";
import { BUILT_IN, diskPath } from "../compile/source_path.js";
import type { SourceReader } from "../compile/source_reader.js";
import type { Playbook } from "../domain/playbook.js";
import { buildId } from "./build_id.js";
import {
  readCompiled,
  sha256,
  usedFile,
  writeCompiled,
  type CompiledPlaybook,
  type UsedFile,
} from "./compiled_playbook.js";
import type { Environment } from "./environment.js";

/** A playbook to compile, with the door to its files. */
export interface PlaybookSource {
  /** As findings name it: `lectern:media_crisis.yaml`, or a path. */
  readonly path: string;
  readonly reader: SourceReader;
  readonly options: CompileOptions;
}

/** Where the compiled form of a built-in playbook stands in an installation; undefined for any other. */
function builtInFile({ path, options }: PlaybookSource, installation: string): string | undefined {
  const name = path.startsWith(BUILT_IN) ? path.slice(BUILT_IN.length) : "";
  const fits = /^\w+\.yaml$/.test(name) && options.organisation === undefined;
  return fits ? join(installation, "dist/playbooks", `${name}.json`) : undefined;
}

async function ownFile({ path, reader, options }: PlaybookSource, cache: string): Promise<string> {
  const where = await reader.realPath(diskPath(path, options));
  const key = sha256(JSON.stringify([path, where, options.builtIn, options.organisation ?? ""]));
  return join(cache, "playbooks", `${key}.json`);
}

/** The kept playbook if every file it was made of is still the same; their texts are read anew, for excerpts. */
async function unchanged(file: string, build: string, source: PlaybookSource): Promise<Compiled<Playbook> | undefined> {
  const { reader, options } = source;
  try {
    const kept = readCompiled(await readFile(file, "utf8"), build);
    if (kept === undefined) return undefined;
    const now = await Promise.all(kept.files.map(({ name }) => usedFile(name, diskPath(name, options), reader)));
    const sources = new Map<string, string>();
    for (const [index, before] of kept.files.entries()) {
      const after = now[index];
      if (after?.file.sha256 !== before.sha256 || after.file.realPath !== before.realPath) return undefined;
      sources.set(before.name, after.text);
    }
    return { result: kept.playbook, findings: kept.findings, sources, usedFiles: kept.files.map(({ name }) => name) };
  } catch {
    // A cache that cannot be read is one that is not there.
    return undefined;
  }
}

/** What is kept of a compiled playbook; undefined when it has errors, or when a file has changed meanwhile. */
export async function keptForm(
  compiled: Compiled<Playbook>,
  build: string,
  { reader, options }: PlaybookSource,
): Promise<CompiledPlaybook | undefined> {
  if (compiled.result === undefined) return undefined;
  const files: UsedFile[] = [];
  for (const name of compiled.usedFiles) {
    const used = await usedFile(name, diskPath(name, options), reader);
    if (used === undefined || used.text !== compiled.sources.get(name)) return undefined;
    files.push(used.file);
  }
  return { build, files, playbook: compiled.result, findings: compiled.findings };
}

async function keep(file: string, kept: CompiledPlaybook, pid: number): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(`${file}.${pid}`, writeCompiled(kept), { mode: 0o600 });
    await rename(`${file}.${pid}`, file);
  } catch {
    // Without a cache the next start is slower, and nothing else changes.
  }
}

/**
 * Compiles a playbook, or takes what is kept of it if not a byte of its files has changed since: then neither the
 * YAML parser nor the schema is loaded. Only `documents`, which rules on correct playbooks need, are missing then.
 */
export async function cachedPlaybook(
  source: PlaybookSource,
  { folders, pid }: Pick<Environment, "folders" | "pid">,
  build: string | undefined = buildId,
): Promise<Compiled<Playbook>> {
  const compile = async (): Promise<Compiled<Playbook>> => {
    const { compilePlaybook } = await import("../compile/compile.js");
    return compilePlaybook(source.path, source.reader, source.options);
  };
  if (build === undefined) return compile();
  const builtIn = builtInFile(source, folders.installation);
  const shipped = builtIn === undefined ? undefined : await unchanged(builtIn, build, source);
  if (shipped !== undefined) return shipped;
  const own = await ownFile(source, folders.cache);
  const found = await unchanged(own, build, source);
  if (found !== undefined) return found;
  const compiled = await compile();
  const kept = await keptForm(compiled, build, source);
  if (kept !== undefined) await keep(own, kept, pid);
  return compiled;
}
