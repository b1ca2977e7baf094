import type { Loading } from "./loading.js";
import type { SourceDocument } from "./source_document.js";

/** Remarks on the text checks of a library; what reads them is loaded only for a library that has some. */
export async function checkTextChecks({ data, file, text }: SourceDocument, { findings }: Loading): Promise<void> {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, "text_checks")) return;
  const { compileTextChecks } = await import("./text_checks.js");
  findings.push(...compileTextChecks(file, text).findings);
}
