import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Finding } from "../domain/finding.js";
import type { Span } from "../domain/span.js";
import { remark } from "./remark.js";
import { MAX_DEPTH } from "./yaml_reading.js";

/** How many values aliases may bring in altogether: ten lines of them can stand for billions. */
const MAX_ALIASED = 10_000;

/** The plain data of a document with the node each alias stands for. */
export interface YamlData {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  readonly targets: ReadonlyMap<Node, Node>;
}

interface Anchored {
  readonly node: Node;
  readonly data: unknown;
  /** Values in it, those of its own aliases included. */
  readonly size: number;
  /** Levels of maps and lists in it. */
  readonly height: number;
}

interface Reading {
  readonly file: string;
  readonly text: string;
  readonly findings: Finding[];
  readonly targets: Map<Node, Node>;
  readonly anchors: Map<string, Anchored | "open">;
  values: number;
  aliased: number;
  deepest: number;
}

/** Turns a document into plain data; refuses what YAML would quietly change, repeat or blow up. */
export function readData(file: string, text: string, document: Document.Parsed): YamlData {
  const reading: Reading = {
    file,
    text,
    findings: [],
    targets: new Map(),
    anchors: new Map(),
    values: 0,
    aliased: 0,
    deepest: 0,
  };
  const data = readNode(reading, document.contents, 0);
  return { data, findings: reading.findings, targets: reading.targets };
}

/** The range of a node's value in the file. */
export function spanOfNode(file: string, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { file, start, end: Math.max(start, end) };
}

function readNode(reading: Reading, node: Node | null, level: number): unknown {
  if (node === null) return null;
  if (isAlias(node)) return readAlias(reading, node, level);
  const anchor = (node as Scalar).anchor;
  if (anchor === undefined) return readValue(reading, node, level);
  const { values, deepest } = reading;
  reading.anchors.set(anchor, "open");
  reading.deepest = level;
  const data = readValue(reading, node, level);
  reading.anchors.set(anchor, { node, data, size: reading.values - values, height: reading.deepest - level });
  reading.deepest = Math.max(deepest, reading.deepest);
  return data;
}

function readValue(reading: Reading, node: Node, level: number): unknown {
  reading.values++;
  if (level > reading.deepest) reading.deepest = level;
  if ((node as Scalar).tag !== undefined) refuseTag(reading, node);
  if (isMap(node)) return readMap(reading, node as YAMLMap<Node, Node | null>, level);
  if (isSeq(node)) return node.items.map((item) => readNode(reading, item as Node | null, level + 1));
  return isScalar(node) ? readScalar(reading, node) : null;
}

function readMap(reading: Reading, map: YAMLMap<Node, Node | null>, level: number): Readonly<Record<string, unknown>> {
  // Without a prototype, so that a key such as "constructor" is a key like any other.
  const data = Object.create(null) as Record<string, unknown>;
  const first = map.items.length > 8 ? new Map<string, Node>() : undefined;
  for (const [index, pair] of map.items.entries()) {
    const key = readKey(reading, pair);
    const value = readNode(reading, pair.value, level + 1);
    if (key === undefined) continue;
    if (!Object.hasOwn(data, key)) {
      data[key] = value;
      first?.set(key, pair.key);
      continue;
    }
    const earlier = first?.get(key) ?? map.items.slice(0, index).find((other) => keyText(other.key) === key)?.key;
    const related = earlier === undefined ? [] : [spanOfNode(reading.file, earlier)];
    reading.findings.push(remark("yaml-duplicate-key", spanOfNode(reading.file, pair.key), { key }, { related }));
  }
  return data;
}

function readKey(reading: Reading, pair: Pair<Node, Node | null>): string | undefined {
  const key = keyText(pair.key);
  const at = pair.key === null ? spanOfNode(reading.file, pair.value as Node) : spanOfNode(reading.file, pair.key);
  if (key === undefined) {
    reading.findings.push(remark("yaml-key", at));
    return undefined;
  }
  if ((pair.key as Scalar).tag !== undefined) refuseTag(reading, pair.key);
  if (key === "<<" && (pair.key as Scalar).type === "PLAIN") {
    reading.findings.push(remark("yaml-merge", at));
    return undefined;
  }
  if (key === "__proto__") {
    // zod passes it over in maps of any keys, and plain objects take it for something else.
    reading.findings.push(remark("wrong-key", at, { key, expected: "id" }));
    return undefined;
  }
  const anchor = (pair.key as Scalar).anchor;
  if (anchor !== undefined) reading.anchors.set(anchor, { node: pair.key, data: key, size: 1, height: 0 });
  return key;
}

/** A key as it is written; undefined when it is empty or no plain text. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const text = typeof key.value === "string" ? key.value : key.source;
  return text === "" || text === undefined ? undefined : text;
}

function readAlias(reading: Reading, alias: Alias, level: number): unknown {
  const found = reading.anchors.get(alias.source);
  const at = spanOfNode(reading.file, alias);
  reading.values++;
  if (found === undefined || found === "open") {
    reading.findings.push(
      remark(found === undefined ? "yaml-alias-unknown" : "yaml-alias-itself", at, {
        alias: alias.source.slice(0, 60),
      }),
    );
    return null;
  }
  if (reading.aliased <= MAX_ALIASED) {
    reading.aliased += found.size;
    if (reading.aliased > MAX_ALIASED) reading.findings.push(remark("yaml-alias-too-much", at, { limit: MAX_ALIASED }));
  }
  if (reading.aliased > MAX_ALIASED) return null;
  if (level + found.height > MAX_DEPTH) {
    reading.findings.push(remark("yaml-too-deep", at, { limit: MAX_DEPTH }));
    return null;
  }
  reading.values += found.size;
  reading.deepest = Math.max(reading.deepest, level + found.height);
  reading.targets.set(alias, found.node);
  return found.data;
}

// A number that stands in the data exactly as it is written; anything else YAML reads as another number or as text.
const AS_WRITTEN = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const GROUPED = /^[-+]?\d+(_\d+)+(\.\d+)?$/;

/** Digits that a double keeps. */
const MAX_DIGITS = 15;

function readScalar(reading: Reading, scalar: Scalar): unknown {
  const { value } = scalar;
  const written = scalar.source ?? "";
  if (typeof value === "number" && !keepsNumber(written, value)) {
    reading.findings.push(
      remark("yaml-number", spanOfNode(reading.file, scalar), { written: written.slice(0, 60), read: String(value) }),
    );
  }
  if (typeof value === "string" && scalar.type === "PLAIN" && GROUPED.test(written)) {
    const plain = written.replaceAll("_", "");
    reading.findings.push(
      remark("yaml-number", spanOfNode(reading.file, scalar), {
        written: written.slice(0, 60),
        read: plain.slice(0, 60),
      }),
    );
  }
  return value;
}

function keepsNumber(written: string, value: number): boolean {
  if (!AS_WRITTEN.test(written) || Object.is(value, -0)) return false;
  return written.includes(".")
    ? written.replace(/\D/g, "").replace(/^0+/, "").length <= MAX_DIGITS
    : Number.isSafeInteger(value);
}

function refuseTag(reading: Reading, node: Node): void {
  const end = node.range?.[0] ?? 0;
  const start = Math.max(0, reading.text.lastIndexOf("!", end));
  const tag = /^![^\s,[\]{}]*/.exec(reading.text.slice(start, start + 60))?.[0] ?? "!";
  // `!!text` has two marks.
  const begin = reading.text[start - 1] === "!" ? start - 1 : start;
  reading.findings.push(
    remark(
      "yaml-tag",
      { file: reading.file, start: begin, end: start + tag.length },
      { tag: reading.text.slice(begin, start + tag.length) },
    ),
  );
}
