/** Deeper nesting than any answer has; a record that somebody made up must not exhaust the stack. */
const DEEPEST = 64;

/**
 * The one JSON text of a value: keys sorted by code unit, no spaces, missing fields left out. Two readers of the
 * same value hash the same bytes. Throws a RangeError for a value nested deeper than 64.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError("nested too deeply");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(",")}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(fields[key], depth + 1)}`);
  }
  return `{${parts.join(",")}}`;
}
