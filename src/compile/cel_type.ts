import type { RegisteredVariableType } from "./cel.js";
import type { ValueType } from "../domain/value.js";

/** How CEL names a type of ours; undefined for a step without a value. */
export function celType(type: ValueType): RegisteredVariableType | undefined {
  switch (type.is) {
    case "int":
    case "double":
    case "bool":
    case "string":
      return type.is;
    case "timestamp":
      return "google.protobuf.Timestamp";
    case "list": {
      const inner = celType(type.of);
      return `list<${typeof inner === "string" ? inner : "dyn"}>`;
    }
    case "object":
      return { schema: schemaOf(type.fields) };
    case "none":
      return undefined;
  }
}

/** The fields of a record; the library takes a record inside a record as its plain fields. */
function schemaOf(fields: Readonly<Record<string, ValueType>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.is === "object" ? schemaOf(field.fields) : celType(field),
    ]),
  );
}
