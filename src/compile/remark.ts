import type { Finding } from "../domain/finding.js";
import type { Span } from "../domain/span.js";

interface More {
  readonly related?: readonly Span[];
  readonly suggestion?: string | undefined;
}

/** An error on an author's file; its words are in the catalogue under `code`. */
export function remark(code: string, at: Span, args: Finding["args"] = {}, more: More = {}): Finding {
  return {
    code,
    level: "error",
    args,
    at,
    ...(more.related === undefined ? {} : { related: more.related }),
    ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
  };
}
