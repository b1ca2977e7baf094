/** A stream of keys, which is a terminal when `isTTY` is true. */
export type Typewriter = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown };

/**
 * Drops what was typed at a terminal before a question was there: a second Enter must not answer what nobody has
 * read. Streams that are no terminal keep everything.
 */
export async function forgetTyped(input: Typewriter, mode: "lines" | "keys"): Promise<void> {
  if (input.isTTY !== true) return;
  // Keys of a line that is not ended can be read, and dropped, only in raw mode; the question that follows ends it.
  if (mode === "keys") input.setRawMode?.(true);
  const drop = (): void => undefined;
  input.on("data", drop);
  input.resume();
  // Two turns: the first may come before the stream was polled at all.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  input.removeListener("data", drop);
  input.pause();
}
