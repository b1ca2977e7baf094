import { RESERVED_NAMES } from "./built_in_names.js";

/** Words that an expression cannot have as a name, and one that plain objects answer to without having it. */
const LANGUAGE_WORDS: ReadonlySet<string> = new Set(
  "as break const continue else end for function if import let loop package namespace return var void while prototype constructor bool bytes double duration dyn int list map null_type string timestamp type uint".split(
    " ",
  ),
);

/** Whether no step and no fact may be called this. */
export function isReserved(id: string): boolean {
  return RESERVED_NAMES.has(id) || LANGUAGE_WORDS.has(id);
}
