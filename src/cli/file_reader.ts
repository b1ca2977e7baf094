import { open, realpath } from "node:fs/promises";
import { MAX_BYTES, type ReadProblem, type ReadResult, type SourceReader } from "../compile/source_reader.js";

/** Reads files of the disk, relative to a folder. A file over the limit is read no further than the limit. */
export function fileReader(cwd: string): SourceReader {
  return {
    read: (path) => readSource(absolute(cwd, path)),
    realPath: (path) => realpath(absolute(cwd, path)).then(withSlashes, () => undefined),
  };
}

/** Bytes as text: what of them is UTF-8, and where the first wrong one stands. */
export function textOfBytes(bytes: Uint8Array): ReadResult {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const zero = text.indexOf("\0");
    return zero === -1 ? { text } : { problem: "not_text", text, at: zero };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    return { problem: "not_text", text, at: firstWrongCharacter(bytes) };
  }
}

/** The UTF-16 offset where the bytes stop being UTF-8; halving keeps it fast for a large file. */
function firstWrongCharacter(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  const decode = (end: number): string =>
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return decode(good).length;
}

async function readSource(path: string): Promise<ReadResult> {
  try {
    const file = await open(path, "r");
    try {
      const stats = await file.stat();
      // A pipe or a device has no size, and reading one may never end.
      if (!stats.isFile()) return { problem: "not_a_file" };
      const bytes = Buffer.alloc(Math.min(stats.size, MAX_BYTES) + 1);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      if (bytesRead <= MAX_BYTES) return textOfBytes(bytes.subarray(0, bytesRead));
      const text = new TextDecoder("utf-8").decode(bytes.subarray(0, MAX_BYTES));
      return { problem: "too_large", text, at: text.length };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problem: problemOf((error as NodeJS.ErrnoException).code) };
  }
}

function problemOf(code: string | undefined): ReadProblem {
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ERR_INVALID_ARG_VALUE")
    return "not_found";
  if (code === "EISDIR") return "not_a_file";
  return code === "EACCES" || code === "EPERM" || code === "ELOOP" ? "no_access" : "unreadable";
}

function absolute(cwd: string, path: string): string {
  return /^([/\\]|[A-Za-z]:[/\\])/.test(path) ? path : `${cwd}/${path}`;
}

/** Names in findings use `/` on every system. */
function withSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
