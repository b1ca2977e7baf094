import type { Compiled } from "./compiled.js";
import type { Loading } from "./loading.js";

/** What came of a file: the result only where nothing is wrong. */
export function finish<T>(result: T | undefined, { findings, sources, documents }: Loading): Compiled<T> {
  const sound = result !== undefined && !findings.some((finding) => finding.level === "error");
  return { ...(sound ? { result } : {}), findings, sources, documents, usedFiles: [...sources.keys()] };
}
