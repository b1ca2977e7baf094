import type * as z from "zod";
import type { Finding } from "../domain/finding.js";
import { nearest } from "./nearest.js";
import type { Path } from "../domain/span.js";
import { remark } from "./remark.js";
import type { SourceDocument } from "./source_document.js";

type Issue = z.core.$ZodIssue;

/** A document held against a shape. */
export interface Shaped<T> {
  /** The data, typed as the shape says: only those parts of it are so that are `sound`. */
  readonly data: T;
  readonly findings: readonly Finding[];
  /** Whether nothing at this path or below it was found fault with. */
  sound(path: Path): boolean;
}

/** Holds a document, or the part of it at `base`, against a shape; every problem in one pass. */
export function holdAgainst<Shape extends z.ZodType>(
  shape: Shape,
  document: SourceDocument,
  base: Path = [],
  data: unknown = document.data,
): Shaped<z.infer<Shape>> {
  const result = shape.safeParse(data);
  if (result.success) return { data: data as z.infer<Shape>, findings: [], sound: () => true };
  const issues = result.error.issues.flatMap((issue) => flatten(issue, base));
  const faulty = new Set<string>();
  for (const { path } of issues)
    for (let end = 0; end <= path.length; end++) faulty.add(JSON.stringify(path.slice(0, end)));
  return {
    data: data as z.infer<Shape>,
    findings: withoutEchoes(issues, document.data).flatMap((issue) => findingsOf(issue, document, base)),
    sound: (path) => !faulty.has(JSON.stringify(path)),
  };
}

interface Placed {
  readonly issue: Issue;
  readonly path: Path;
}

/** The issues of the branch of a union that the author meant: the one whose own type fits. */
function flatten(issue: Issue, base: Path): Placed[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
  const meant = issue.errors.find((branch) => !branch.some((each) => each.path.length === 0 && isTypeIssue(each)));
  return meant === undefined ? [{ issue, path }] : meant.flatMap((each) => flatten(each, path));
}

function isTypeIssue(issue: Issue): boolean {
  return (
    issue.code === "invalid_type" ||
    issue.code === "invalid_value" ||
    (issue.code === "invalid_union" && issue.errors.length > 0)
  );
}

/** The value at a path of plain data; undefined when there is none. */
function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const segment of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value;
}

/** A key that is there under a mistyped name is not remarked a second time as missing. */
function withoutEchoes(issues: readonly Placed[], data: unknown): readonly Placed[] {
  const meant = issues.flatMap(({ issue, path }) => {
    if (issue.code !== "unrecognized_keys") return [];
    const near = issue.keys.flatMap((key) => nearest(key, issue.message.split(", ")) ?? []);
    return near.map((key) => JSON.stringify([...path, key]));
  });
  if (meant.length === 0) return issues;
  return issues.filter(({ path }) => valueAt(data, path) !== undefined || !meant.includes(JSON.stringify(path)));
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  return { string: "text", number: "number", boolean: "flag", object: "map" }[typeof value as string] ?? "text";
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value === "object" ? "" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function findingsOf({ issue, path }: Placed, document: SourceDocument, base: Path): Finding[] {
  const value = valueAt(document.data, path);
  const key = String(path.at(-1) ?? "");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((unknown) => unknownKey(unknown, issue.message, document, path));
  if (issue.code === "invalid_key") return [wrongKey(key, "id", document, path)];
  if (issue.code === "custom" && issue.params?.["key"] === true) return [wrongKey(key, issue.message, document, path)];
  if (value === undefined && path.length > base.length) {
    const args = { key, expected: expectedOf(issue), ...valuesOf(issue) };
    return [remark("missing-key", document.locate(path, "nearest_key"), args)];
  }
  if (value === null)
    return [remark("empty-value", document.locate(path, "key"), { key, expected: expectedOf(issue) })];
  return [wrongValue(issue, value, document, path)];
}

function unknownKey(key: string, allowed: string, document: SourceDocument, path: Path): Finding {
  const suggestion = nearest(key, allowed.split(", "));
  return remark(
    "unknown-key",
    document.locate([...path, key], "key"),
    { key: shown(key), keys: allowed },
    { suggestion },
  );
}

function wrongKey(key: string, expected: string, document: SourceDocument, path: Path): Finding {
  return remark("wrong-key", document.locate(path, "key"), { key: shown(key), expected });
}

/** Whether the key that tells kinds apart has none of their names. */
function noSuchKind(issue: Issue): boolean {
  return issue.code === "invalid_union" && "discriminator" in issue;
}

/** The words that can stand there, where they are few. */
function valuesOf(issue: Issue): { values?: string } {
  return issue.code === "invalid_value" && issue.values.length > 1
    ? { values: issue.values.map(String).join(", ") }
    : {};
}

/** What was expected, as a word of the catalogue. */
function expectedOf(issue: Issue): string {
  if (noSuchKind(issue)) return "kind";
  return issue.code === "invalid_value" && issue.values.length > 1 ? "one_of" : issue.message;
}

function wrongValue(issue: Issue, value: unknown, document: SourceDocument, path: Path): Finding {
  const at = document.locate(path, "value");
  const key = String(path.at(-1) ?? "");
  const written = shown(value);
  if (noSuchKind(issue)) {
    const known = (issue as unknown as { options: readonly string[] }).options.map(String);
    return remark(
      "unknown-kind",
      at,
      { kind: written, kinds: known.join(", ") },
      { suggestion: nearest(written, known) },
    );
  }
  if (issue.code === "invalid_value" && issue.values.length > 1) {
    const values = issue.values.map(String);
    return remark(
      "unknown-value",
      at,
      { key, value: written, values: values.join(", ") },
      { suggestion: nearest(written, values) },
    );
  }
  if (issue.message === "version") return remark("language-version", at, { version: written });
  if (issue.message === "blank") return remark("empty-value", document.locate(path, "key"), { key, expected: "text" });
  if (issue.message === "empty_list") return remark("empty-list", document.locate(path, "key"), { key });
  if (issue.code === "too_small")
    return remark("number-too-small", at, { key, value: written, min: Number(issue.minimum) });
  const form = issue.code === "invalid_format" || issue.code === "custom";
  return remark(form ? "wrong-form" : "wrong-type", at, {
    key,
    value: written,
    expected: issue.message,
    found: typeName(value),
  });
}
