import type { SourceForm } from "../../domain/watching.js";
import { decodeBytes } from "../text/charset.js";
import { isHeader, type ColumnMap } from "./columns.js";
import { parseCsv } from "./csv.js";
import { csvSource, jsonLines, jsonList, plainLines } from "./export.js";
import { isJsonFeed, jsonFeed } from "./json_feed.js";
import type { ReadSource, SourceNote } from "./raw_item.js";
import { readXml } from "./repair.js";

export interface ReadOptions {
  readonly form?: SourceForm;
  /** The charset of the HTTP header. */
  readonly charset?: string;
  readonly columns?: ColumnMap;
}

/** Reads the entries of a document: RSS, RDF, Atom, JSON Feed, CSV, JSON lines or plain lines. Never throws. */
export function readDocument(bytes: Uint8Array, options: ReadOptions = {}): ReadSource {
  const decoded = decodeBytes(bytes, options.charset);
  if ("problem" in decoded) return { problem: "charset", detail: decoded.charset };
  const source = readText(decoded.text, options);
  if ("problem" in source || decoded.declared === undefined) return source;
  const note: SourceNote = { code: "charset", args: { declared: decoded.declared, charset: decoded.charset } };
  return { ...source, notes: [note, ...source.notes] };
}

function readText(text: string, { form = "auto", columns = {} }: ReadOptions): ReadSource {
  const plain = text.replace(/^\ufeff/, "");
  if (plain.trim() === "") return { problem: "empty" };
  if (form === "lines") return plainLines(plain);
  if (form === "csv") return csvSource(plain, columns);
  const first = plain.trimStart()[0];
  if (form === "json" || first === "{" || first === "[") {
    const json = readJson(plain, columns);
    if (form === "json" || !("problem" in json)) return json;
  }
  if (form === "feed" || first === "<" || /<(?:rss|feed|rdf:RDF)[\s>]/.test(plain.slice(0, 2000)))
    return readXml(plain);
  const header = parseCsv(plain.slice(0, 20_000).split(/\r?\n/)[0] ?? "")[0] ?? [];
  return isHeader(header, columns) ? csvSource(plain, columns) : plainLines(plain);
}

function readJson(text: string, columns: ColumnMap): ReadSource {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return jsonLines(text, columns);
  }
  if (Array.isArray(value)) return jsonList(value, columns);
  return isJsonFeed(value) ? jsonFeed(value) : jsonLines(text, columns);
}
