import type { Finding } from "../domain/finding.js";
import type { Span } from "../domain/span.js";

/** The change that takes a condition out, key and all; undefined where its form is not a plain one. */
export function withoutCondition(text: string, at: Span): Finding["fix"] {
  const before = text.slice(0, at.start);
  const after = text.slice(at.end);
  const line = /(?:^|\n)([ \t]*)when:[ \t]*(["']?)$/.exec(before);
  const lineEnd = /^(["']?)[ \t]*(?:\n|$)/.exec(after);
  if (line !== null && lineEnd !== null && line[2] === lineEnd[1]) {
    const start = before.length - line[0].length + (line[0].startsWith("\n") ? 1 : 0);
    return { start, end: at.end + lineEnd[0].length, replacement: "" };
  }
  const flow = /,[ \t]*when:[ \t]*(["']?)$/.exec(before);
  const flowEnd = /^(["']?)[ \t]*(?=[,}])/.exec(after);
  if (flow === null || flowEnd === null || flow[1] !== flowEnd[1]) return undefined;
  return { start: before.length - flow[0].length, end: at.end + (flow[1]?.length ?? 0), replacement: "" };
}
