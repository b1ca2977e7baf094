import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { msOf } from "../domain/clock_time.js";

const CORE = "docProps/core.xml";

/** The same document without the moment at which it was packed: times inside are `at`, those of the archive are none. */
export function stableZip(bytes: Uint8Array, at: string): Uint8Array {
  const files = unzipSync(bytes);
  const moment = `${new Date(msOf(at)).toISOString().slice(0, 19)}Z`;
  const packed: Zippable = {};
  for (const name of Object.keys(files).toSorted(packingOrder)) {
    const content = files[name] as Uint8Array;
    packed[name] = name === CORE ? strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment)) : content;
  }
  // The first day that an archive can name. It is written as the clock on the wall shows it: the same in every zone.
  return zipSync(packed, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The list of types first, as readers of such files expect it. */
function packingOrder(a: string, b: string): number {
  const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
