/** Why a file could not be used. */
export type ReadProblem = "not_found" | "not_a_file" | "too_large" | "not_text" | "no_access" | "unreadable";

/** The longest authored file in bytes: a playbook of 5,000 steps in two languages is under half of it. */
export const MAX_BYTES = 2 * 1024 * 1024;

/**
 * What came of reading a file. Where the file was there and is refused, `text` is its readable beginning and `at` the
 * offset where the trouble starts, so that the remark has a place.
 */
export type ReadResult =
  | { readonly text: string }
  | { readonly problem: ReadProblem; readonly text?: string; readonly at?: number };

/** The compiler's only door to files. Paths use `/` and are relative to where Lectern was called, or absolute. */
export interface SourceReader {
  /** Never throws, and never holds much more than `MAX_BYTES` of a file. */
  read(path: string): Promise<ReadResult>;
  /** The path with every symbolic link followed; undefined when there is nothing there. */
  realPath(path: string): Promise<string | undefined>;
}
