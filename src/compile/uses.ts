import type { Finding } from "../domain/finding.js";
import type { Span } from "../domain/span.js";
import { loadDocument, type Loading } from "./loading.js";
import { remark } from "./remark.js";
import type { SourceDocument } from "./source_document.js";
import { diskPath, BUILT_IN, folderOf, isAbsolute, isInside, joinPath } from "./source_path.js";

const BUILT_IN_LIBRARY = /^lectern:library\/[A-Za-z0-9_][A-Za-z0-9_./-]*$/;

/** Reads the files under `uses`; what leaves the playbook's folder tree, by name or by a link, is not opened. */
export async function loadUses(
  playbook: SourceDocument,
  uses: readonly string[],
  loading: Loading,
): Promise<SourceDocument[]> {
  const found: SourceDocument[] = [];
  const seen = new Map<string, Span>();
  for (const [index, path] of uses.entries()) {
    const at = playbook.locate(["uses", index], "value");
    const file = path.startsWith(BUILT_IN) ? joinPath("", path) : joinPath(folderOf(playbook.file), path);
    const refused =
      refuse({ path, file, at }, playbook.file) ?? (await refuseLink({ path, file, at }, playbook.file, loading));
    const earlier = seen.get(file);
    if (refused !== undefined) loading.findings.push(refused);
    else if (earlier !== undefined) loading.findings.push(remark("uses-twice", at, { path }, { related: [earlier] }));
    else {
      seen.set(file, at);
      const document = await loadDocument(file, loading, at);
      if (document !== undefined) found.push(document);
    }
  }
  return found;
}

/** An entry of `uses`: the path as written, the file that it means, and where it stands. */
interface Use {
  readonly path: string;
  readonly file: string;
  readonly at: Span;
}

function refuse({ path, file, at }: Use, playbook: string): Finding | undefined {
  if (path.startsWith(BUILT_IN)) {
    const fits = BUILT_IN_LIBRARY.test(path) && file.startsWith(`${BUILT_IN}library/`);
    return fits ? undefined : remark("uses-built-in", at, { path });
  }
  if (isAbsolute(path)) return remark("uses-absolute", at, { path });
  return path.includes("\\") || !isInside(folderOf(playbook), file) ? remark("uses-outside", at, { path }) : undefined;
}

async function refuseLink({ path, file, at }: Use, playbook: string, loading: Loading): Promise<Finding | undefined> {
  const folder = path.startsWith(BUILT_IN) ? BUILT_IN : folderOf(playbook);
  const root = await loading.reader.realPath(diskPath(folder, loading.options) || ".");
  const real = await loading.reader.realPath(diskPath(file, loading.options));
  // A file that is not there is remarked when it is read.
  if (root === undefined || real === undefined) return undefined;
  return isInside(root, real) ? undefined : remark("uses-link", at, { path });
}
