import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchFailure } from "./permission.js";
import { failureOf, type FetchLimits } from "./request.js";

/** A body so small cannot hurt, however well it was packed. */
const HARMLESS = 1024 * 1024;

function unpacker(encoding: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      // A stream that was cut still gives what came before; the feed reader repairs the rest.
      return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    case "deflate":
      return createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    case "br":
      return createBrotliDecompress();
    default:
      throw new FetchFailure("encoding", encoding.slice(0, 40));
  }
}

/** Reads a body within the limits; stops the moment it grows past them, packed or unpacked. */
export async function readBody(answer: IncomingMessage, limits: FetchLimits): Promise<Uint8Array> {
  const unpack = unpacker(answer.headers["content-encoding"] ?? "");
  const parts: Buffer[] = [];
  let came = 0;
  let grown = 0;
  answer.on("data", (part: Buffer) => (came += part.length));
  const stream = unpack === undefined ? answer : answer.pipe(unpack);
  answer.on("error", (error) => stream.destroy(error));
  answer.on("aborted", () => stream.destroy(new FetchFailure("unreachable", "aborted")));
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      grown += part.length;
      if (grown > HARMLESS && unpack !== undefined && grown > came * limits.ratio) throw new FetchFailure("bomb");
      if (grown > limits.bytes) throw new FetchFailure("too_large", String(limits.bytes));
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof Error && /^Z_|^ERR_BROTLI|^ERR__ERROR/.test(String((error as { code?: unknown }).code)))
      throw new FetchFailure("encoding", "damaged");
    throw failureOf(error);
  } finally {
    answer.destroy();
  }
  return Buffer.concat(parts);
}
