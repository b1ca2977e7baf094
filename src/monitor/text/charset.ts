import { WINDOWS_1252 } from "./entities.js";

/** Text out of bytes; `declared` is there when the bytes were not what the sender called them. */
export type Decoded =
  | { readonly text: string; readonly charset: string; readonly declared?: string }
  | { readonly problem: "charset"; readonly charset: string };

const REFUSED = /^(?:utf-?32.*|ucs-?4.*|utf-?7|.*ebcdic.*|cp037|ibm037)$/i;
const HIGH = /[\x80-\xff]/;

/**
 * Decodes what came over the wire: byte order mark, then the charset of the HTTP header, then the XML declaration, then
 * UTF-8, then a guess between windows-1258 and windows-1252. Bytes that are well-formed UTF-8 beyond ASCII are UTF-8 whatever
 * was said, because nothing else comes out so by accident.
 */
export function decodeBytes(bytes: Uint8Array, header?: string): Decoded {
  const mark = markOf(bytes);
  if (mark === "utf-32") return { problem: "charset", charset: "utf-32" };
  if (mark !== undefined) return { text: decode(bytes, mark) ?? new TextDecoder(mark).decode(bytes), charset: mark };
  const said = header ?? declarationOf(bytes);
  if (said !== undefined && REFUSED.test(said)) return { problem: "charset", charset: said };
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined && (said === undefined || HIGH.test(latin(bytes)))) {
    return /^utf-?16/i.test(said ?? "") ? named(bytes, said as string) : withSaid(utf8, "utf-8", said);
  }
  if (said !== undefined && !/^utf-?8$/i.test(said)) return named(bytes, said);
  const guess = utf8 === undefined ? guessOf(bytes) : "utf-8";
  return withSaid(utf8 ?? decodeLoose(bytes, guess), guess, said);
}

function withSaid(text: string, charset: string, said: string | undefined): Decoded {
  const same = said === undefined || labelOf(said) === charset;
  return same ? { text, charset } : { text, charset, declared: said };
}

function named(bytes: Uint8Array, said: string): Decoded {
  const label = labelOf(said);
  if (label === undefined) {
    const guess = guessOf(bytes);
    return { text: decodeLoose(bytes, guess), charset: guess, declared: said };
  }
  // Vietnamese in windows-1258 is often sent as its western cousin.
  const charset = label === "windows-1252" && guessOf(bytes) === "windows-1258" ? "windows-1258" : label;
  return withSaid(decodeLoose(bytes, charset), charset, said);
}

function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name.trim().replace(/^["']|["']$/g, "")).encoding;
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeLoose(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  // Node 20 reads windows-1252 as ISO 8859-1, which has control characters where people's quotes are.
  // oxlint-disable-next-line no-control-regex -- these are what it replaces
  return charset === "windows-1252"
    ? text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] as string)
    : text;
}

function markOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "utf-32" | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32" : "utf-16le";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0xef && b === 0xbb && c === 0xbf ? "utf-8" : undefined;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).toString("latin1");
}

function declarationOf(bytes: Uint8Array): string | undefined {
  // UTF-16 without a mark still shows its declaration, every other byte of it.
  const head = latin(bytes.subarray(0, 400));
  const wide = head.includes("<\0?\0") || head.includes("\0<\0?");
  const found = /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(
    wide ? head.replace(/\0/g, "") : head,
  )?.[1];
  return wide ? (head.startsWith("\0") ? "utf-16be" : "utf-16le") : found;
}

// The five combining tones of windows-1258 and the letters it can stand behind.
const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const VOWELS = new Set([
  ...Buffer.from("aeiouyAEIOUY"),
  0xe2,
  0xea,
  0xf4,
  0xe3,
  0xf5,
  0xfd,
  0xc2,
  0xca,
  0xd4,
  0xc3,
  0xd5,
  0xdd,
]);

function guessOf(bytes: Uint8Array): "windows-1258" | "windows-1252" {
  let high = 0;
  let tones = 0;
  const end = Math.min(bytes.length, 65_536);
  for (let at = 1; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    high += 1;
    if (TONES.has(byte) && VOWELS.has(bytes[at - 1] as number)) tones += 1;
  }
  return tones > 0 && tones * 20 >= high ? "windows-1258" : "windows-1252";
}
