import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Finding } from "../domain/finding.js";
import type { Text } from "../domain/text.js";

/** What is wrong with one file of text checks, as far as it has been read. */
export interface Remarks {
  readonly file: string;
  readonly findings: Finding[];
}

/** The entries of the map under `key`: name, value, and the node of the name; none where it is no map. */
export function entries(map: YAMLMap, key: string): [string, Node | null, Node][] {
  const inner = map.get(key, true);
  if (!isMap(inner)) return [];
  return inner.items.map((pair: Pair) => [
    String((pair.key as { value?: unknown }).value),
    pair.value as Node | null,
    pair.key as Node,
  ]);
}

/** The maps of the list under `key`; anything else in it, and an id that stands there twice, is remarked. */
export function items(remarks: Remarks, map: YAMLMap, key: string): YAMLMap[] {
  const list = map.get(key, true);
  if (!isSeq(list)) return [];
  const seen = new Set<string>();
  return list.items.flatMap((item) => {
    if (!isMap(item)) {
      report(remarks, "text-check-shape", { key, problem: "not_a_map" }, rangeOf(item as Node));
      return [];
    }
    const id = string(item, "id") ?? string(item, "check") ?? "";
    if (seen.has(id)) report(remarks, "text-check-duplicate", { id }, rangeOf(item.get("id", true) ?? item));
    seen.add(id);
    return [item];
  });
}

/** The string under `key`. */
export function string(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key);
  return typeof value === "string" ? value : undefined;
}

/** The text under `key`, plain or by language. */
export function text(map: YAMLMap, key: string): Text {
  const node = map.get(key, true);
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [scalarText(pair.key), scalarText(pair.value)]));
  return isScalar(node) ? String(node.value) : "";
}

function scalarText(node: unknown): string {
  return isScalar(node) ? String(node.value) : "";
}

/** The words of a list. */
export function strings(node: Node | undefined | null): string[] {
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
}

/** The value under `key`, which has to be there and to be one of `allowed`. */
export function choice<T extends string>(
  remarks: Remarks,
  map: YAMLMap,
  key: string,
  allowed: readonly T[],
): T | undefined {
  const node = map.get(key, true);
  if (node === undefined) {
    missing(remarks, map, key);
    return undefined;
  }
  const value = allowed.find((other) => isScalar(node) && node.value === other);
  if (value === undefined) unknown(remarks, node, isScalar(node) ? String(node.value) : key, allowed);
  return value;
}

/** The values of a list, each of which has to be one of `allowed`. */
export function oneOf<T extends string>(remarks: Remarks, node: Node | undefined | null, allowed: readonly T[]): T[] {
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => {
    const value = allowed.find((other) => isScalar(item) && item.value === other);
    if (value === undefined) unknown(remarks, item as Node, isScalar(item) ? String(item.value) : "", allowed);
    return value === undefined ? [] : [value];
  });
}

/** Remarks every key of a map that is not one of `keys`. */
export function known(remarks: Remarks, map: YAMLMap, keys: readonly string[]): void {
  for (const pair of map.items) {
    const key = pair.key as Node & { value?: unknown };
    if (!keys.includes(String(key.value))) unknown(remarks, key, String(key.value), keys);
  }
}

/** Remarks a name that is none of `allowed`. */
export function unknown(remarks: Remarks, node: Node | null, found: string, allowed: readonly string[]): void {
  report(remarks, "text-check-unknown", { found, allowed: allowed.join(", ") }, rangeOf(node));
}

/** Remarks a key that is not there. */
export function missing(remarks: Remarks, node: Node | null, key: string): void {
  const [start] = rangeOf(node);
  report(remarks, "text-check-missing", { key }, [start, start + 1]);
}

/** Where a node stands: start and end, at least one character. */
export function rangeOf(node: Node | null): [number, number] {
  const range = node?.range;
  return range === undefined || range === null ? [0, 1] : [range[0], Math.max(range[0] + 1, range[1])];
}

/** Adds a remark. */
export function report(
  remarks: Remarks,
  code: string,
  args: Finding["args"],
  [start, end]: readonly [number, number],
): void {
  remarks.findings.push({ code, level: "error", args, at: { file: remarks.file, start, end } });
}
