/**
 * Drops what was typed at a terminal before a question was there: a second Enter must not answer what nobody has
 * read. Streams that are no terminal keep everything.
 */
export async function forgetTyped(input: NodeJS.ReadableStream & { readonly isTTY?: boolean }): Promise<void> {
  if (input.isTTY !== true) return;
  const drop = (): void => undefined;
  input.on("data", drop);
  input.resume();
  // Two turns: the first may come before the stream was polled at all.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  input.removeListener("data", drop);
  input.pause();
}
