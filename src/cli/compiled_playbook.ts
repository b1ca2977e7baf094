import { createHash } from "node:crypto";
import { BUILT_IN } from "../compile/source_path.js";
import type { SourceReader } from "../compile/source_reader.js";
import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";

/** A compiled playbook as it is kept: with everything that would have to change before it was compiled anew. */
export interface CompiledPlaybook {
  readonly build: string;
  /** Every file that was read, in the order of reading. */
  readonly files: readonly UsedFile[];
  readonly playbook: Playbook;
  /** Warnings and hints: what is kept has no errors. */
  readonly findings: readonly Finding[];
}

/** A file as it was when the playbook was compiled. */
export interface UsedFile {
  /** As spans name it. */
  readonly name: string;
  /** Where links led to; missing for files that come with Lectern. */
  readonly realPath?: string;
  readonly sha256: string;
}

/** SHA-256 of a text in UTF-8, as hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The kept form: a line with the hash of the rest, so that a damaged file is noticed, and JSON. */
export function writeCompiled(compiled: CompiledPlaybook): string {
  const body = JSON.stringify(compiled);
  return `${sha256(body)}\n${body}`;
}

/** Reads the kept form; undefined when it is damaged or from another build. */
export function readCompiled(text: string, build: string): CompiledPlaybook | undefined {
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end === -1 || sha256(body) !== text.slice(0, end)) return undefined;
  const compiled = JSON.parse(body) as CompiledPlaybook;
  return compiled.build === build ? compiled : undefined;
}

/** A used file as it is now; undefined when it cannot be read. */
export async function usedFile(
  name: string,
  path: string,
  reader: SourceReader,
): Promise<{ readonly file: UsedFile; readonly text: string } | undefined> {
  const read = await reader.read(path);
  if ("problem" in read) return undefined;
  const realPath = name.startsWith(BUILT_IN) ? undefined : await reader.realPath(path);
  return {
    file: { name, sha256: sha256(read.text), ...(realPath === undefined ? {} : { realPath }) },
    text: read.text,
  };
}
