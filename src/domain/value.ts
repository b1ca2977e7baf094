/** What a step's answer is worth in expressions, as plain JSON. Timestamps are ISO 8601 with an offset. */
export type Value = string | number | boolean | readonly Value[] | { readonly [field: string]: Value };

/** The type of a value, as conditions and templates are checked against it. */
export type ValueType =
  | { readonly is: "int" | "double" | "bool" | "timestamp" }
  /** `oneOf`: the only strings it can be, so that a comparison with another one is an error. */
  | { readonly is: "string"; readonly oneOf?: readonly string[] }
  | { readonly is: "list"; readonly of: ValueType }
  | { readonly is: "object"; readonly fields: Readonly<Record<string, ValueType>> }
  /** A step that has no value, such as a note. */
  | { readonly is: "none" };

/** How a person left a question. */
export type Outcome =
  | { readonly is: "value"; readonly value: Value }
  | { readonly is: "unknown" }
  | { readonly is: "skipped"; readonly reason: string }
  /** The record was there and its words were erased later (retention, redaction). */
  | { readonly is: "erased" };

/** Whether two values are the same; lists compare in order, objects by their fields. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameValue(item, b[i] as Value))
    );
  }
  const left = a as { readonly [field: string]: Value };
  const right = b as { readonly [field: string]: Value };
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && sameValue(left[key] as Value, right[key] as Value))
  );
}
