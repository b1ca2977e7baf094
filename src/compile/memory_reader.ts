import { joinPath } from "./source_path.js";
import type { SourceReader } from "./source_reader.js";

/** Files that are not on a disk: standard input, the examples of the catalogue. Others are read by `below`. */
export function memoryReader(files: Readonly<Record<string, string>>, below?: SourceReader): SourceReader {
  const texts = new Map(Object.entries(files).map(([path, text]) => [joinPath("", path), text]));
  return {
    async read(path) {
      const text = texts.get(joinPath("", path));
      if (text !== undefined) return { text };
      return below === undefined ? { problem: "not_found" } : below.read(path);
    },
    async realPath(path) {
      return texts.has(joinPath("", path)) || below === undefined ? joinPath("", path) : below.realPath(path);
    },
  };
}
