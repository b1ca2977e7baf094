import type { Finding } from "../domain/finding.js";
import type { Span } from "../domain/span.js";
import { remark } from "./remark.js";
import { parseSource, type SourceDocument } from "./source_document.js";
import { diskPath } from "./source_path.js";
import { MAX_BYTES, type ReadProblem, type SourceReader } from "./source_reader.js";

/** What compiling one file needs to know beside the file. */
export interface CompileOptions {
  /** The folder of the files that come with Lectern: `lectern:library/x.yaml` is `library/x.yaml` in it. */
  readonly builtIn: string;
  /** The path of the organisation profile, where there is one. */
  readonly organisation?: string;
}

/** The files read so far while one file is compiled. */
export interface Loading {
  readonly reader: SourceReader;
  readonly options: CompileOptions;
  readonly sources: Map<string, string>;
  readonly documents: Map<string, SourceDocument>;
  readonly findings: Finding[];
}

/** Begins to compile: nothing is read yet. */
export function startLoading(reader: SourceReader, options: CompileOptions): Loading {
  return { reader, options, sources: new Map(), documents: new Map(), findings: [] };
}

const MISSING: ReadonlySet<ReadProblem> = new Set(["not_found", "not_a_file", "no_access", "unreadable"]);

/**
 * Reads a file and its YAML; what is wrong with it is remarked. `named` is the place that names the file: a file that
 * cannot be opened is remarked there, and at its own beginning where nobody named it.
 */
export async function loadDocument(file: string, loading: Loading, named?: Span): Promise<SourceDocument | undefined> {
  const read = await loading.reader.read(diskPath(file, loading.options));
  if ("problem" in read) {
    loading.findings.push(refusal(file, read.problem, read.text === undefined ? undefined : (read.at ?? 0), named));
    if (read.text !== undefined) loading.sources.set(file, read.text);
    return undefined;
  }
  loading.sources.set(file, read.text);
  const { document, findings } = parseSource(file, read.text);
  loading.findings.push(...findings);
  if (document !== undefined) loading.documents.set(file, document);
  return document;
}

function refusal(file: string, problem: ReadProblem, offset: number | undefined, named: Span | undefined): Finding {
  const code = problem === "not_found" ? "file-not-found" : "file-unreadable";
  const args = { file, problem, limit: MAX_BYTES / 1024 / 1024 };
  const own = { file, start: offset ?? 0, end: offset ?? 0 };
  if (named === undefined) return remark(code, own, args);
  return MISSING.has(problem) ? remark(code, named, args) : remark(code, own, args, { related: [named] });
}
