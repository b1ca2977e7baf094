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
      return { schema: Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, celType(field)])) };
    case "none":
      return undefined;
  }
}
