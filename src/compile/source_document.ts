import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from "yaml";
import type { Finding } from "../domain/finding.js";
import type { Path, Span } from "../domain/span.js";
import { findHiddenCharacters } from "./hidden_characters.js";
import { placeOfScalar, type ScalarPlace } from "./scalar.js";
import { keyText, readData, spanOfNode } from "./yaml_data.js";
import { readYaml } from "./yaml_reading.js";

/** What a remark on a path points at: the value, the key, or the key of the nearest thing that is there. */
export type LocateMode = "value" | "key" | "nearest_key";

/** An author's file as data, with the place of everything in it. */
export interface SourceDocument {
  /** The name that spans use. */
  readonly file: string;
  readonly text: string;
  /** Plain data; its objects have no prototype. */
  readonly data: unknown;
  /** Never fails: where the path does not exist, the deepest part of it that does is meant. */
  locate(path: Path, mode: LocateMode): Span;
  /** The place of the text at a path, for remarks inside it. */
  placeOf(path: Path): ScalarPlace;
}

type Entry = Pair<Node, Node | null>;

interface Found {
  readonly node: Node | null;
  /** The pair whose value the node is; undefined for the root and for items of a list. */
  readonly pair?: Entry;
  readonly whole: boolean;
}

const LEAVES_GAPS: ReadonlySet<string> = new Set([
  "yaml-alias-unknown",
  "yaml-alias-itself",
  "yaml-alias-too-much",
  "yaml-merge",
  "yaml-too-deep",
]);

/** Maps with more keys than this get an index; a walk over fewer is faster. */
const INDEXED = 16;

/** Reads a YAML text; there is a document when its form is right, though it may have been found fault with. */
export function parseSource(file: string, text: string): { document?: SourceDocument; findings: Finding[] } {
  const hidden = findHiddenCharacters(file, text);
  if (hidden.some(({ args }) => args["character"] === "U+0000")) return { findings: hidden };
  const { document, findings } = readYaml(file, text);
  if (document === undefined) return { findings: [...hidden, ...findings] };
  const read = readData(file, text, document);
  // Where something was left out, the rest would be judged for what it lacks.
  if (read.findings.some(({ code }) => LEAVES_GAPS.has(code))) return { findings: [...hidden, ...read.findings] };
  return { document: sourceDocument(file, text, document, read), findings: [...hidden, ...read.findings] };
}

function sourceDocument(
  file: string,
  text: string,
  document: Document.Parsed,
  read: ReturnType<typeof readData>,
): SourceDocument {
  const indexes = new WeakMap<Node, Map<string, Entry>>();
  const find = (path: Path): Found => {
    let found: Found = { node: document.contents, whole: true };
    for (const segment of path) {
      const next = child(indexes, read.targets.get(found.node as Node) ?? found.node, segment);
      if (next === undefined) return { ...found, whole: false };
      found = next;
    }
    return found;
  };
  return {
    file,
    text,
    data: read.data,
    locate: (path, mode) => spanFor(file, text, find(path), mode),
    placeOf(path) {
      const { node } = find(path);
      const target = read.targets.get(node as Node) ?? node;
      if (isScalar(target)) return placeOfScalar(file, text, target);
      const { start } = spanFor(file, text, find(path), "value");
      return { file, at: () => start };
    },
  };
}

function child(
  indexes: WeakMap<Node, Map<string, Entry>>,
  node: Node | null,
  segment: string | number,
): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(segment)] as Node | undefined;
    return item === undefined ? undefined : { node: item, whole: true };
  }
  if (!isMap(node)) return undefined;
  const pair = pairOf(indexes, node as YAMLMap<Node, Node | null>, String(segment));
  return pair === undefined ? undefined : { node: pair.value, pair, whole: true };
}

function pairOf(
  indexes: WeakMap<Node, Map<string, Entry>>,
  map: YAMLMap<Node, Node | null>,
  key: string,
): Entry | undefined {
  if (map.items.length <= INDEXED) return map.items.find((pair) => keyText(pair.key) === key);
  let index = indexes.get(map);
  if (index === undefined) {
    index = new Map();
    for (const pair of map.items) {
      const text = keyText(pair.key);
      if (text !== undefined && !index.has(text)) index.set(text, pair);
    }
    indexes.set(map, index);
  }
  return index.get(key);
}

function spanFor(file: string, text: string, found: Found, mode: LocateMode): Span {
  const { node, pair, whole } = found;
  if (mode === "value" && whole && node !== null) {
    const span = spanOfNode(file, node);
    if (span.end > span.start) return trimmed(text, span);
  }
  if (pair !== undefined) return spanOfNode(file, pair.key);
  return headOf(file, text, node);
}

/** What stands for a whole map or list: its `id` line, else its first line. */
function headOf(file: string, text: string, node: Node | null): Span {
  if (isMap(node)) {
    const pairs = (node as YAMLMap<Node, Node | null>).items;
    const pair = pairs.find((each) => keyText(each.key) === "id") ?? pairs[0];
    if (pair?.key) {
      const key = spanOfNode(file, pair.key);
      const value = isScalar(pair.value) ? spanOfNode(file, pair.value) : key;
      return text.slice(key.start, value.end).includes("\n") ? key : { ...key, end: Math.max(key.end, value.end) };
    }
  }
  if (isSeq(node) && node.items.length > 0 && !node.flow) return headOf(file, text, node.items[0] as Node | null);
  return node === null
    ? { file, start: text.trimEnd().length, end: text.length }
    : trimmed(text, spanOfNode(file, node));
}

/** Block scalars and block maps end behind their last line break. */
function trimmed(text: string, span: Span): Span {
  const end = span.start + Math.max(1, text.slice(span.start, span.end).trimEnd().length);
  return { ...span, end: Math.min(end, text.length) };
}
