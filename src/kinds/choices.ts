import type { Choice } from "../domain/question.js";
import type { Option } from "./fields.js";
import type { View } from "./kind.js";

/** The options that can be chosen now, as a form shows them; hidden are those whose condition is not met. */
export function offered(options: readonly Option[], view: Pick<View, "met">): Choice[] {
  return options
    .filter((option) => view.met(option.when))
    .map(({ id, title, help }) => (help === undefined ? { id, title } : { id, title, help }));
}
