/** A copy as JSON would give it: with the usual prototype, without what is undefined, nothing shared. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const source = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  // A compiled playbook has tens of thousands of objects: entries and pairs for each would double the time.
  for (const key of Object.keys(source)) if (source[key] !== undefined) copy[key] = plain(source[key]);
  return copy;
}
