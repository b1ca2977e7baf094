import { joinPath } from "./source_path.js";
import type { ReadResult, SourceReader } from "./source_reader.js";

/** A text that stands for a symbolic link, written as `ls -l` shows one. */
const LINK = /^-> (.+)$/;

/** Files that are not on a disk: standard input, the examples of the catalogue. Others are read by `below`. */
export function memoryReader(files: Readonly<Record<string, string>>, below?: SourceReader): SourceReader {
  const texts = new Map(Object.entries(files).map(([path, text]) => [joinPath("", path), text]));
  const readHere = (path: string): ReadResult | undefined => {
    const text = texts.get(path);
    if (text !== undefined) return { text };
    return [...texts.keys()].some((other) => other.startsWith(`${path}/`)) ? { problem: "not_a_file" } : undefined;
  };
  return {
    async read(path) {
      return readHere(joinPath("", path)) ?? (await below?.read(path)) ?? { problem: "not_found" };
    },
    async realPath(path) {
      const here = joinPath("", path);
      const target = LINK.exec(texts.get(here) ?? "")?.[1];
      if (target !== undefined) return joinPath("", target);
      return texts.has(here) || below === undefined ? here : below.realPath(path);
    },
  };
}
